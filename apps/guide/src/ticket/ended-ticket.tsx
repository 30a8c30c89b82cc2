/** A number that is no longer in the hall (已结束的号): how it ended, as the hub remembers it. */
import { partsOf } from '@yichuang/domain/hall/numbering';
import { perhapsLost } from '@yichuang/domain/hall/restoration';
import type { TicketNumber } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useState } from 'react';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { Row } from '@yichuang/ui/row.tsx';
import type { Hub, KeptTicket } from '../hub.ts';
import { generalServiceOf } from '@yichuang/domain/catalogue/general-service';

type Asked =
  | { readonly state: 'asking' | 'gone' }
  | { readonly state: 'known'; readonly ticket: KeptTicket }
  | { readonly state: 'failed'; readonly problem: ProblemName };

function askedOf(answer: Awaited<ReturnType<Hub['ticket']>>): Asked {
  if (answer.outcome === 'ok') return { state: 'known', ticket: answer.value.ticket };
  if (answer.outcome === 'offline') return { state: 'failed', problem: 'Offline' };
  const { code } = answer.problem;
  return code === 'NotFound' ? { state: 'gone' } : { state: 'failed', problem: code };
}

export function EndedTicket({ duty, number }: { readonly duty: Duty; readonly number: TicketNumber }) {
  const { t } = useText('guide');
  const { t: waiting } = useText('waiting');
  const { hub, door, hall, trail, names } = duty;
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const answer = await hub.ticket(number);
      if (!stopped) setAsked(askedOf(answer));
    };
    void look();
    return () => {
      stopped = true;
    };
  }, [hub, number]);

  const lost = asked.state === 'gone' ? perhapsLost(hall, number) : null;
  const zone = hall.rules.zones.find(({ prefix }) => prefix === partsOf(number).prefix);
  const serviceId =
    asked.state === 'known'
      ? asked.ticket.services[0]
      : lost && zone && generalServiceOf(door.catalogue, zone.zoneId)?.serviceId;
  return (
    <Page
      title={number}
      titled={asked.state !== 'known'}
      onBack={trail.back}
      {...(serviceId && hall.phase === 'open'
        ? {
            main: (
              <Button tone="main" onPress={() => trail.swap({ at: 'take', serviceId, groundId: null })}>
                {t('ticket.takeAgain')}
              </Button>
            ),
          }
        : {})}
    >
      {asked.state === 'asking' && <EmptyState title={t('ticket.loading', { number })} />}
      {asked.state === 'gone' &&
        (lost ? (
          <EmptyState
            title={t('ticket.lost', { number })}
            advice={t('ticket.lostAdvice', {
              backup: hourMinute(lost.backupAt),
              restored: hourMinute(lost.restoredAt),
            })}
          />
        ) : (
          <EmptyState title={t('ticket.gone')} advice={t('ticket.goneAdvice', { number })} />
        ))}
      {asked.state === 'failed' && <ProblemNote problem={asked.problem} />}
      {asked.state === 'known' && (
        <section className="flex flex-col gap-1 rounded-card border border-line bg-paper p-2">
          <div className="flex flex-wrap items-center justify-between gap-x-2">
            <NumberPlate number={number} className="text-[3.5rem] leading-tight text-muted" />
            <StateBadge state={asked.ticket.status} className="text-action" />
          </div>
          <p className="text-body font-bold">
            {names.inZone(asked.ticket.zoneId, asked.ticket.services).join(t('dot'))}
          </p>
          <p className="text-body text-muted">
            {[
              t('ticket.takenAt', { time: hourMinute(asked.ticket.takenAt) }),
              ...(asked.ticket.endedAt === null
                ? []
                : [t('ticket.endedAt', { time: hourMinute(asked.ticket.endedAt) })]),
            ].join(t('dot'))}
          </p>
          <p className="text-body">{t('ticket.endedAdvice')}</p>
        </section>
      )}
      {asked.state === 'known' && (
        <Row
          onPress={() => trail.go({ at: 'why', number })}
          words={waiting('why.open')}
          below={waiting('why.opens')}
        />
      )}
    </Page>
  );
}

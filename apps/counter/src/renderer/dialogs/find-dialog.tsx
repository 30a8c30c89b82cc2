/** 查号: where one number belongs, its whole life, and what this counter may do with it. */
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { Hall } from '@yichuang/domain/hall/hall';
import { perhapsLost, type Restoration } from '@yichuang/domain/hall/restoration';
import type { TicketNumber } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import type { Names } from '@yichuang/ui/names';
import { numberRanges } from '@yichuang/ui/number-ranges';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import { whereaboutsOf, type Whereabouts } from '../desk/find-ticket.ts';
import { LifeList } from '../desk/life-list.tsx';
import { useLife, type Life } from '../desk/use-life.ts';
import type { Hub } from '../hub.ts';
import type { CounterText } from '../words.ts';

export interface FindDialogProps {
  readonly hub: Hub;
  readonly number: TicketNumber;
  readonly hall: Hall;
  readonly names: Names;
  readonly onClose: () => void;
  /** What may be done with it here and now. */
  readonly children: ReactNode;
}

export function FindDialog({ hub, number, hall, names, onClose, children }: FindDialogProps) {
  const { t } = useText('counter');
  const found = whereaboutsOf(hall, number);
  const life = useLife(
    hub,
    number,
    found ? `${found.ticket.status} ${found.ticket.calls} ${found.ticket.zoneId}` : 'ended',
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('find.title', { number })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          {children}
        </>
      }
    >
      <div data-testid="where">
        {found ? (
          <Living found={found} names={names} t={t} />
        ) : (
          <Ended number={number} life={life} lost={perhapsLost(hall, number)} t={t} />
        )}
      </div>
      {(found !== null || life.state === 'known') && (
        <section aria-label={t('current.life')} className="border-t border-line pt-1">
          <LifeList life={life} hall={hall} names={names} />
        </section>
      )}
    </Dialog>
  );
}

function Living({
  found,
  names,
  t,
}: {
  readonly found: Whereabouts;
  readonly names: Names;
  readonly t: CounterText;
}) {
  const { ticket, ahead, promise, counterIds } = found;
  const counters = numberRanges(counterIds.flatMap((id) => names.counterNumber(id) ?? []));
  return (
    <div className="flex flex-col gap-0.5 text-body">
      <p className="flex flex-wrap items-baseline gap-x-1.5 text-action font-bold">
        <StateBadge state={ticket.status} />
        {placeWords(ticket, ahead, names, t)}
      </p>
      <p>{ticket.services.map((service) => names.service(service)).join('、')}</p>
      {promise && (
        <p className="text-muted">
          {promise.low === null || promise.high === null
            ? t('find.estimateUnknown')
            : t('find.estimate', { low: promise.low, high: promise.high })}
          {counters !== '' && (
            <> · {t('find.goTo', { counters: t('common:counters', { numbers: counters }) })}</>
          )}
        </p>
      )}
      {ticket.priority && (
        <p className="font-medium text-violet">
          {t('current.ground', { ground: names.ground(ticket.priority.groundId) })}
        </p>
      )}
    </div>
  );
}

function placeWords(ticket: Ticket, ahead: number | null, names: Names, t: CounterText): string {
  const at = 'counterId' in ticket ? ticket.counterId : ticket.forCounterId;
  const counter = at === null ? '' : t('common:counter', { number: names.counterNumber(at) ?? at });
  switch (ticket.status) {
    case 'waiting':
      return at === null
        ? t('find.waiting', { zone: names.zone(ticket.zoneId), count: ahead ?? 0 })
        : t('find.waitingReserved', { counter });
    case 'called':
    case 'serving':
    case 'held':
      return t(`find.${ticket.status}`, { counter });
    case 'noShow':
      return t('find.noShow', { counter, time: hourMinute(ticket.missedAt) });
  }
}

function Ended({
  number,
  life,
  lost,
  t,
}: {
  readonly number: TicketNumber;
  readonly life: Life;
  readonly lost: Restoration | null;
  readonly t: CounterText;
}) {
  switch (life.state) {
    case 'none':
    case 'asking':
      return <p className="text-body text-muted">{t('find.searching')}</p>;
    case 'unknown':
      if (lost)
        return (
          <Saying
            says={t('find.lost', { number })}
            next={t('find.lostAdvice', {
              backup: hourMinute(lost.backupAt),
              restored: hourMinute(lost.restoredAt),
            })}
          />
        );
      return <Saying says={t('find.unknown', { number })} next={t('find.unknownAdvice')} />;
    case 'offline':
      return <Saying says={t('find.offline')} next={t('find.offlineAdvice')} />;
    case 'known':
      return (
        life.ticket && (
          <p className="flex items-baseline gap-1.5 text-action font-bold">
            <StateBadge state={life.ticket.status} />
            {life.ticket.endedAt !== null && <span>{hourMinute(life.ticket.endedAt)}</span>}
          </p>
        )
      );
  }
}

function Saying({ says, next }: { readonly says: string; readonly next: string }) {
  return (
    <div>
      <p className="text-action font-bold">{says}</p>
      <p className="text-body text-muted">{next}</p>
    </div>
  );
}

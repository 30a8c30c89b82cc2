/** 当前号: who is here, in which state and for how long; large enough to be read from standing. */
import type { Desk } from '@yichuang/domain/hall/views/desk';
import { waitedMinutes } from '@yichuang/domain/hall/views/desk';
import type { CalledTicket, ServingTicket } from '@yichuang/domain/hall/ticket';
import type { Instant } from '@yichuang/domain/ids';
import { hourMinute } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import type { Names } from '@yichuang/ui/names';
import { needsWords } from '@yichuang/ui/needs-words';
import { NumberTagBadge } from '@yichuang/ui/number-plate.tsx';
import { StateBadge, type StateName } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import { stopwatch } from './span-words.ts';
import { tagOf } from './tag-of.ts';

export interface CurrentPanelProps {
  readonly desk: Desk;
  readonly names: Names;
  readonly now: Instant;
  /** The number that 顺呼 would call. */
  readonly nextNumber: string | null;
}

export function CurrentPanel({ desk, names, now, nextNumber }: CurrentPanelProps) {
  const { t } = useText('counter');
  const { ticket, direct, counter } = desk;
  if (ticket) return <WithTicket ticket={ticket} names={names} now={now} />;
  if (direct) {
    return (
      <Plate ground="bg-sky" big={t('current.direct')} words state="serving">
        <p className="text-action font-bold">{names.reason(direct.reasonId)}</p>
        <p className="text-body text-muted">
          {t('current.servingFor', { time: stopwatch(direct.startedAt, now) })}
        </p>
      </Plate>
    );
  }
  if (counter.pause) {
    const { reasonId, until } = counter.pause;
    return (
      <Plate ground="bg-sand" big={t('common:state.paused')} words state="paused">
        <p className="text-action font-bold">{names.reason(reasonId)}</p>
        <p className="text-body text-muted">
          {until !== null && <>{t('current.pausedUntil', { time: hourMinute(until) })} · </>}
          {t('current.pausedAdvice')}
        </p>
      </Plate>
    );
  }
  return (
    <Plate ground="bg-mist" big={t('current.idle')} words state="idle">
      <p className="text-action font-bold">
        {nextNumber === null ? t('current.idleEmpty') : t('current.idleNext', { number: nextNumber })}
      </p>
      {nextNumber === null && <p className="text-body text-muted">{t('current.idleEmptyAdvice')}</p>}
    </Plate>
  );
}

function WithTicket({
  ticket,
  names,
  now,
}: {
  readonly ticket: CalledTicket | ServingTicket;
  readonly names: Names;
  readonly now: Instant;
}) {
  const { t } = useText('counter');
  const called = ticket.status === 'called';
  const [service, ...more] = ticket.services;
  const tag = tagOf(ticket);
  return (
    <Plate
      ground={called ? 'bg-amber' : 'bg-mint'}
      big={ticket.number}
      state={ticket.status}
      pulse={called ? `${ticket.callSeq}` : undefined}
      beside={
        <>
          {tag && (
            <span className="text-list">
              <NumberTagBadge tag={tag} />
            </span>
          )}
          <span className="text-action font-bold">
            {called
              ? t('current.calledFor', { time: stopwatch(ticket.lastCallAt, now) })
              : t('current.servingFor', { time: stopwatch(ticket.startedAt, now) })}
          </span>
        </>
      }
    >
      <p className="truncate text-title font-bold">
        {service === undefined ? names.zone(ticket.zoneId) : names.service(service)}
        {more.length > 0 && (
          <span className="text-body font-normal text-muted">
            {' '}
            · {t('current.moreServices', { count: more.length })}
          </span>
        )}
      </p>
      {ticket.assistance && (
        <p className="text-action font-bold text-violet">◇ {needsWords(t, ticket.assistance)}</p>
      )}
      <p className="text-body text-muted">
        {[
          names.zone(ticket.zoneId),
          t('current.takenAt', { time: hourMinute(ticket.takenAt) }),
          t(called ? 'current.waited' : 'current.untilStart', {
            minutes: waitedMinutes(ticket, called ? ticket.calledAt : ticket.startedAt),
          }),
          t('current.calls', { count: ticket.calls }),
        ].join(' · ')}
      </p>
      {ticket.priority && (
        <p className="text-body font-medium text-violet">
          {t('current.ground', { ground: names.ground(ticket.priority.groundId) })}
        </p>
      )}
    </Plate>
  );
}

interface PlateProps {
  readonly ground: string;
  readonly big: string;
  /** `big` is words, not a number. */
  readonly words?: boolean;
  readonly state: StateName;
  /** Pulses anew when it changes. */
  readonly pulse?: string | undefined;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

function Plate({ ground, big, words = false, state, pulse, beside, children }: PlateProps) {
  return (
    <div className="grid h-[152px] grid-cols-[248px_1fr] gap-2">
      <div
        data-testid="current"
        className={join('relative grid place-items-center overflow-hidden rounded-card text-ink', ground)}
      >
        {pulse !== undefined && (
          <span
            key={pulse}
            aria-hidden="true"
            className="absolute inset-1 animate-called rounded-tag border-4 border-ink"
          />
        )}
        {words ? (
          <StateBadge state={state} words={big} className="text-list" />
        ) : (
          <span className="text-number font-bold tracking-tight">{big}</span>
        )}
      </div>
      <div className="flex min-w-0 flex-col justify-center gap-0.5">
        {!words && (
          <div className="flex items-center gap-1.5">
            <StateBadge state={state} className="text-action" />
            {beside}
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

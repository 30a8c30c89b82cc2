/** 面前的队: how many wait in each zone this counter serves, how long, and who comes next with the reason. */
import type { Because } from '@yichuang/domain/hall/because';
import type { Hall } from '@yichuang/domain/hall/hall';
import { waitedMinutes, type Desk, type DeskQueue } from '@yichuang/domain/hall/views/desk';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { Instant, TicketNumber } from '@yichuang/domain/ids';
import { minutesBetween } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import type { Names } from '@yichuang/ui/names';
import { hourMinute } from '@yichuang/ui/clock-words';
import { needsWords } from '@yichuang/ui/needs-words';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { becauseWords, type WhyContext } from './because-words.ts';
import { tagOf } from './tag-of.ts';
import { leftUntil } from '@yichuang/domain/hall/language';
import { upcomingFor } from '@yichuang/domain/hall/views/upcoming';

/** As many as stand in the column at the usual type size. */
const SHOWN = 10;

export interface QueuePanelProps {
  readonly hall: Hall;
  readonly desk: Desk;
  readonly names: Names;
  readonly now: Instant;
  readonly onFind: (number: TicketNumber) => void;
}

export function QueuePanel({ hall, desk, names, now, onFind }: QueuePanelProps) {
  const { t } = useText('counter');
  const upcoming = upcomingFor(hall, desk.counter.counterId, now, SHOWN);
  const all = desk.reserved + desk.queues.reduce((people, queue) => people + queue.waiting, 0);
  const context = { t, names, ratio: hall.rules.priority.ratio };
  return (
    <section
      aria-label={t('queue.title')}
      className="flex min-h-0 flex-col rounded-card border border-line bg-paper"
    >
      <ul className="flex flex-col border-b border-line p-1.5">
        {desk.queues.map((queue) => (
          <Zone
            key={queue.zoneId}
            queue={queue}
            name={names.zone(queue.zoneId)}
            now={now}
            longWait={hall.rules.alarms.longWaitMinutes}
          />
        ))}
        <li className="min-h-3 text-small font-medium text-harbour">
          {desk.reserved > 0 && t('queue.reserved', { count: desk.reserved })}
        </li>
      </ul>
      <h2 className="px-1.5 pt-1 text-body font-bold">{t('queue.next')}</h2>
      {upcoming.length === 0 ? (
        <div className="px-1.5 py-1">
          <p className="text-body">{t('queue.nobodyNext')}</p>
          <p className="text-small text-muted">{t('queue.nobodyNextAdvice')}</p>
        </div>
      ) : (
        <ol className="flex min-h-0 flex-1 flex-col overflow-y-auto px-0.5">
          {upcoming.map(({ ticket, because }, index) => (
            <li key={ticket.ticketId}>
              <button
                type="button"
                onClick={() => onFind(ticket.number)}
                className={join(
                  'grid w-full grid-cols-[1fr_auto] gap-x-1 rounded-card px-1 py-0.5 text-left active:bg-sky',
                  index === 0 && 'bg-sky',
                )}
              >
                <NumberPlate number={ticket.number} tag={tagOf(ticket)} size="action" />
                <span className="text-body text-muted">
                  {t('queue.waited', { minutes: waitedMinutes(ticket, now) })}
                </span>
                <span className="col-span-2 line-clamp-2 text-small text-muted">
                  {[
                    ...(ticket.assistance ? [`◇ ${needsWords(t, ticket.assistance)}`] : []),
                    ...reasonBeside(because, ticket, context),
                    ...ticket.services.slice(0, 1).map((id) => names.service(id)),
                  ].join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {leftTo(hall, desk, now).map(({ ticket, until }) => (
        <p key={ticket.ticketId} className="px-1.5 py-0.5 text-small text-muted">
          ◇{' '}
          {t('queue.leftTo', {
            number: ticket.number,
            needs: needsWords(t, ticket.assistance),
            time: hourMinute(until),
          })}
        </p>
      ))}
      {all > upcoming.length && (
        <p className="mt-auto px-1.5 py-1 text-small text-muted">
          {t('queue.more', { count: all - upcoming.length })}
        </p>
      )}
    </section>
  );
}

/** Whom this counter leaves to a clerk who speaks their language. */
function leftTo(
  hall: Hall,
  { counter: { counterId }, queues }: Desk,
  now: Instant,
): readonly { readonly ticket: Ticket; readonly until: Instant }[] {
  return [...hall.tickets.values()].flatMap((ticket) => {
    if (ticket.status !== 'waiting' || !queues.some(({ zoneId }) => zoneId === ticket.zoneId)) return [];
    const until = leftUntil(hall, ticket, counterId, now);
    return until === null ? [] : [{ ticket, until }];
  });
}

/** Help to another zone, or a place out of the order of numbers; what stands in the plain order needs no words. */
function reasonBeside(because: Because, ticket: Ticket, context: WhyContext): readonly string[] {
  const { t, names } = context;
  const help = because.tier === 'fallback' ? [t('queue.help', { zone: names.zone(because.zoneId) })] : [];
  const plain = because.rule === 'order' && ticket.placed === null;
  return plain ? help : [...help, ...becauseWords({ ...because, tier: 'own' }, ticket, context)];
}

interface ZoneProps {
  readonly queue: DeskQueue;
  readonly name: string;
  readonly now: Instant;
  readonly longWait: number;
}

function Zone({ queue, name, now, longWait }: ZoneProps) {
  const { t } = useText('counter');
  const own = queue.tier === 'own';
  const minutes = queue.oldestTakenAt === null ? null : minutesBetween(queue.oldestTakenAt, now);
  return (
    <li className={join('grid grid-cols-[1fr_auto] items-baseline gap-x-1', own ? 'pb-0.5' : 'text-muted')}>
      <span className="flex min-w-0 items-baseline gap-1">
        <span className={join('truncate', own ? 'text-title font-bold' : 'text-body')}>{name}</span>
        <span className={join('shrink-0 text-small', own ? 'text-harbour' : 'text-muted')}>
          {t(own ? 'queue.own' : 'queue.fallback')}
        </span>
      </span>
      <span className="flex items-baseline gap-0.5">
        <span className={own ? 'text-list font-bold' : 'text-action font-bold'}>{queue.waiting}</span>
        <span className="text-small">{t('queue.people')}</span>
      </span>
      {own && (
        <span className="col-span-2 flex gap-1.5 text-small text-muted">
          {minutes === null ? (
            t('queue.nobody')
          ) : (
            <span className={join(minutes >= longWait && 'font-medium text-orange')}>
              {minutes >= longWait && <span aria-hidden="true">▲ </span>}
              {t('queue.longest', { minutes })}
            </span>
          )}
          {queue.priority > 0 && (
            <span className="font-medium text-violet">{t('queue.priority', { count: queue.priority })}</span>
          )}
        </span>
      )}
    </li>
  );
}

/** What one clerk did on a day (我的数据), number by number, by the same counting as the hall's figures: whoever is measured sees of what. */
import type { Envelope } from '../event.ts';
import type { HallEvent } from '../hall/events.ts';
import type { Hall } from '../hall/hall.ts';
import type { AccountId, CounterId, Instant, LocalDate, ServiceId, TicketId, TicketNumber } from '../ids.ts';
import { mean } from './mean.ts';
import { counted, visitsOf, type SetAside } from './visits.ts';

export interface OwnVisit {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly serviceId: ServiceId;
  readonly counterId: CounterId;
  readonly finishedAt: Instant;
  /** Of the service at this counter; null: nobody pressed its start, or it was said to have ended earlier (补办结). */
  readonly seconds: number | null;
  /** Left out of the averages on objection. */
  readonly setAside: boolean;
}

export interface OwnFigures {
  readonly date: LocalDate;
  readonly finished: number;
  /** Seconds, of the parts that count. */
  readonly meanService: number | null;
  readonly parts: number;
  /** 现场办理 at the counters where this clerk sat at that moment. */
  readonly direct: number;
  /** Of the whole hall, to see the own figure against; nobody else's. */
  readonly hallMeanService: number | null;
  /** The latest first. */
  readonly visits: readonly OwnVisit[];
}

export function ownFiguresOf(
  day: Iterable<Envelope<HallEvent>>,
  start: Hall,
  accountId: AccountId,
  setAside: readonly SetAside[],
): OwnFigures {
  const { hall, visits, parts, finishes, direct } = visitsOf(day, start, null);
  const mine = (one: { readonly accountId: AccountId | null }): boolean => one.accountId === accountId;
  const count = counted(parts, setAside);
  const own = count.filter(mine);
  const known = new Map(visits.map((visit) => [visit.ticketId, visit]));
  const left = new Set(setAside.filter(mine).map(({ ticketId }) => ticketId));
  const seconds = Map.groupBy(parts.filter(mine), ({ ticketId }) => ticketId);
  const done = finishes.filter(mine);
  return {
    date: hall.date,
    finished: done.length,
    meanService: mean(own.map((part) => part.seconds)),
    parts: own.length,
    direct: direct.filter(mine).length,
    hallMeanService: mean(count.map((part) => part.seconds)),
    visits: done
      .flatMap(({ ticketId, counterId, at }): OwnVisit[] => {
        const visit = known.get(ticketId);
        if (!visit) return [];
        return [
          {
            ticketId,
            number: visit.number,
            serviceId: visit.serviceId,
            counterId,
            finishedAt: at,
            seconds: seconds.get(ticketId)?.at(-1)?.seconds ?? null,
            setAside: left.has(ticketId),
          },
        ];
      })
      .toSorted((one, other) => other.finishedAt.localeCompare(one.finishedAt)),
  };
}

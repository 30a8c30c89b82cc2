/** Two numbers, and why one was called first (为什么他先叫), so that it can be said in two sentences and names nobody's ground. */
import type { Envelope } from '../../event.ts';
import type { CounterId, Instant, ReasonId, TicketId, TicketNumber, ZoneId } from '../../ids.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { serves, servedBy, type Hall } from '../hall.ts';
import { leftUntil } from '../language.ts';
import type { PaperTicket } from '../paper.ts';
import { placeKey, type Ticket } from '../ticket.ts';
import { whyBefore, type WhyBefore } from './called-before.ts';

export type WhyFirst =
  | WhyBefore
  /** Nobody has been called yet. */
  | 'neither'
  /** The other number did not exist yet. */
  | 'notThereYet'
  /** … had been given back or had ended. */
  | 'gone'
  /** … waited for another window (转窗, 本窗口下一位). */
  | 'keptElsewhere'
  /** … was left to a window whose clerk speaks the language (语言优先). */
  | 'leftToLanguage'
  /** … is called by that window only when its own people are done. */
  | 'ownFirst'
  /** … had been called before, or moved, so that its place was a later one. */
  | 'movedBack';

export interface Compared {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly takenAt: Instant;
  readonly zoneId: ZoneId;
  /** Its first call, or the one that is asked about; null: none yet. */
  readonly calledAt: Instant | null;
  readonly counterId: CounterId | null;
}

export interface Comparison {
  readonly first: Compared;
  readonly second: Compared;
  readonly why: WhyFirst;
  /** 选呼: the reason that was given. */
  readonly reasonId: ReasonId | null;
  /** Ordinary calls between two of people with priority, as the rules were. */
  readonly ratio: number;
}

/** Of two numbers of one day. null: one of them is not of that day. */
export function whyFirst(
  day: Iterable<Envelope<HallEvent>>,
  start: Hall,
  one: TicketId,
  other: TicketId,
): Comparison | null {
  const found = new Map<TicketId, Compared>();
  let decided: Pick<Comparison, 'why' | 'reasonId'> & { readonly firstId: TicketId; readonly ratio: number } =
    {
      firstId: one,
      why: 'neither',
      reasonId: null,
      ratio: start.rules.priority.ratio,
    };
  let hall = start;
  for (const envelope of day) {
    if (envelope.type === 'TicketCalled') {
      const { ticketId, counterId, because } = envelope.payload as Extract<
        HallEvent,
        { type: 'TicketCalled' }
      >['payload'];
      const otherId = ticketId === one ? other : one;
      const known = found.get(ticketId);
      // Called before the other was there, and once more while it waited: that call is the one that is asked about.
      const isAgain =
        decided.why === 'notThereYet' &&
        decided.firstId === ticketId &&
        found.get(otherId)?.calledAt === null;
      if (known && (known.calledAt === null || isAgain)) {
        found.set(ticketId, { ...known, calledAt: envelope.at, counterId });
        if (decided.why === 'neither' || isAgain) {
          const [called, waiting] = [hall.tickets.get(ticketId), hall.tickets.get(otherId)];
          const why = called
            ? whyAgainst(hall, called, waiting, found.has(otherId), counterId, because, envelope.at)
            : 'earlier';
          const { ratio } = hall.rules.priority;
          decided = { firstId: ticketId, why, reasonId: because.reasonId, ratio };
        }
      }
    }
    hall = evolve(hall, envelope);
    for (const ticketId of [one, other]) {
      const ticket = hall.tickets.get(ticketId);
      if (!ticket || found.has(ticketId)) continue;
      const { number, takenAt, zoneId } = ticket;
      found.set(ticketId, { ticketId, number, takenAt, zoneId, calledAt: null, counterId: null });
    }
  }
  const papers = [one, other].flatMap((ticketId) => {
    const ticket = [...hall.paper.values()].find((paper) => paper.ticketId === ticketId);
    return ticket ? [ticket] : [];
  });
  if (papers.length > 0) {
    for (const paper of papers) found.set(paper.ticketId, comparedPaper(paper));
    return byTheTimes(found.get(one), found.get(other), hall.rules.priority.ratio);
  }
  const { firstId, ...rest } = decided;
  const first = found.get(firstId);
  const second = found.get(firstId === one ? other : one);
  return first && second ? { first, second, ...rest } : null;
}

function comparedPaper({ ticketId, number, takenAt, zoneId, end }: PaperTicket): Compared {
  const [calledAt, counterId] = end.how === 'left' ? [null, null] : [end.calledAt, end.counterId];
  return { ticketId, number, takenAt, zoneId, calledAt, counterId };
}

/** A number of the paper hour (补录) is compared by the times alone: nobody knows more of it. */
function byTheTimes(
  one: Compared | undefined,
  other: Compared | undefined,
  ratio: number,
): Comparison | null {
  if (!one || !other) return null;
  const isOther = other.calledAt !== null && (one.calledAt === null || other.calledAt < one.calledAt);
  const [first, second] = isOther ? [other, one] : [one, other];
  return { first, second, why: whyByTimes(first, second), reasonId: null, ratio };
}

function whyByTimes(first: Compared, second: Compared): WhyFirst {
  if (first.calledAt === null) return 'neither';
  if (second.takenAt > first.calledAt) return 'notThereYet';
  if (first.zoneId !== second.zoneId) return 'otherQueue';
  return first.takenAt <= second.takenAt ? 'earlier' : 'paper';
}

function whyAgainst(
  hall: Hall,
  called: Ticket,
  waiting: Ticket | undefined,
  wasThere: boolean,
  counterId: CounterId,
  because: Parameters<typeof whyBefore>[2],
  at: Instant,
): WhyFirst {
  if (!waiting) return wasThere ? 'gone' : 'notThereYet';
  if (!serves(hall, counterId, waiting.zoneId)) return 'otherQueue';
  if (waiting.forCounterId !== null && waiting.forCounterId !== counterId) return 'keptElsewhere';
  if (because.rule === 'order' && called.takenAt > waiting.takenAt && leftUntil(hall, waiting, counterId, at))
    return 'leftToLanguage';
  const isOwn = (zoneId: ZoneId): boolean => servedBy(hall, counterId).zoneIds.includes(zoneId);
  if (because.rule === 'order' && isOwn(called.zoneId) && !isOwn(waiting.zoneId)) return 'ownFirst';
  const isPlacedLater = placeKey(called) < placeKey(waiting);
  if (
    because.rule === 'order' &&
    isPlacedLater &&
    called.takenAt > waiting.takenAt &&
    waiting.placed !== null
  )
    return 'movedBack';
  const why = whyBefore(called, waiting, because);
  // Two queues of one window stand in one order.
  return why === 'otherQueue' && called.takenAt <= waiting.takenAt ? 'earlier' : why;
}

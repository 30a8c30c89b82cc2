/** The wait of a paper number (纸质号等候), from the times on paper; and the paper numbers that others saw go first. */
import type { CounterId, Instant, TicketId, TicketNumber, ZoneId } from '../../ids.ts';
import { counterRules, type Hall } from '../hall.ts';
import { paperCalledAt, type PaperTicket } from '../paper.ts';
import type { CalledBefore, WhyBefore } from './called-before.ts';
import type { Stretch, WaitAccount } from './wait-account.ts';

/** One call of the day, by the hub or on paper. */
export interface DayCall {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly zoneId: ZoneId;
  readonly takenAt: Instant;
  readonly counterId: CounterId;
  readonly at: Instant;
}

export function paperCallsOf(papers: readonly PaperTicket[]): readonly DayCall[] {
  return papers.flatMap(({ end, ticketId, number, zoneId, takenAt }) =>
    end.how === 'left'
      ? []
      : [{ ticketId, number, zoneId, takenAt, counterId: end.counterId, at: end.calledAt }],
  );
}

/** `calls`: all of the day; `papers`: everybody who took a number from the sheet. */
export function paperAccountOf(
  hall: Hall,
  ticket: PaperTicket,
  papers: readonly PaperTicket[],
  calls: readonly DayCall[],
): WaitAccount {
  const { ticketId, number, zoneId, takenAt, end } = ticket;
  const calledAt = paperCalledAt(ticket);
  const ahead = papers.filter(
    (other) =>
      other.zoneId === zoneId && other.takenAt < takenAt && (paperCalledAt(other) ?? takenAt) > takenAt,
  ).length;
  return {
    ticketId,
    number,
    takenAt,
    atTaking: {
      zoneId,
      ahead,
      openCounterIds: [],
      promise: { ahead, low: null, high: null, model: 'median-1' },
    },
    isPaper: true,
    firstCalledAt: calledAt,
    stretches: stretchesOf(ticket),
    calledBefore: callsBefore(hall, { ticketId, zoneId, takenAt, until: calledAt ?? takenAt }, calls),
    ended:
      end.how === 'finished'
        ? { state: 'finished', at: end.finishedAt }
        : { state: 'abandoned', at: calledAt ?? takenAt },
  };
}

function stretchesOf({ takenAt, end }: PaperTicket): readonly Stretch[] {
  if (end.how === 'left') return [];
  const waited: Stretch = { from: takenAt, to: end.calledAt, cause: { kind: 'paper' } };
  const served: readonly Stretch[] =
    end.how === 'finished'
      ? [{ from: end.calledAt, to: end.finishedAt, cause: { kind: 'serving', counterId: end.counterId } }]
      : [];
  return [waited, ...served].filter(({ from, to }) => to > from);
}

/** An account with the paper numbers that were called while it waited. */
export function withPaperCalls(
  hall: Hall,
  account: WaitAccount,
  calls: readonly DayCall[],
  until: Instant,
): WaitAccount {
  const { ticketId, takenAt, firstCalledAt, ended, atTaking } = account;
  const waitedUntil = firstCalledAt ?? ended?.at ?? until;
  const before = callsBefore(hall, { ticketId, zoneId: atTaking.zoneId, takenAt, until: waitedUntil }, calls);
  if (before.length === 0) return account;
  const calledBefore = [...account.calledBefore, ...before].toSorted((one, other) =>
    one.at < other.at ? -1 : 1,
  );
  return { ...account, calledBefore };
}

interface Waited {
  readonly ticketId: TicketId;
  readonly zoneId: ZoneId;
  readonly takenAt: Instant;
  readonly until: Instant;
}

function callsBefore(
  hall: Hall,
  { ticketId, zoneId, takenAt, until }: Waited,
  calls: readonly DayCall[],
): readonly CalledBefore[] {
  const during = calls.filter((call) => call.ticketId !== ticketId && call.at >= takenAt && call.at < until);
  return during.flatMap((call) => {
    const why = whyOf(hall, call, zoneId, takenAt);
    const { number, counterId, at } = call;
    return why === null ? [] : [{ ticketId: call.ticketId, number, counterId, at, why, reasonId: null }];
  });
}

/** null: a window that does not call that queue. */
function whyOf(hall: Hall, call: DayCall, zoneId: ZoneId, takenAt: Instant): WhyBefore | null {
  if (call.zoneId === zoneId) return call.takenAt <= takenAt ? 'earlier' : 'paper';
  return counterRules(hall, call.counterId)?.zoneIds.includes(zoneId) ? 'otherQueue' : null;
}

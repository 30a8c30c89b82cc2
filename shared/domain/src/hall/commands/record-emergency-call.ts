/**
 * recordEmergencyCall 应急叫号补记: a window tells of a number that it called while the hub was away. The holder was called there
 * at that time: when the number was waiting, the hub says so from now on. Anything else is kept as a flag for a person.
 * Nobody is called by it: the call has been heard.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, Instant, TicketNumber } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { dateAt, earlierOf } from '../../time.ts';
import { calledInEmergency } from '../emergency-call.ts';
import { fact, type HallEvent } from '../events.ts';
import { counterRules, ticketNumbered, type Hall } from '../hall.ts';
import { isLeasedSequence } from '../leases.ts';
import { partsOf } from '../numbering.ts';
import type { EmergencyFlag } from '../offline.ts';
import type { Ticket } from '../ticket.ts';

const Payload = z.strictObject({
  counterId: CounterId,
  number: TicketNumber,
  /** By the window's clock. */
  calledAt: Instant,
});
export type EmergencyCall = z.infer<typeof Payload>;

export const recordEmergencyCall = hallCommand({
  name: 'recordEmergencyCall',
  roles: ['clerk', 'counter'],
  payload: Payload,
  patience: 'journal',
  needs: [],
  rejections: ['CounterUnknown'],
  decide(hall, payload, { at }) {
    const { counterId } = payload;
    return counterRules(hall, counterId)
      ? factsOfCall(hall, payload, at)
      : reject('CounterUnknown', { counterId });
  },
});

/** What the call means to this hall when it is told of at `at`. */
export function factsOfCall(hall: Hall, payload: EmergencyCall, at: Instant): readonly HallEvent[] {
  const { counterId, number } = payload;
  const calledAt = earlierOf(at, payload.calledAt);
  const ticket = ticketNumbered(hall, number);
  const flag = flagOf(hall, payload, ticket, at);
  const counter = hall.counters.get(counterId);
  const mayCall = ticket?.status === 'waiting' || ticket?.status === 'noShow';
  if (flag === null && counter && mayCall) return calledInEmergency(hall, counter, ticket, calledAt);
  return [fact('EmergencyCallNoted', { counterId, number, calledAt, flag })];
}

/** null: nothing that a person has to look at. */
function flagOf(
  hall: Hall,
  { counterId, number, calledAt }: EmergencyCall,
  ticket: Ticket | undefined,
  at: Instant,
): EmergencyFlag | null {
  if (hall.phase !== 'open') return 'dayClosed';
  if (dateAt(earlierOf(at, calledAt), hall.rules.zoneOffsetMinutes) !== hall.date) return 'otherDay';
  if (!ticket) return wasGiven(hall, number) ? 'ended' : 'numberUnknown';
  // Said again to the one who is there: 再叫.
  const isHere = 'counterId' in ticket && ticket.counterId === counterId && ticket.status !== 'noShow';
  if (isHere && ticket.status !== 'held') return null;
  if (ticket.status !== 'waiting' && ticket.status !== 'noShow') return 'elsewhere';
  return hall.counters.has(counterId) ? null : 'counterClosed';
}

function wasGiven(hall: Hall, number: TicketNumber): boolean {
  const { prefix, sequence } = partsOf(number);
  return (
    hall.spent.has(number) || (!isLeasedSequence(sequence) && sequence <= (hall.sequences.get(prefix) ?? 0))
  );
}

/** What a window without a hub knows (应急叫号): its number, its own zone's letter, who waited for it when the line broke. */
import type { CounterId, Instant, TicketNumber } from '../../ids.ts';
import type { EmergencyCall } from '../commands/record-emergency-call.ts';
import { counterRules, zoneRules, type Hall } from '../hall.ts';
import { hallAfterCalls, upcomingFor } from './upcoming.ts';

export interface WindowThen {
  readonly counterNumber: number;
  readonly prefix: string;
  readonly next: readonly { readonly number: TicketNumber; readonly takenAt: Instant }[];
}

/** Without the hub nobody knows who sits where: nobody is left to a clerk who speaks a language. */
const LANGUAGES_OVER = '9999-12-31T00:00:00.000Z' as Instant;

/** null: the hall has no such window. `calls`: its own since then, the oldest first. */
export function windowThen(
  hall: Hall,
  counterId: CounterId,
  calls: readonly EmergencyCall[],
  limit: number,
): WindowThen | null {
  const counter = counterRules(hall, counterId);
  if (!counter) return null;
  const [own] = [...counter.zoneIds, ...counter.fallbackZoneIds];
  return {
    counterNumber: counter.number,
    prefix: (own === undefined ? undefined : zoneRules(hall, own)?.prefix) ?? '',
    next: upcomingFor(hallAfterCalls(hall, calls), counterId, LANGUAGES_OVER, limit).map(({ ticket }) => ({
      number: ticket.number,
      takenAt: ticket.takenAt,
    })),
  };
}

/**
 * Whoever needs a language is left to a clerk who speaks it (语言优先): for some minutes from the taking, as long as such a
 * clerk sits at an open counter with this zone among its own. Afterwards, and without one, everybody may call them.
 */
import type { CounterId, Instant } from '../ids.ts';
import { plusSeconds } from '../time.ts';
import type { HallLanguage } from './assistance.ts';
import { isThere, servedBy, type Hall } from './hall.ts';
import type { Ticket } from './ticket.ts';

/** hall-day: "a clerk with that language is preferred for up to 10 min". */
export const LANGUAGE_MINUTES = 10;

/** Until when this counter leaves them to another; null: it need not. */
export function leftUntil(hall: Hall, ticket: Ticket, counterId: CounterId, at: Instant): Instant | null {
  const language = ticket.assistance?.language ?? null;
  if (language === null || ticket.priority?.bypass || hall.roster === null) return null;
  const minutes = hall.roster.languages?.minutes ?? LANGUAGE_MINUTES;
  const until = plusSeconds(ticket.takenAt, minutes * 60);
  if (at >= until || speaks(hall, counterId, language)) return null;
  for (const counter of hall.counters.values()) {
    const fits = isThere(counter) && servedBy(hall, counter.counterId).zoneIds.includes(ticket.zoneId);
    if (fits && speaks(hall, counter.counterId, language)) return until;
  }
  return null;
}

export function speaks(hall: Hall, counterId: CounterId, language: HallLanguage): boolean {
  const accountId = hall.counters.get(counterId)?.accountId;
  const known = hall.roster?.languages?.people.find((one) => one.accountId === accountId);
  return known?.languages.includes(language) ?? false;
}

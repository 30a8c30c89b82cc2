/** What the kiosk offers now (取号机): whether numbers are given, and for each zone what to expect or to know first. */
import type { Instant, ZoneId } from '../../ids.ts';
import { clockAt, instantAt, plusSeconds, weekdayOf } from '../../time.ts';
import { sessionsOn } from '../settings.ts';
import { serves, type Hall } from '../hall.ts';
import { dutyWindowsOf, zonesOf, type BoardZone, type DutyWindows } from './board.ts';

export type KioskHours =
  | { readonly state: 'open'; readonly until: Instant | null }
  /** Numbers are given, calling begins at `callingFrom`. */
  | { readonly state: 'early'; readonly callingFrom: Instant }
  | { readonly state: 'notYet'; readonly from: Instant }
  | { readonly state: 'lastTicketPassed' }
  /** The day was closed by the manager; `closed` = no session today. */
  | { readonly state: 'ended' }
  | { readonly state: 'closed' };

export interface KioskZone extends BoardZone {
  /** Nobody serves the zone now: say so before a number is given. `resumesAt` = the next session or pause's end, if known. */
  readonly warning: { readonly code: 'noCounter'; readonly resumesAt: Instant | null } | null;
  /** Numbers left today, null = no limit. */
  readonly left: number | null;
}

export interface KioskMenu {
  readonly hours: KioskHours;
  readonly zones: readonly KioskZone[];
  readonly duty: DutyWindows | null;
}

export function kioskMenuOf(hall: Hall, now: Instant): KioskMenu {
  return {
    hours: hoursOf(hall, now),
    duty: dutyWindowsOf(hall),
    zones: zonesOf(hall).map((zone) => ({
      ...zone,
      warning: warningOf(hall, zone, now),
      left: leftOf(hall, zone.zoneId),
    })),
  };
}

function hoursOf(hall: Hall, now: Instant): KioskHours {
  const { rules, date } = hall;
  if (hall.phase === 'closed') return { state: 'ended' };
  if (hall.phase === 'open' && rules.alwaysOpen) return { state: 'open', until: null };
  const sessions = sessionsOn(rules, date, weekdayOf(date));
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return { state: 'closed' };
  const opening = instantAt(date, first.from, rules.zoneOffsetMinutes);
  const from = plusSeconds(opening, -60 * rules.issueBeforeMinutes);
  if (hall.phase === 'unopened' || now < from) return { state: 'notYet', from };
  if (now < opening) return { state: 'early', callingFrom: opening };
  const until = plusSeconds(instantAt(date, last.to, rules.zoneOffsetMinutes), -60 * rules.lastTicketMinutes);
  return now > until ? { state: 'lastTicketPassed' } : { state: 'open', until };
}

function warningOf(hall: Hall, zone: BoardZone, now: Instant): KioskZone['warning'] {
  if (zone.counterNumbers.length > 0) return null;
  const ends: Instant[] = [];
  for (const { counterId } of hall.rules.counters) {
    const until = hall.counters.get(counterId)?.pause?.until;
    if (until && until > now && serves(hall, counterId, zone.zoneId)) ends.push(until);
  }
  const clock = clockAt(now, hall.rules.zoneOffsetMinutes);
  const sessions = sessionsOn(hall.rules, hall.date, weekdayOf(hall.date));
  // In the middle of a session somebody should be there: when nobody is, the afternoon promises nothing.
  const isInSession = sessions.some(({ from, to }) => from <= clock && clock < to);
  for (const { from } of isInSession ? [] : sessions)
    if (from > clock) ends.push(instantAt(hall.date, from, hall.rules.zoneOffsetMinutes));
  return { code: 'noCounter', resumesAt: ends.toSorted()[0] ?? null };
}

function leftOf(hall: Hall, zoneId: ZoneId): number | null {
  const quota = hall.rules.zones.find((zone) => zone.zoneId === zoneId)?.quota ?? null;
  return quota === null ? null : Math.max(0, quota - (hall.taken.get(zoneId) ?? 0));
}

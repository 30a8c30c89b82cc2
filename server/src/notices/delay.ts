/** When a message is tried again (重发间隔), and when it is given up. Pure. */
import type { Instant } from '@yichuang/domain/ids';
import { clockAt, dateAt, instantAt, plusMs } from '@yichuang/domain/time';
import type { LocalTime } from '@yichuang/domain/ids';

const MINUTE = 60_000;
/** After the first try, the second …: a gateway that was started again, a line that was cut, an afternoon without one. */
const DELAYS_MS = [MINUTE / 2, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 120 * MINUTE] as const;
export const MOST_TRIES = DELAYS_MS.length + 1;
/** A message of the day before yesterday only confuses; somebody calls instead. */
export const TOO_LATE_MS = 48 * 60 * MINUTE;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE;

/** Nobody is woken by a message. */
const FROM = '08:00' as LocalTime;
const TO = '21:00' as LocalTime;
const DAY_MS = 24 * 60 * MINUTE;

/** Null: enough tries. `tries`: how many there have been. `afterMs`: what the gateway asked for. */
export function nextTryAt(
  now: Instant,
  tries: number,
  afterMs: number | null,
  zoneOffsetMinutes: number,
): Instant | null {
  const usual = DELAYS_MS[tries - 1];
  if (usual === undefined) return null;
  const wait = Math.min(Math.max(usual, afterMs ?? 0), LONGEST_WAIT_MS);
  return daytime(plusMs(now, wait), zoneOffsetMinutes);
}

/** The instant itself by day, else eight in the morning. */
export function daytime(at: Instant, zoneOffsetMinutes: number): Instant {
  const clock = clockAt(at, zoneOffsetMinutes);
  if (clock >= FROM && clock < TO) return at;
  const morning = instantAt(dateAt(at, zoneOffsetMinutes), FROM, zoneOffsetMinutes);
  return morning > at ? morning : plusMs(morning, DAY_MS);
}

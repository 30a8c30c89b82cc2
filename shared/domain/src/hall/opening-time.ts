/** When somebody is expected in the hall (开放时间): devices that are switched off in the evening are missed only then. */
import type { Instant } from '../ids.ts';
import { clockAt, dateAt, plusSeconds, weekdayOf } from '../time.ts';
import type { Hall } from './hall.ts';
import { sessionsOn, type Rules } from './settings.ts';

/** The hall is open, or should be: by the newest settings, where a day has not begun. */
export function isAwaited({ phase }: Hall, rules: Rules | null, now: Instant): boolean {
  return phase === 'open' || (phase === 'unopened' && rules !== null && isOpeningTime(rules, now));
}

/** From the first number of the day to the end of its last session. */
export function isOpeningTime(rules: Rules, now: Instant): boolean {
  if (rules.alwaysOpen) return true;
  const today = dateAt(now, rules.zoneOffsetMinutes);
  const sessions = sessionsOn(rules, today, weekdayOf(today));
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return false;
  const earlier = plusSeconds(now, rules.issueBeforeMinutes * 60);
  return (
    clockAt(earlier, rules.zoneOffsetMinutes) >= first.from && clockAt(now, rules.zoneOffsetMinutes) < last.to
  );
}

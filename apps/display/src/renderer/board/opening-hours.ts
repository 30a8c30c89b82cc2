/** Where the hall stands in its day (开放时间): what a board without a call tells people who wait before it. */
import type { Hall } from '@yichuang/domain/hall/hall';
import { sessionsOn, type Session } from '@yichuang/domain/hall/settings';
import type { Instant, LocalDate, LocalTime } from '@yichuang/domain/ids';
import { clockAt, dateAt, instantAt, plusMs, weekdayOf } from '@yichuang/domain/time';

export type Moment =
  | { readonly state: 'open' }
  /** Calling begins at `from`. */
  | { readonly state: 'before'; readonly from: LocalTime }
  /** Between two sessions; waiting tickets keep their place. */
  | { readonly state: 'break'; readonly until: LocalTime }
  /** Past the last session while people still wait (延时服务). */
  | { readonly state: 'late' }
  | { readonly state: 'over' }
  | { readonly state: 'dayOff' };

export interface OpeningHours {
  readonly moment: Moment;
  readonly today: readonly Session[];
  /** The next opening after today, null when none is known. */
  readonly next: { readonly date: LocalDate; readonly from: LocalTime } | null;
}

const DAY_MS = 24 * 3_600_000;
/** The longest public holiday with its bridging days. */
const LOOK_AHEAD_DAYS = 14;

export function openingHours(hall: Hall, now: Instant): OpeningHours {
  const { rules } = hall;
  const offset = rules.zoneOffsetMinutes;
  const date = dateAt(now, offset);
  const today = sessionsOn(rules, date, weekdayOf(date));
  return { moment: momentOf(), today, next: nextOpening() };

  function momentOf(): Moment {
    const time = clockAt(now, offset);
    if (hall.phase === 'closed' && !isOfEarlierDay(hall, now)) return { state: 'over' };
    // A hall that has no rules yet has no hours to tell either.
    if (rules.alwaysOpen || rules.zones.length === 0) return { state: 'open' };
    const [first] = today;
    if (!first) return { state: hall.phase === 'open' && someoneHere(hall) ? 'late' : 'dayOff' };
    if (time < first.from) return { state: 'before', from: first.from };
    if (today.some(({ from, to }) => from <= time && time < to)) return { state: 'open' };
    const later = today.find(({ from }) => time < from);
    if (later) return { state: 'break', until: later.from };
    return { state: hall.phase === 'open' && someoneHere(hall) ? 'late' : 'over' };
  }

  function nextOpening(): OpeningHours['next'] {
    const noon = instantAt(date, '12:00' as LocalTime, offset);
    for (let day = 1; day <= LOOK_AHEAD_DAYS; day += 1) {
      const next = dateAt(plusMs(noon, day * DAY_MS), offset);
      const [first] = sessionsOn(rules, next, weekdayOf(next));
      if (first) return { date: next, from: first.from };
    }
    return null;
  }
}

/** A day that is over stays on the board through the night, until the next one begins. */
export function isOfEarlierDay(hall: Hall, now: Instant): boolean {
  return hall.date < dateAt(now, hall.rules.zoneOffsetMinutes);
}

function someoneHere(hall: Hall): boolean {
  return hall.tickets.size > 0;
}

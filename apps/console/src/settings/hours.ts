/** Opening hours in words (开放时间): 08:00–12:00、14:30–17:30, days that are alike together. */
import type { Rules, Session } from '@yichuang/domain/hall/settings';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { dateAt, plusSeconds } from '@yichuang/domain/time';

export function sessionsText(sessions: readonly Session[], comma: string): string {
  return sessions.map(({ from, to }) => `${from}–${to}`).join(comma);
}

export interface DaysAlike {
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  readonly from: number;
  readonly to: number;
  readonly sessions: readonly Session[];
}

/** Neighbouring weekdays with the same sessions become one line. */
export function daysAlike(week: readonly (readonly Session[])[]): readonly DaysAlike[] {
  const lines: DaysAlike[] = [];
  week.forEach((sessions, index) => {
    const last = lines.at(-1);
    if (last && sessionsText(last.sessions, ' ') === sessionsText(sessions, ' ')) {
      lines[lines.length - 1] = { ...last, to: index + 1 };
    } else {
      lines.push({ from: index + 1, to: index + 1, sessions });
    }
  });
  return lines;
}

export interface SpecialDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly sessions: readonly Session[];
}

/** What is still to come, days in a row with the same sessions as one stretch. */
export function specialDaysFrom(
  { specialDays }: Pick<Rules, 'specialDays'>,
  today: LocalDate,
): readonly SpecialDays[] {
  const stretches: SpecialDays[] = [];
  for (const { date, sessions } of specialDays.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    if (date < today) continue;
    const last = stretches.at(-1);
    if (
      last &&
      dayAfter(last.to) === date &&
      sessionsText(last.sessions, ' ') === sessionsText(sessions, ' ')
    ) {
      stretches[stretches.length - 1] = { ...last, to: date };
    } else {
      stretches.push({ from: date, to: date, sessions });
    }
  }
  return stretches;
}

const DAY_SECONDS = 86_400;

function dayAfter(date: LocalDate): LocalDate {
  return dateAt(plusSeconds(`${date}T00:00:00.000Z` as Instant, DAY_SECONDS), 0);
}

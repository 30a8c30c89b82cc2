/** Opening hours in words (开放时间): 08:00–12:00、14:30–17:30, days that are alike together. */
import type { Session } from '@yichuang/domain/hall/settings';

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

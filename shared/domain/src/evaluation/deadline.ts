/** The limits of a rectification (整改时限): working days by the hall's calendar, until that day's last session ends. */
import { z } from 'zod';
import { isWorkday, type Calendar } from '../calendar/calendar.ts';
import { addWorkdays } from '../calendar/workdays.ts';
import { sessionsOn, type Rules } from '../hall/settings.ts';
import { Instant, LocalDate, type LocalTime } from '../ids.ts';
import { dateAt, instantAt, weekdayOf } from '../time.ts';

export const Deadline = z.strictObject({
  date: LocalDate,
  at: Instant,
  /** Of the calendar by which it was counted. */
  calendarRevision: z.int().min(0),
  /** False: a 放假通知 that is still to come may change it. */
  certain: z.boolean(),
});
export type Deadline = z.infer<typeof Deadline>;

/** Days without a session in the settings end like an ordinary one. */
const USUAL_END = '17:30' as LocalTime;

/** The nth working day after the day of `from`, which itself is not counted. */
export function deadlineAfter(from: Instant, days: number, calendar: Calendar, rules: Rules): Deadline {
  const start = dateAt(from, rules.zoneOffsetMinutes);
  const date = addWorkdays(calendar, start, days);
  const end = sessionsOn(rules, date, weekdayOf(date)).at(-1)?.to ?? USUAL_END;
  return {
    date,
    at: instantAt(date, end, rules.zoneOffsetMinutes),
    calendarRevision: calendar.revision,
    certain: isWorkday(calendar, date).certain,
  };
}

/** 绿、黄、橙、红: time left, the working day before, today, past. */
export type Light = 'green' | 'yellow' | 'orange' | 'red';

export function lightOf(deadline: Deadline, now: Instant, calendar: Calendar, offsetMinutes: number): Light {
  if (now > deadline.at) return 'red';
  const today = dateAt(now, offsetMinutes);
  if (today >= deadline.date) return 'orange';
  return addWorkdays(calendar, today, 1) >= deadline.date ? 'yellow' : 'green';
}

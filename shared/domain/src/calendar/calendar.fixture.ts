/** The holidays of 2025 and 2026 as the notices of the 国务院办公厅 give them, the hall's week, and due dates counted by hand. */
import { Holidays } from '../catalogue/holidays.ts';
import { HallId, type Instant, LocalDate, LocalTime } from '../ids.ts';
import { instantAt } from '../time.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { type DeadlineBasis, DEFAULT_DEADLINE_RULES } from './deadline-rules.ts';
import { officeHoursOf } from './office-hours.ts';
import { type CalendarDay, planOf } from './plan.ts';

export const HOLIDAYS = Holidays.parse({
  years: [
    {
      year: 2025,
      published: true,
      source: '国务院办公厅放假通知',
      off: [
        { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
        { name: '春节', from: '2025-01-28', to: '2025-02-04' },
        { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
        { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
        { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
        { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
      ],
      makeupWorkdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    {
      year: 2026,
      published: true,
      source: '国务院办公厅放假通知',
      off: [
        { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
        { name: '春节', from: '2026-02-15', to: '2026-02-23' },
        { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
        { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
        { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
        { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
        { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
      ],
      makeupWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
    { year: 2027, published: false, source: '国务院办公厅放假通知', off: [], makeupWorkdays: [] },
  ],
  local: [
    { name: '三月三', lunarDate: '2025-03-31', from: null, to: null, guess: '由县政府每年自定' },
    { name: '三月三', lunarDate: '2026-04-19', from: null, to: null, guess: '由县政府每年自定' },
    { name: '三月三', lunarDate: '2027-04-09', from: null, to: null, guess: '由县政府每年自定' },
  ],
});

export const DUE_BY_HAND = (
  [
    ['2026-01-30', 5, '2026-02-06'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-20', 3, '2026-02-26'],
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-09-18', 3, '2026-09-22'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2026-09-30', 20, '2026-11-03'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2025-09-26', 5, '2025-10-10'],
    ['2025-04-26', 1, '2025-04-27'],
  ] as const
).map(([accepted, days, due]) => ({ accepted: day(accepted), days, due: day(due) }));

export const WORKDAYS_OF_MONTHS = {
  2025: [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
  2026: [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
};

export function day(date: string): LocalDate {
  return LocalDate.parse(date);
}

/** The county hall's calendar with some days changed. */
export function calendarWith(changes: readonly CalendarDay[] = [], holidays = HOLIDAYS): Calendar {
  const revision = 1 + Math.max(0, ...changes.map((change) => change.revision));
  return calendarOf(planOf({ hallId: HallId.parse('H00'), revision, holidays, changes }));
}

export const CALENDAR = calendarWith();

const DAY = [
  { from: LocalTime.parse('08:00'), to: LocalTime.parse('12:00') },
  { from: LocalTime.parse('14:30'), to: LocalTime.parse('17:30') },
];

/** The county hall: Monday to Friday, the make-up days of the notices as `specialDaysOf` makes them. */
export const HOURS = officeHoursOf({
  zoneOffsetMinutes: 480,
  week: [DAY, DAY, DAY, DAY, DAY, [], []],
  specialDays: [{ date: day('2026-10-10'), sessions: DAY }],
});

export function basisWith(
  changes: readonly CalendarDay[] = [],
  rules = DEFAULT_DEADLINE_RULES,
): DeadlineBasis {
  return { calendar: calendarWith(changes), hours: HOURS, rules };
}

export const BASIS = basisWith();

/** The hall's clock: `at('2026-09-24', '09:00')`. */
export function at(date: string, time: string): Instant {
  return instantAt(day(date), LocalTime.parse(time), HOURS.zoneOffsetMinutes);
}

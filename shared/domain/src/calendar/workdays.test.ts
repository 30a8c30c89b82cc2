/** Working days by the notices, counted by hand and by random dates. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from './calendar.ts';
import { CALENDAR, calendarWith, day, DUE_BY_HAND, WORKDAYS_OF_MONTHS } from './calendar.fixture.ts';
import { datesThrough, plusDays } from './dates.ts';
import { addWorkdays, workdayFrom, workdaysBetween } from './workdays.ts';

const ALL = datesThrough(day('2025-01-01'), day('2026-12-31'));
const WORKDAYS = ALL.filter((date) => isWorkday(CALENDAR, date).working);

const anyDate = fc.integer({ min: 0, max: 900 }).map((days) => plusDays(day('2025-01-01'), days));
const count = fc.nat({ max: 90 });

describe('the notices', () => {
  it.each([2025, 2026] as const)('%d has 248 working days, month by month', (year) => {
    const months = WORKDAYS_OF_MONTHS[year].map((_, month) => {
      const prefix = `${year}-${String(month + 1).padStart(2, '0')}`;
      return WORKDAYS.filter((date) => date.startsWith(prefix)).length;
    });
    expect(months).toEqual(WORKDAYS_OF_MONTHS[year]);
    expect(WORKDAYS.filter((date) => date.startsWith(String(year)))).toHaveLength(248);
  });

  it.each(DUE_BY_HAND)('$accepted + $days → $due', ({ accepted, days, due }) => {
    expect(addWorkdays(CALENDAR, accepted, days)).toBe(due);
    expect(workdaysBetween(CALENDAR, accepted, due)).toBe(days);
  });
});

describe('adding', () => {
  it('agrees with the plain list of working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), count, (days, n) => {
        const from = plusDays(day('2025-01-01'), days);
        const later = WORKDAYS.filter((date) => date > from);
        expect(addWorkdays(CALENDAR, from, n)).toBe(n === 0 ? from : later[n - 1]);
      }),
    );
  });

  it('is monotone in the date and in the count', () => {
    fc.assert(
      fc.property(anyDate, anyDate, count, count, (one, other, n, more) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(addWorkdays(CALENDAR, first, n) <= addWorkdays(CALENDAR, second, n)).toBe(true);
        expect(addWorkdays(CALENDAR, first, n) <= addWorkdays(CALENDAR, first, n + more)).toBe(true);
      }),
    );
  });

  it('lands on a working day, and in two parts where it lands at once', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 90 }), count, (from, n, more) => {
        const due = addWorkdays(CALENDAR, from, n);
        expect(isWorkday(CALENDAR, due).working).toBe(true);
        expect(addWorkdays(CALENDAR, due, more)).toBe(addWorkdays(CALENDAR, from, n + more));
        expect(workdaysBetween(CALENDAR, from, due)).toBe(n);
      }),
    );
  });

  it('goes back by the same days', () => {
    expect(addWorkdays(CALENDAR, day('2026-10-09'), -5)).toBe('2026-09-24');
    expect(workdaysBetween(CALENDAR, day('2026-10-09'), day('2026-09-24'))).toBe(-5);
    fc.assert(
      fc.property(anyDate, count, (from, n) => {
        const start = workdayFrom(CALENDAR, from);
        expect(addWorkdays(CALENDAR, addWorkdays(CALENDAR, start, n), -n)).toBe(start);
      }),
    );
  });

  it('0 days are the date itself; a day off rolls on to the next working day', () => {
    expect(addWorkdays(CALENDAR, day('2026-10-03'), 0)).toBe('2026-10-03');
    expect(workdayFrom(CALENDAR, day('2026-10-03'))).toBe('2026-10-08');
    expect(workdayFrom(CALENDAR, day('2026-10-10'))).toBe('2026-10-10');
  });

  it('a typhoon day moves what lies behind it by one', () => {
    const typhoon = calendarWith([
      { date: day('2026-10-09'), working: false, reasonId: 'typhoon', revision: 1 },
    ]);
    expect(addWorkdays(typhoon, day('2026-09-24'), 5)).toBe('2026-10-10');
    expect(addWorkdays(typhoon, day('2026-09-24'), 4)).toBe('2026-10-08');
  });
});

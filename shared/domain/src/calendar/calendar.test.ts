/** What a calendar knows, what it does not know, and that it says so. */
import { describe, expect, it } from 'vitest';
import { calendarOf, doubtsThrough, isWorkday } from './calendar.ts';
import { CALENDAR, calendarWith, day, HOLIDAYS } from './calendar.fixture.ts';
import { CalendarDay, CalendarPlan, planOf } from './plan.ts';

const ask = (date: string, calendar = CALENDAR) => isWorkday(calendar, day(date));

const published2027 = {
  ...HOLIDAYS,
  years: HOLIDAYS.years.map((year) =>
    year.year === 2027 ? { ...year, published: true, makeupWorkdays: [day('2026-12-27')] } : year,
  ),
};

describe('a year that is published', () => {
  it.each([
    ['2026-02-14', true, '调休上班, a Saturday'],
    ['2026-02-16', false, '春节, a Monday'],
    ['2026-10-10', true, '调休上班'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-23', true, 'a Monday'],
  ])('%s working: %s (%s)', (date, working) => {
    expect(ask(date)).toEqual({ working, certain: true });
  });
});

describe('a year that is not published', () => {
  it('is counted as plain weeks and says so', () => {
    expect(ask('2027-01-01')).toEqual({ working: true, certain: false });
    expect(ask('2027-01-02')).toEqual({ working: false, certain: false });
    expect(doubtsThrough(CALENDAR, day('2026-12-24'), day('2027-03-01'))).toEqual([
      { kind: 'yearNotPublished', year: 2027 },
    ]);
  });

  it('puts no draft into the calendar', () => {
    const years = published2027.years.map((year) => ({ ...year, published: year.year !== 2027 }));
    expect(ask('2026-12-27', calendarWith([], { ...published2027, years })).working).toBe(false);
    expect(ask('2026-12-27', calendarWith([], published2027)).working).toBe(true);
  });

  it('a year that nobody ever heard of is as uncertain', () => {
    expect(ask('2031-05-05')).toEqual({ working: true, certain: false });
    expect(ask('2024-05-06')).toEqual({ working: true, certain: false });
  });

  it('reaches back into the last days of the year before', () => {
    expect(ask('2026-12-27').certain).toBe(true);
    expect(ask('2026-12-28')).toEqual({ working: true, certain: false });
    expect(ask('2026-12-31', calendarWith([], published2027)).certain).toBe(true);
    expect(ask('2025-12-31').certain).toBe(true);
  });
});

describe('三月三', () => {
  const off: CalendarDay = {
    date: day('2026-04-20'),
    working: false,
    reasonId: 'localHoliday',
    revision: 1,
  };

  it('makes the days around it uncertain until the county has said', () => {
    expect(ask('2026-04-15').certain).toBe(true);
    expect(ask('2026-04-20')).toEqual({ working: true, certain: false });
    expect(doubtsThrough(CALENDAR, day('2026-04-13'), day('2026-04-17'))).toEqual([
      { kind: 'localHolidayUndecided', date: '2026-04-16' },
      { kind: 'localHolidayUndecided', date: '2026-04-17' },
    ]);
  });

  it('a day entered settles all of them, also one that says there is none', () => {
    expect(ask('2026-04-20', calendarWith([off]))).toEqual({ working: false, certain: true });
    expect(ask('2026-04-17', calendarWith([off]))).toEqual({ working: true, certain: true });
    expect(ask('2026-04-17', calendarWith([{ ...off, working: true }])).certain).toBe(true);
    expect(ask('2027-04-09', calendarWith([off])).certain).toBe(false);
  });

  it('a typhoon in that week settles nothing', () => {
    const typhoon = calendarWith([{ ...off, date: day('2026-04-16'), reasonId: 'typhoon' }]);
    expect(ask('2026-04-17', typhoon).certain).toBe(false);
  });

  it('the days in the catalogue do the same', () => {
    const local = HOLIDAYS.local.map((festival) =>
      festival.lunarDate === '2026-04-19'
        ? { ...festival, from: day('2026-04-20'), to: day('2026-04-20') }
        : festival,
    );
    expect(ask('2026-04-20', calendarWith([], { ...HOLIDAYS, local }))).toEqual({
      working: false,
      certain: true,
    });
    expect(ask('2026-04-17', calendarWith([], { ...HOLIDAYS, local })).certain).toBe(true);
  });
});

describe('changes', () => {
  const closed: CalendarDay = { date: day('2026-11-24'), working: false, reasonId: 'typhoon', revision: 3 };

  it('of two for one day the later revision holds, in whatever order they come', () => {
    const open: CalendarDay = { ...closed, working: true, revision: 4 };
    expect(ask('2026-11-24', calendarWith([closed])).working).toBe(false);
    expect(ask('2026-11-24', calendarWith([open, closed])).working).toBe(true);
    expect(ask('2026-11-24', calendarWith([closed, open])).working).toBe(true);
  });

  it('one in a year that is not published is certain, its neighbours are not', () => {
    const calendar = calendarWith([{ ...closed, date: day('2027-03-02') }]);
    expect(ask('2027-03-02', calendar)).toEqual({ working: false, certain: true });
    expect(ask('2027-03-03', calendar)).toEqual({ working: true, certain: false });
  });
});

describe('the plan', () => {
  const plan = planOf({ hallId: CALENDAR.hallId, revision: 7, holidays: HOLIDAYS, changes: [] });

  it('survives being stored', () => {
    expect(calendarOf(CalendarPlan.parse(JSON.parse(JSON.stringify(plan))))).toEqual(calendarOf(plan));
    expect(plan).toMatchObject({ hallId: 'H00', revision: 7, publishedYears: [2025, 2026] });
  });

  it('takes no date that does not exist', () => {
    const row = { working: false, reasonId: 'closure', revision: 1 };
    expect(CalendarDay.safeParse({ ...row, date: '2026-02-28' }).success).toBe(true);
    expect(CalendarDay.safeParse({ ...row, date: '2026-02-30' }).success).toBe(false);
    expect(CalendarDay.safeParse({ ...row, date: '2026-13-01' }).success).toBe(false);
  });
});

/** 三月三 set the evening before: what moves, what stays. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, BASIS, basisWith, day } from './calendar.fixture.ts';
import { plusDays } from './dates.ts';
import { dueOf } from './due.ts';
import type { CalendarDay } from './plan.ts';
import { recount } from './recount.ts';
import type { RunningLimit } from './running-limit.ts';

const off: CalendarDay = { date: day('2026-04-20'), working: false, reasonId: 'localHoliday', revision: 1 };
const threeThree = basisWith([off]);

const limit = (startedOn: string, value: number): RunningLimit => ({
  startedOn: day(startedOn),
  limit: { value, unit: 'workingDay' },
  extension: null,
  stops: [],
});

describe('a day off entered the evening before', () => {
  it('moves a limit that runs over it, and keeps both points', () => {
    const open = limit('2026-04-15', 5);
    const before = dueOf(open, BASIS);
    expect(recount(open, before, threeThree)).toEqual({
      before,
      after: { dueDate: '2026-04-23', dueAt: at('2026-04-23', '17:30'), calendarRevision: 2, certain: true },
      moved: 'later',
    });
    expect(before).toMatchObject({ dueDate: '2026-04-22', calendarRevision: 1, certain: false });
  });

  it('leaves one that ended before it or began after it', () => {
    for (const open of [limit('2026-04-13', 4), limit('2026-04-20', 5)])
      expect(recount(open, dueOf(open, BASIS), threeThree).moved).toBe('no');
  });

  it('taken back, it moves the limit back', () => {
    const open = limit('2026-04-15', 5);
    expect(recount(open, dueOf(open, threeThree), BASIS)).toMatchObject({
      after: { dueDate: '2026-04-22' },
      moved: 'earlier',
    });
  });

  it('has nothing to move while a special procedure holds the limit', () => {
    const held = { ...limit('2026-04-15', 5), stops: [{ from: day('2026-04-16'), to: null }] };
    expect(recount(held, dueOf(limit('2026-04-15', 5), BASIS), threeThree)).toMatchObject({
      after: null,
      moved: 'no',
    });
  });

  it('never brings a due point forward, and moves it exactly when it fell into the limit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 120 }), fc.nat({ max: 60 }), fc.nat({ max: 200 }), (start, value, days) => {
        const open = limit(plusDays(day('2026-01-05'), start), value);
        const date = plusDays(day('2026-01-05'), days);
        const before = dueOf(open, BASIS);
        const { after, moved } = recount(open, before, basisWith([{ ...off, date }]));
        if (before === null || after === null) throw new Error('nothing holds it');
        expect(after.dueAt >= before.dueAt).toBe(true);
        expect(moved).toBe(after.dueDate === before.dueDate ? 'no' : 'later');
        if (date > before.dueDate || date < open.startedOn) expect(moved).toBe('no');
      }),
    );
  });
});

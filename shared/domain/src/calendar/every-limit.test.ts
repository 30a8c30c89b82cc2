/** What holds for every limit, over random ones: the clock never runs backwards, due days are working days. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, BASIS, CALENDAR, day } from './calendar.fixture.ts';
import { isWorkday } from './calendar.ts';
import { datesThrough, plusDays } from './dates.ts';
import { dueOf } from './due.ts';
import { clockOf } from './limit-clock.ts';
import type { LimitStop, RunningLimit } from './running-limit.ts';
import { addWorkdays } from './workdays.ts';

const START = day('2026-01-05');
const dateAfter = (days: number) => plusDays(START, days);
const stop: fc.Arbitrary<LimitStop> = fc
  .record({ from: fc.nat({ max: 120 }), length: fc.option(fc.nat({ max: 30 }), { freq: 4 }) })
  .map(({ from, length }) => ({
    from: dateAfter(from),
    to: length === null ? null : dateAfter(from + length),
  }));
const limits: fc.Arbitrary<RunningLimit> = fc.record({
  startedOn: fc.nat({ max: 40 }).map(dateAfter),
  limit: fc.oneof(
    fc.record({ value: fc.nat({ max: 60 }), unit: fc.constantFrom('workingDay', 'calendarDay') }),
    fc.record({ value: fc.nat({ max: 3 }), unit: fc.constant('month' as const) }),
  ),
  extension: fc.option(fc.record({ value: fc.nat({ max: 15 }), unit: fc.constant('workingDay' as const) })),
  stops: fc.array(stop, { maxLength: 3 }),
});

describe('every limit', () => {
  it('never runs backwards, and used and left make the whole', () => {
    fc.assert(
      fc.property(limits, fc.nat({ max: 300 }), fc.nat({ max: 30 }), (limit, days, more) => {
        const [before, after] = [days, days + more].map((days) =>
          clockOf(limit, BASIS, at(dateAfter(days), '10:00')),
        );
        if (!before || !after || before.state === 'notBegun' || after.state === 'notBegun')
          throw new Error('ran not');
        expect(after.usedDays).toBeGreaterThanOrEqual(before.usedDays);
        expect(after.remainingDays).toBeGreaterThanOrEqual(0);
        expect(after.usedDays + after.remainingDays).toBe(before.usedDays + before.remainingDays);
        if (before.state === 'overdue') expect(after.state).toBe('overdue');
      }),
    );
  });

  it('is due on a working day on which it does not stand still, never before it began', () => {
    fc.assert(
      fc.property(limits, (limit) => {
        const due = dueOf(limit, BASIS);
        if (due === null) return;
        expect(isWorkday(CALENDAR, due.dueDate).working).toBe(true);
        expect(due.dueDate >= limit.startedOn).toBe(true);
        const standing = limit.stops.filter(({ to }) => to !== null);
        expect(standing.some(({ from, to }) => from <= due.dueDate && due.dueDate <= (to ?? from))).toBe(
          false,
        );
      }),
    );
  });

  it('is due no earlier with one stop more, nor when it is extended', () => {
    fc.assert(
      fc.property(limits, stop, fc.nat({ max: 15 }), (limit, more, value) => {
        const plain = dueOf({ ...limit, extension: null }, BASIS);
        const extended = dueOf({ ...limit, extension: { value, unit: 'workingDay' } }, BASIS);
        const stopped = dueOf({ ...limit, extension: null, stops: [...limit.stops, more] }, BASIS);
        for (const later of [extended, stopped])
          if (later !== null) expect(plain !== null && later.dueAt >= plain.dueAt).toBe(true);
      }),
    );
  });

  it('in working days: a stop costs exactly the working days that it takes from the limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 30 }),
        (value, offset, length) => {
          const from = addWorkdays(CALENDAR, START, 1 + (offset % value));
          const to = plusDays(from, length);
          const taken = datesThrough(from, to).filter((date) => isWorkday(CALENDAR, date).working).length;
          const limit: RunningLimit = {
            startedOn: START,
            limit: { value, unit: 'workingDay' },
            extension: null,
            stops: [{ from, to }],
          };
          expect(dueOf(limit, BASIS)?.dueDate).toBe(addWorkdays(CALENDAR, START, value + taken));
        },
      ),
    );
  });
});

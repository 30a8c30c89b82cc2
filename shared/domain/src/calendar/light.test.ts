/** The light of a case: each colour at its exact threshold. */
import { describe, expect, it } from 'vitest';
import { at, BASIS, day } from './calendar.fixture.ts';
import { DEFAULT_DEADLINE_RULES } from './deadline-rules.ts';
import { lightOf } from './light.ts';
import { clockOf } from './limit-clock.ts';
import type { LimitStop, RunningLimit } from './running-limit.ts';

const RULES = DEFAULT_DEADLINE_RULES.light;

interface Case {
  readonly promised: number;
  readonly statutory?: number;
  readonly stops?: readonly LimitStop[];
}

/** Accepted on Monday 2026-11-02. */
const lightOn = ({ promised, statutory, stops = [] }: Case, date: string, time = '10:00', rules = RULES) => {
  const running = (value: number): RunningLimit => ({
    startedOn: day('2026-11-02'),
    limit: { value, unit: 'workingDay' },
    extension: null,
    stops,
  });
  const clock = (value: number) => clockOf(running(value), BASIS, at(date, time));
  return lightOf(
    { promised: clock(promised), statutory: statutory === undefined ? null : clock(statutory) },
    rules,
  );
};

describe('a promise of 10 days and 15 by law', () => {
  it.each([
    ['2026-11-02', '10:00', 'green', '10 left'],
    ['2026-11-10', '10:00', 'green', '4 left'],
    ['2026-11-11', '10:00', 'yellow', '3 left: 30 %'],
    ['2026-11-15', '10:00', 'yellow', 'Sunday, 1 left'],
    ['2026-11-16', '08:00', 'orange', '当日到期'],
    ['2026-11-16', '17:30', 'orange', 'until the last minute'],
    ['2026-11-16', '17:31', 'red', '超承诺'],
    ['2026-11-23', '17:30', 'red', 'the last day by law'],
    ['2026-11-23', '17:31', 'deepRed', '超法定'],
    ['2026-12-25', '10:00', 'deepRed', 'for good'],
  ])('%s %s: %s (%s)', (date, time, light) => {
    expect(lightOn({ promised: 10, statutory: 15 }, date, time)).toBe(light);
  });
});

describe('short promises', () => {
  it('one day is yellow at once, then orange', () => {
    expect(lightOn({ promised: 1 }, '2026-11-02')).toBe('yellow');
    expect(lightOn({ promised: 1 }, '2026-11-03')).toBe('orange');
  });

  it('two days are green first', () => {
    expect(lightOn({ promised: 2 }, '2026-11-02')).toBe('green');
    expect(lightOn({ promised: 2 }, '2026-11-03')).toBe('yellow');
  });

  it('当场办结 is orange from the start', () => {
    expect(lightOn({ promised: 0 }, '2026-11-02')).toBe('orange');
  });

  it('without a limit by law it stays red', () => {
    expect(lightOn({ promised: 5 }, '2026-12-25')).toBe('red');
  });
});

describe('standing still', () => {
  const stops = [{ from: day('2026-11-04'), to: null }];

  it('is grey before acceptance and in a special procedure', () => {
    expect(lightOf({ promised: { state: 'notBegun' }, statutory: { state: 'notBegun' } }, RULES)).toBe(
      'stopped',
    );
    expect(lightOn({ promised: 5, statutory: 20, stops }, '2026-11-03')).toBe('green');
    expect(lightOn({ promised: 5, statutory: 20, stops }, '2026-12-25')).toBe('stopped');
  });

  it('a procedure that begins after the promise was broken does not hide that', () => {
    expect(lightOn({ promised: 1, statutory: 20, stops }, '2026-11-05')).toBe('red');
  });
});

it('thresholds are a setting', () => {
  const early = { yellowPercent: 50, yellowDays: 1 };
  expect(lightOn({ promised: 10 }, '2026-11-09', '10:00', early)).toBe('yellow');
  expect(lightOn({ promised: 10 }, '2026-11-09')).toBe('green');
  expect(lightOn({ promised: 4 }, '2026-11-04', '10:00', { yellowPercent: 0, yellowDays: 2 })).toBe('yellow');
});

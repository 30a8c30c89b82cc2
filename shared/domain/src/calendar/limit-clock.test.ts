/** The clock of a limit: special procedures, the one extension, overlaps and settings. */
import { describe, expect, it } from 'vitest';
import { at, BASIS, basisWith, day } from './calendar.fixture.ts';
import { DEFAULT_DEADLINE_RULES } from './deadline-rules.ts';
import { dueOf } from './due.ts';
import { clockOf } from './limit-clock.ts';
import { RunningLimit } from './running-limit.ts';

interface Shape {
  readonly extension?: number;
  readonly stops?: readonly (readonly [string, string | null])[];
}

const running = (startedOn: string, value: number, { extension, stops = [] }: Shape = {}): RunningLimit =>
  RunningLimit.parse({
    startedOn,
    limit: { value, unit: 'workingDay' },
    extension: extension === undefined ? null : { value: extension, unit: 'workingDay' },
    stops: stops.map(([from, to]) => ({ from, to })),
  });

const clock = (limit: RunningLimit | null, date: string, time = '10:00', basis = BASIS) =>
  clockOf(limit, basis, at(date, time));

describe('running', () => {
  const ten = running('2026-11-02', 10);

  it.each([
    ['2026-11-02', '10:00', 'running', 0, 10],
    ['2026-11-03', '10:00', 'running', 1, 9],
    ['2026-11-08', '10:00', 'running', 4, 6],
    ['2026-11-16', '10:00', 'dueToday', 10, 0],
    ['2026-11-16', '17:30', 'dueToday', 10, 0],
    ['2026-11-16', '17:31', 'overdue', 10, 0],
    ['2026-11-20', '10:00', 'overdue', 10, 0],
  ])('on %s %s: %s, %d used, %d left', (date, time, state, usedDays, remainingDays) => {
    expect(clock(ten, date, time)).toMatchObject({ state, usedDays, remainingDays, totalDays: 10 });
  });

  it('counts the working days that it is overdue', () => {
    expect(clock(ten, '2026-11-16', '18:00')).toMatchObject({ overdueDays: 0 });
    expect(clock(ten, '2026-11-23')).toMatchObject({ overdueDays: 5 });
  });

  it('补正: nothing accepted, nothing runs', () => {
    expect(clock(null, '2026-11-02')).toEqual({ state: 'notBegun' });
  });

  it('a limit in days rolled off a holiday has nothing left and is not due before its last day', () => {
    const month = RunningLimit.parse({
      startedOn: '2026-09-01',
      limit: { value: 30, unit: 'calendarDay' },
      extension: null,
      stops: [],
    });
    expect(clock(month, '2026-10-05')).toMatchObject({ state: 'running', usedDays: 30, remainingDays: 0 });
    expect(clock(month, '2026-10-08')).toMatchObject({ state: 'dueToday' });
  });
});

describe('特别程序', () => {
  it('over 国庆节: three days used, stopped, goes on the day after it ended', () => {
    const open = running('2026-09-21', 10, { stops: [['2026-09-28', null]] });
    expect(clock(open, '2026-09-24')).toMatchObject({ state: 'running', usedDays: 3, remainingDays: 7 });
    expect(clock(open, '2026-10-20')).toEqual({
      state: 'stopped',
      since: '2026-09-28',
      due: null,
      usedDays: 3,
      remainingDays: 7,
      totalDays: 10,
    });
    expect(dueOf(open, BASIS)).toBeNull();
    const ended = running('2026-09-21', 10, { stops: [['2026-09-28', '2026-10-09']] });
    expect(clock(ended, '2026-10-09')).toMatchObject({ state: 'stopped', due: { dueDate: '2026-10-19' } });
    expect(clock(ended, '2026-10-10')).toMatchObject({ state: 'running', usedDays: 4, remainingDays: 6 });
    expect(dueOf(ended, BASIS)?.dueAt).toBe(at('2026-10-19', '17:30'));
  });

  it('that starts on the due day holds it, one that starts later does not', () => {
    expect(clock(running('2026-11-02', 5, { stops: [['2026-11-09', null]] }), '2026-11-20')).toMatchObject({
      state: 'stopped',
      remainingDays: 1,
    });
    const late = running('2026-11-02', 5, { stops: [['2026-11-10', null]] });
    expect(clock(late, '2026-11-20')).toMatchObject({ state: 'overdue', overdueDays: 9 });
    expect(dueOf(late, BASIS)?.dueDate).toBe('2026-11-09');
  });

  it('on the day of acceptance costs nothing but stands still that day', () => {
    const once = running('2026-11-02', 5, { stops: [['2026-11-02', '2026-11-02']] });
    expect(clock(once, '2026-11-02')).toMatchObject({ state: 'stopped', due: { dueDate: '2026-11-09' } });
  });

  it('two that overlap stop a day once', () => {
    const both = running('2026-11-02', 5, {
      stops: [
        ['2026-11-04', '2026-11-06'],
        ['2026-11-05', '2026-11-10'],
      ],
    });
    expect(dueOf(both, BASIS)?.dueDate).toBe('2026-11-16');
    const oneOpen = running('2026-11-02', 5, {
      stops: [
        ['2026-11-04', '2026-11-06'],
        ['2026-11-05', null],
      ],
    });
    expect(clock(oneOpen, '2026-11-06')).toMatchObject({ state: 'stopped', since: '2026-11-04', due: null });
    expect(clock(oneOpen, '2026-11-30')).toMatchObject({ state: 'stopped', since: '2026-11-05', due: null });
  });

  it('one that is announced for later holds nothing yet', () => {
    const second = running('2026-11-02', 10, {
      stops: [
        ['2026-11-04', '2026-11-06'],
        ['2026-11-11', null],
      ],
    });
    expect(clock(second, '2026-11-05')).toMatchObject({ state: 'stopped', due: { dueDate: '2026-11-19' } });
    const planned = running('2026-11-02', 10, { stops: [['2026-11-11', null]] });
    expect(clock(planned, '2026-11-04')).toMatchObject({ state: 'running', due: { dueDate: '2026-11-16' } });
  });

  it('whether its first and last day count is a setting', () => {
    const stops = [['2026-11-04', '2026-11-06']] as const;
    const basis = basisWith([], {
      ...DEFAULT_DEADLINE_RULES,
      stopTakesFirstDay: false,
      stopTakesLastDay: false,
    });
    expect(dueOf(running('2026-11-02', 5, { stops }), BASIS)?.dueDate).toBe('2026-11-12');
    expect(dueOf(running('2026-11-02', 5, { stops }), basis)?.dueDate).toBe('2026-11-10');
  });

  it('holds a limit that rolls over a holiday, and the roll goes past it', () => {
    const limit = RunningLimit.parse({
      startedOn: '2026-09-01',
      limit: { value: 30, unit: 'calendarDay' },
      extension: null,
      stops: [{ from: '2026-10-08', to: '2026-10-09' }],
    });
    expect(dueOf(limit, BASIS)?.dueDate).toBe('2026-10-10');
    expect(dueOf({ ...limit, stops: [{ from: day('2026-10-08'), to: null }] }, BASIS)).toBeNull();
  });
});

describe('延长', () => {
  it('adds its days behind the limit: 20 + 10', () => {
    const extended = running('2026-09-30', 20, { extension: 10 });
    expect(dueOf(running('2026-09-30', 20), BASIS)?.dueDate).toBe('2026-11-03');
    expect(dueOf(extended, BASIS)?.dueDate).toBe('2026-11-17');
    expect(clock(extended, '2026-11-04')).toMatchObject({ totalDays: 30, usedDays: 21, remainingDays: 9 });
  });

  it('in working days behind a limit in months', () => {
    const extended = RunningLimit.parse({
      startedOn: '2026-07-01',
      limit: { value: 3, unit: 'month' },
      extension: { value: 2, unit: 'workingDay' },
      stops: [],
    });
    expect(dueOf(extended, BASIS)?.dueDate).toBe('2026-10-09');
  });

  it('never in months', () => {
    const extension = { value: 1, unit: 'month' };
    expect(RunningLimit.safeParse({ ...running('2026-07-01', 5), extension }).success).toBe(false);
  });
});

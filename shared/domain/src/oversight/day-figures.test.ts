/** 今日: every definition of a figure, on a small day. */
import { describe, expect, it } from 'vitest';
import { newHall } from '../hall/hall.ts';
import type { HallId, Instant } from '../ids.ts';
import { DATE, staffed, type Stage } from '../testing/stage.ts';
import { abandonedRateOf, dayFiguresOf, missedRateOf, type DayFigures } from './day-figures.ts';

const c1 = { counterId: 'c1' };
const figuresOf = (hall: Stage, until: Instant | null = null): DayFigures =>
  dayFiguresOf(hall.log, newHall('H00' as HallId, DATE), until);

/** Called after `seconds`, served for `serving`. */
const served = (hall: Stage, seconds: number, serving: number): Stage =>
  hall
    .taken('a1')
    .wait(seconds)
    .given('ann', 'callNext', c1)
    .given('ann', 'startService', c1)
    .wait(serving)
    .given('ann', 'finishService', c1);

describe('waits', () => {
  it('from taking to the first call, per number that was called', () => {
    const hall = served(served(staffed(), 100, 60), 2_000, 60);
    hall.taken('a1');
    expect(figuresOf(hall).waits).toMatchObject({ called: 2, over30Minutes: 1 });
    expect(figuresOf(hall).waits.longest).toBeGreaterThanOrEqual(2_000);
  });

  it('whoever came back from 过号 waits until the call after it', () => {
    const hall = staffed().taken('a1').wait(50).given('ann', 'callNext', c1).wait(40);
    hall.given('ann', 'recallTicket', c1).wait(110).given('ann', 'markNoShow', c1);
    expect(figuresOf(hall).waits.called).toBe(1);
    hall.wait(300).given('ann', 'reinstateTicket', { ticketId: hall.idOf('A001') });
    expect(figuresOf(hall).waits.called).toBe(0);
    hall.given('ann', 'callNext', c1);
    const { counts, waits } = figuresOf(hall);
    expect(waits.mean).toBeGreaterThanOrEqual(500);
    expect(counts).toMatchObject({ missed: 1, noShow: 0 });
    expect(missedRateOf(counts, waits)).toBe(1);
  });

  it('a call that was taken back is none', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', c1).given('ann', 'returnToQueue', c1);
    expect(figuresOf(hall).waits).toMatchObject({ called: 0, mean: null });
  });
});

it('a finish that was taken back counts once, with the time of the second', () => {
  const hall = served(staffed(), 10, 60);
  hall.given('ann', 'returnToQueue', { ...c1, restore: hall.idOf('A001') });
  expect(figuresOf(hall).services.parts).toBe(0);
  expect(figuresOf(hall).counts.finished).toBe(0);
  hall.wait(30).given('ann', 'finishService', c1);
  const { counts, services, counters, clerks } = figuresOf(hall);
  expect(counts.finished).toBe(1);
  expect(services.parts).toBe(1);
  expect(services.meanService).toBeGreaterThanOrEqual(90);
  expect(counters[0]).toMatchObject({ counterId: 'c1', state: 'open', finished: 1 });
  expect(clerks).toMatchObject([{ accountId: 'ann', finished: 1 }]);
});

it('as of a minute: what came later is not there', () => {
  const hall = served(staffed(), 10, 60);
  const then = hall.at;
  hall.wait(60).taken('a1');
  expect(figuresOf(hall, then).counts).toMatchObject({ taken: 1, finished: 1, waiting: 0 });
  expect(figuresOf(hall).counts).toMatchObject({ taken: 2, waiting: 1 });
});

it('the longest waits name those who still wait', () => {
  const hall = staffed().taken('a1').wait(900);
  expect(figuresOf(hall, hall.at).longest).toMatchObject([{ number: 'A001', stillWaits: true }]);
});

it('nothing happened: no share of nothing', () => {
  const { counts, waits, hours } = figuresOf(staffed());
  expect(missedRateOf(counts, waits)).toBeNull();
  expect(abandonedRateOf(counts)).toBeNull();
  expect(hours).toEqual([]);
});

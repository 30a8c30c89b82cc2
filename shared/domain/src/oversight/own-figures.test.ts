/** 我的数据: one clerk's part of a day, and what an objection leaves out of the averages. */
import { describe, expect, it } from 'vitest';
import { newHall } from '../hall/hall.ts';
import type { AccountId, HallId } from '../ids.ts';
import { DATE, staffed, WHO, type Stage } from '../testing/stage.ts';
import { dayFiguresOf } from './day-figures.ts';
import { ownFiguresOf } from './own-figures.ts';
import type { SetAside } from './visits.ts';

const ANN = WHO.ann.account as AccountId;
const start = () => newHall('H00' as HallId, DATE);

/** Ann serves A001 for one minute and A002 for five. */
function morning(): Stage {
  const hall = staffed();
  for (const seconds of [60, 300]) {
    hall.taken('a1').wait(10);
    hall.given('ann', 'callNext', { counterId: 'c1' }).given('ann', 'startService', { counterId: 'c1' });
    hall.wait(seconds).given('ann', 'finishService', { counterId: 'c1' });
  }
  return hall;
}

describe('我的数据', () => {
  it('一号一行，最近的在前；别人的一个也没有', () => {
    const hall = morning();
    const own = ownFiguresOf(hall.log, start(), ANN, []);
    expect(own).toMatchObject({ finished: 2, parts: 2, direct: 0 });
    expect(own.visits.map(({ number }) => number)).toEqual(['A002', 'A001']);
    expect(own.meanService).toBe(dayFiguresOf(hall.log, start(), null).services.meanService);
    expect(ownFiguresOf(hall.log, start(), 'nobody' as AccountId, [])).toMatchObject({
      finished: 0,
      meanService: null,
      hallMeanService: own.meanService,
      visits: [],
    });
  });

  it('复核不计的一次：平均里没有，号还在，别处一样', () => {
    const hall = morning();
    const long: SetAside = { ticketId: hall.idOf('A002'), accountId: ANN };
    const own = ownFiguresOf(hall.log, start(), ANN, [long]);
    expect(own).toMatchObject({ finished: 2, parts: 1 });
    expect(own.meanService).toBe(own.visits[1]?.seconds);
    expect(own.visits[0]).toMatchObject({ number: 'A002', setAside: true });
    const { services, counters, counts } = dayFiguresOf(hall.log, start(), null, [long]);
    expect(services).toEqual({ parts: 1, meanService: own.meanService });
    expect(counters.find(({ counterId }) => counterId === 'c1')?.parts).toBe(1);
    expect(counts.finished).toBe(2);
    // Somebody else's part in the same number is another matter.
    const other = { ...long, accountId: 'bob' as AccountId };
    expect(ownFiguresOf(hall.log, start(), ANN, [other]).parts).toBe(2);
  });
});

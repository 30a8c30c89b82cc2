/** 请人顶上: the last counter of a waiting zone asks before it leaves; the alarm ends with the need. */
import { describe, expect, it } from 'vitest';
import { gist, stage, staffed } from '../../testing/stage.ts';
import { alarmsOf } from '../views/alarms.ts';

const c1 = { counterId: 'c1' };
const pause = { ...c1, reasonId: 'toilet' };
/** Only ann is there; two wait in her zone. */
const alone = () => stage().given('ann', 'openCounter', c1).taken('a1', 'a1');
const wanted = (hall: ReturnType<typeof alone>) =>
  alarmsOf(hall.hall, hall.at).filter(({ kind }) => kind === 'reliefWanted');

describe('请人顶上', () => {
  it('暂停最后一个窗口前可以先请人；请两次算一次，时间从第一次算', () => {
    const hall = alone();
    expect(gist(hall.when('ann', 'pauseCounter', pause))).toBe('QueueLeftAlone');
    hall.given('ann', 'requestRelief', c1).wait(180);
    expect(gist(hall.when('ann', 'requestRelief', c1))).toEqual([]);
    expect(wanted(hall)).toMatchObject([
      { counterId: 'c1', minutes: 3, zones: [{ zoneId: 'A', waiting: 2 }] },
    ]);
  });

  it('有人来办这个区，提醒自己消；离开了也消，回来不再提', () => {
    const relieved = alone().given('ann', 'requestRelief', c1);
    relieved.given('bo', 'openCounter', { counterId: 'c2' });
    expect(wanted(relieved)).toEqual([]);
    const left = alone().given('ann', 'requestRelief', c1);
    left.given('ann', 'pauseCounter', { ...pause, confirmed: true });
    left.given('ann', 'resumeCounter', c1);
    expect(wanted(left)).toEqual([]);
  });

  it('没有人等、或别的窗口也办，就不用请', () => {
    const empty = stage().given('ann', 'openCounter', c1);
    expect(gist(empty.when('ann', 'requestRelief', c1))).toBe('ReliefNotNeeded');
    expect(gist(staffed().taken('a1').when('ann', 'requestRelief', c1))).toBe('ReliefNotNeeded');
    expect(gist(alone().when('bo', 'requestRelief', c1))).toBe('NotYourCounter');
  });
});

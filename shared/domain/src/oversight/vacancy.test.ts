import { describe, expect, it } from 'vitest';
import type { Instant } from '../ids.ts';
import { Roster, USUAL_ROSTER_SETTINGS } from '../staffing/roster.ts';
import { DATE, gist, stage, type Stage } from '../testing/stage.ts';
import { plusSeconds } from '../time.ts';
import { vacanciesOf, whoMayCover } from './vacancy.ts';
import {
  coverResponseOf,
  presenceRateOf,
  vacantSecondsOf,
  workedPostsOf,
  type WorkedPost,
} from './vacancy-day.ts';

/** 08:30, half an hour into ann's morning at c1; bo stands in, then cai of the pool. */
const roster = (more: object = {}): Roster =>
  Roster.parse({
    ...USUAL_ROSTER_SETTINGS,
    revision: 1,
    pool: ['cai'],
    posts: [{ counterId: 'c1', from: '08:30', to: '12:00', accountId: 'ann', backupId: 'bo' }],
    ...more,
  });
const begun = (more?: object): Stage => stage().given('clock', 'applyRoster', roster(more));
const stageNow = (hall: Stage): string | null => vacanciesOf(hall.hall, hall.at)[0]?.stage ?? null;
const worked = (hall: Stage): readonly WorkedPost[] => workedPostsOf(hall.log, DATE, 480, hall.at);
const minutes = (count: number): number => count * 60;

describe('a counter without its clerk', () => {
  it('is told at 5, a cover is due at 10, and it counts from 15', () => {
    const hall = begun();
    expect(stageNow(hall)).toBe('fresh');
    expect(stageNow(hall.wait(minutes(5) - 1))).toBe('fresh');
    expect(stageNow(hall.wait(1))).toBe('remind');
    expect(stageNow(hall.wait(minutes(5)))).toBe('cover');
    expect(vacantSecondsOf(worked(hall))).toBe(0);
    expect(stageNow(hall.wait(minutes(5)))).toBe('counted');
    expect(vacantSecondsOf(worked(hall.wait(minutes(7))))).toBe(minutes(7));
  });

  it('is not missed before the roster said so', () => {
    const hall = stage().wait(minutes(60)).given('clock', 'applyRoster', roster()).wait(minutes(6));
    expect(vacanciesOf(hall.hall, hall.at)).toMatchObject([{ minutes: 6, stage: 'remind' }]);
    expect(worked(hall.wait(minutes(12)))[0]?.gaps).toHaveLength(1);
    expect(vacantSecondsOf(worked(hall))).toBe(minutes(3));
  });

  it('goes by the times of the settings', () => {
    const hall = begun({ times: { remindMinutes: 1, coverMinutes: 2, countMinutes: 3 } }).wait(minutes(2));
    expect(stageNow(hall)).toBe('cover');
    expect(vacantSecondsOf(worked(hall.wait(minutes(2))))).toBe(minutes(1));
  });

  it('is one gap from the pause on, also when the clerk then leaves', () => {
    const hall = begun().given('ann', 'openCounter', { counterId: 'c1' }).wait(minutes(10));
    expect(stageNow(hall)).toBeNull();
    hall.given('ann', 'pauseCounter', { counterId: 'c1', reasonId: 'toilet' }).wait(minutes(6));
    expect(vacanciesOf(hall.hall, hall.at)).toMatchObject([
      { why: 'paused', reasonId: 'toilet', minutes: 6 },
    ]);
    hall.given('ann', 'closeCounter', { counterId: 'c1' }).wait(minutes(10));
    expect(vacanciesOf(hall.hall, hall.at)).toMatchObject([{ why: 'absent', minutes: 16, stage: 'counted' }]);
    expect(vacantSecondsOf(worked(hall))).toBe(minutes(1));
  });

  it('is nobody’s matter outside its hours, or without a roster', () => {
    expect(stageNow(stage().wait(minutes(60)))).toBeNull();
    expect(stageNow(begun().wait(minutes(3 * 60 + 31)))).toBeNull();
  });
});

describe('who stands in', () => {
  const names = (hall: Stage): readonly string[] =>
    vacanciesOf(hall.hall, hall.at).flatMap((one) =>
      whoMayCover(hall.hall, one, hall.at).map(({ accountId }) => accountId),
    );

  it('is B first, then the pool; nobody who sits somewhere, is not qualified, or said no', () => {
    const hall = begun().wait(minutes(10));
    expect(names(hall)).toEqual(['bo', 'cai']);
    hall.given('manager', 'askCover', { counterId: 'c1', accountId: 'bo' });
    expect(gist(hall.when('cai', 'answerCover', { counterId: 'c1', accepted: true }))).toBe('NoCoverAsked');
    hall.given('bo', 'answerCover', { counterId: 'c1', accepted: false });
    expect(names(hall)).toEqual(['cai']);
    hall.given('cai', 'openCounter', { counterId: 'c3' });
    expect(names(hall)).toEqual([]);
    expect(gist(hall.when('manager', 'askCover', { counterId: 'c1', accountId: 'cai' }))).toBe(
      'CoverNotFree',
    );
    expect(names(begun({ qualified: [{ accountId: 'bo', zoneIds: ['B'] }] }).wait(1))).toEqual(['cai']);
  });

  it('ends the gap, and the response is counted from the reminder', () => {
    const hall = begun().wait(minutes(11)).given('manager', 'askCover', { counterId: 'c1', accountId: 'bo' });
    hall.given('bo', 'answerCover', { counterId: 'c1', accepted: true }).wait(minutes(1));
    hall.given('bo', 'openCounter', { counterId: 'c1' }).wait(minutes(48));
    expect(stageNow(hall)).toBeNull();
    expect(gist(hall.when('guide', 'askCover', { counterId: 'c1', accountId: 'cai' }))).toBe(
      'CoverNotNeeded',
    );
    expect(coverResponseOf(worked(hall))).toBe(minutes(7));
    expect(vacantSecondsOf(worked(hall))).toBe(0);
    expect(presenceRateOf(worked(hall))).toBeCloseTo(48 / 60);
  });

  it('is not counted when the clerk came late', () => {
    const hall = begun().wait(minutes(12)).given('ann', 'openCounter', { counterId: 'c1' }).wait(60);
    expect(coverResponseOf(worked(hall))).toBeNull();
  });
});

describe('a day whose roster was changed', () => {
  it('keeps what was to be until then', () => {
    const hall = begun().wait(minutes(30));
    hall.given('clock', 'applyRoster', roster({ revision: 2, posts: [] })).wait(minutes(30));
    expect(vacantSecondsOf(worked(hall))).toBe(minutes(15));
    expect(stageNow(hall)).toBeNull();
  });

  it('goes on with a post that stays the same', () => {
    const hall = begun()
      .wait(minutes(10))
      .given('clock', 'applyRoster', roster({ revision: 2 }))
      .wait(minutes(10));
    expect(vacantSecondsOf(worked(hall))).toBe(minutes(5));
    expect(worked(hall)).toHaveLength(1);
  });

  it('ends with the day', () => {
    const hall = begun().wait(minutes(20)).given('manager', 'closeDay', { decisions: [] });
    const day = workedPostsOf(hall.log, DATE, 480, null);
    expect(day.map(({ to }): Instant => to)).toEqual([
      plusSeconds('2026-11-23T00:30:00.000Z' as Instant, minutes(20)),
    ]);
  });
});

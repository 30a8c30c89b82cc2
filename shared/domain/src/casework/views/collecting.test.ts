/** 领证问询: what is said of a case in each of its states. */
import { describe, expect, it } from 'vitest';
import { at, BASIS } from '../../calendar/calendar.fixture.ts';
import { inState, type State } from '../testing/states.ts';
import { application, stage } from '../testing/stage.ts';
import { collectingOf } from './collecting.ts';

const said = (state: State, date = '2026-09-28') =>
  collectingOf(inState(state).current(), BASIS, at(date, '10:00'));

describe('领证问询', () => {
  it('没办结：在办的说预计哪天，其余的不许诺日子', () => {
    expect(said('received')).toEqual({ answer: 'notYet', because: 'undecided', expected: null });
    expect(said('correcting')).toMatchObject({ because: 'correcting', expected: null });
    expect(said('accepted')).toEqual({ answer: 'notYet', because: 'running', expected: '2026-10-15' });
    expect(said('decided')).toMatchObject({ because: 'onTheWay', expected: null });
  });

  it('到期当天还说这一天，过了就说晚了', () => {
    expect(said('accepted', '2026-10-15')).toMatchObject({ because: 'running', expected: '2026-10-15' });
    expect(said('accepted', '2026-10-16')).toEqual({ answer: 'notYet', because: 'late', expected: null });
  });

  it('特别程序期间说不出日子', () => {
    const desk = stage().given('clerk', 'receiveCase', application({ next: 'accept' }));
    const review = { ...desk.id(), procedureCode: 'expertReview', expectedDays: 9 };
    desk.given('sjj', 'startSpecial', review).papered('special', true);
    const now = at('2026-10-15', '10:00');
    expect(collectingOf(desk.current(), BASIS, now)).toMatchObject({ because: 'stopped', expected: null });
  });

  it('到窗的可领取，带着领取方式；领走的说哪天、怎样', () => {
    expect(said('atIssue')).toEqual({ answer: 'ready', pickup: 'counter' });
    expect(said('handedOut')).toEqual({ answer: 'collected', on: '2026-09-24', how: 'counter' });
  });

  it('没有受理、撤回、终止、在别处办结的，没有要领的', () => {
    for (const state of ['notAccepted', 'withdrawn', 'terminated', 'closed'] as const)
      expect(said(state)).toEqual({ answer: 'nothing' });
  });
});

import { staffed, type Stage, type Who } from '@yichuang/domain/testing/stage';
import type { CalledTicket } from '@yichuang/domain/hall/ticket';
import { describe, expect, it } from 'vitest';
import { why } from '../testing/desk-words.ts';
import { becauseWords, leftWords } from './because-words.ts';

const call = (stage: Stage, who: Who = 'ann', counterId = 'c1'): readonly string[] => {
  stage.given(who, 'callNext', { counterId });
  const ticket = [...stage.hall.tickets.values()].find((other) => other.status === 'called') as CalledTicket;
  return [...becauseWords(ticket.because, ticket, why()), leftWords(ticket.because, why())];
};

describe('why this number now', () => {
  it('the first of the own zone', () => {
    expect(call(staffed().taken('a1', 'a1'))).toEqual(['本区最先取号。', '工程建设还有 1 人等候。']);
  });

  it('help to another zone', () => {
    expect(call(staffed().taken('b1'), 'bo', 'c2')).toEqual([
      '本区没有人等，支援社会事务。',
      '社会事务最先取号。',
      '社会事务没有别人等候了。',
    ]);
  });

  it('priority that overtakes, and priority whose turn it is, without saying the ground', () => {
    const stage = staffed()
      .taken('a1', 'a1')
      .given('guide', 'takeTicket', { services: ['a1'], groundId: 'age60' });
    expect(call(stage)[0]).toBe('优先：可先叫，两位优先号之间至少叫 2 位普通号。');
    expect(call(staffed().given('guide', 'takeTicket', { services: ['a1'], groundId: 'age60' }))[0]).toBe(
      '优先号，按取号先后正好轮到。',
    );
  });

  it('an emergency', () => {
    expect(
      call(
        staffed()
          .taken('a1')
          .given('guide', 'takeTicket', { services: ['a1'], groundId: 'urgent' }),
      )[0],
    ).toBe('急难优先，随到随办。');
  });

  it('back after a missed call: at this window next, or in its place', () => {
    const missed = (): Stage => {
      const stage = staffed()
        .taken('a1')
        .given('ann', 'callNext', { counterId: 'c1' })
        .given('ann', 'recallTicket', { counterId: 'c1' });
      return stage.wait(200).given('ann', 'markNoShow', { counterId: 'c1' });
    };
    const here = missed();
    here.given('ann', 'reinstateTicket', {
      ticketId: here.idOf('A001'),
      toCounterId: 'c1',
      reasonId: 'returned',
    });
    expect(call(here)[0]).toBe('过号回来，排在本窗口下一位。');
    const inLine = missed();
    inLine.given('guide', 'reinstateTicket', { ticketId: inLine.idOf('A001') });
    expect(call(inLine)[0]).toBe('过号恢复后，轮到了。');
  });

  it('called by hand, with the reason; back from a hold, without one', () => {
    const stage = staffed().taken('a1', 'a1');
    stage.given('ann', 'callTicket', { counterId: 'c1', ticketId: stage.idOf('A002'), reasonId: 'returned' });
    const called = stage.ticket('A002') as CalledTicket;
    expect(becauseWords(called.because, called, why())).toEqual(['选呼：过号回来。']);
    stage
      .given('ann', 'holdTicket', { counterId: 'c1' })
      .given('ann', 'resumeTicket', { counterId: 'c1', ticketId: called.ticketId });
    const resumed = stage.ticket('A002') as CalledTicket;
    expect(becauseWords(resumed.because, resumed, why())).toEqual(['接着办，不用重新排。']);
  });
});

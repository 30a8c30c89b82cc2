/** The keys of a call keypad, as the hall stands when they are pressed. */
import { describe, expect, it } from 'vitest';
import type { CounterId } from '../ids.ts';
import type { HallCommandName } from '../registry.ts';
import { isRejection } from '../rejection.ts';
import { staffed, type Stage } from '../testing/stage.ts';
import { wishAlone, wishOfKey, type KeypadAction } from './keypad.ts';
import { windowThen } from './views/emergency.ts';

const C1 = 'c1' as CounterId;
const c1 = { counterId: 'c1' };

/** Presses, and does what is meant; the code of the no, else the command. */
function press(stage: Stage, action: KeypadAction, digits = '', counterId = C1): string {
  const wish = wishOfKey(stage.hall, counterId, { action, digits }, stage.at);
  if (isRejection(wish)) return wish.code;
  const outcome = stage.when('ann', wish.name as HallCommandName, wish.payload);
  return isRejection(outcome) ? `${wish.name}: ${outcome.code}` : wish.name;
}

describe('顺呼 on a keypad', () => {
  it('calls, is answered by 确认, finishes and calls the next, rests', () => {
    const stage = staffed().taken('a1', 'a1');
    expect(press(stage, 'callNext')).toBe('callNext');
    expect(press(stage, 'confirm')).toBe('startService');
    expect(press(stage, 'callNext')).toBe('callNext');
    expect(stage.ticket('A002').status).toBe('called');
    expect(press(stage, 'confirm')).toBe('startService');
    expect(press(stage, 'callNext')).toBe('finishService');
    expect(press(stage, 'callNext')).toBe('callNext: QueueEmpty');
  });

  it('drops nobody who is on the way: a second press is asked', () => {
    const stage = staffed().taken('a1', 'a1');
    press(stage, 'callNext');
    expect(press(stage, 'callNext')).toBe('callNext: CurrentUndecided');
    expect(stage.ticket('A001').status).toBe('called');
  });

  it('a visitor who does not come: 重呼, then 弃号, and 回呼 brings them back', () => {
    const stage = staffed().taken('a1', 'a1');
    press(stage, 'callNext');
    expect(press(stage, 'noShow')).toBe('markNoShow: TooEarlyForNoShow');
    expect(press(stage, 'recall')).toBe('recallTicket');
    stage.wait(91);
    expect(press(stage, 'noShow')).toBe('markNoShow');
    expect(press(stage, 'callBack', '1')).toBe('reinstateTicket');
    expect(stage.ticket('A001').status).toBe('waiting');
  });

  it('a paused counter goes on', () => {
    const stage = staffed();
    expect(press(stage, 'pause')).toBe('pauseCounter');
    expect(press(stage, 'callNext')).toBe('resumeCounter');
    press(stage, 'pause', '1');
    expect(press(stage, 'pause')).toBe('resumeCounter');
    expect(press(stage, 'pause', '9')).toBe('DigitsUnknown');
  });
});

describe('digits', () => {
  it('before 顺呼 or 选呼 mean a number of the zones that are served here', () => {
    const stage = staffed().taken('a1', 'a1', 'b1');
    expect(press(stage, 'callNext', '2')).toBe('callTicket');
    expect(stage.ticket('A002').status).toBe('called');
    expect(press(stage, 'callNumber', '1')).toBe('callTicket: CounterBusy');
    expect(press(stage, 'callNumber', '77')).toBe('DigitsUnknown');
    expect(press(stage, 'callNumber')).toBe('KeyMeansNothing');
  });

  it('before 转移 mean a window', () => {
    const stage = staffed().taken('a1').given('ann', 'callNext', c1).given('ann', 'startService', c1);
    expect(press(stage, 'transfer', '12')).toBe('DigitsUnknown');
    expect(press(stage, 'transfer')).toBe('DigitsUnknown');
    expect(press(stage, 'transfer', '3')).toBe('transferTicket');
    expect(stage.ticket('A001')).toMatchObject({ status: 'waiting', zoneId: 'B', forCounterId: 'c3' });
  });

  it('of a held visitor before 回呼, or none for the first of them', () => {
    const stage = staffed().taken('a1').given('ann', 'callNext', c1);
    expect(press(stage, 'hold')).toBe('holdTicket');
    expect(press(stage, 'callBack')).toBe('resumeTicket');
    expect(stage.ticket('A001').status).toBe('serving');
  });
});

it('取消 takes a call back and nothing else', () => {
  const stage = staffed().taken('a1');
  expect(press(stage, 'cancel')).toBe('KeyMeansNothing');
  press(stage, 'callNext');
  expect(press(stage, 'cancel')).toBe('returnToQueue');
  expect(stage.ticket('A001').status).toBe('waiting');
});

it('评价 asks who sits here, or who has just left', () => {
  const stage = staffed().taken('a1');
  const wish = () => wishOfKey(stage.hall, C1, { action: 'rate', digits: '' }, stage.at);
  expect(wish()).toMatchObject({ code: 'NobodyAtCounter' });
  stage.given('ann', 'callNext', c1).given('ann', 'startService', c1);
  const evaluationId = stage.idOf('A001');
  expect(wish()).toEqual({ name: 'promptEvaluation', payload: { evaluationId, counterId: 'c1' } });
  stage.given('ann', 'finishService', c1).wait(60);
  expect(wish()).toMatchObject({ payload: { evaluationId } });
  stage.wait(31);
  expect(wish()).toMatchObject({ code: 'NobodyAtCounter' });
});

it('a window that is none and one where nobody is signed in are refused', () => {
  const stage = staffed();
  expect(press(stage, 'callNext', '', 'c9' as CounterId)).toBe('CounterUnknown');
  expect(press(stage, 'callNext', '', 'c4' as CounterId)).toBe('CounterNotOpen');
});

describe('without the hub', () => {
  const alone = (action: KeypadAction, digits = '', known = true): string | null => {
    const stage = staffed().taken('a1', 'b1', 'a1');
    const wish = wishAlone({ action, digits }, known ? windowThen(stage.hall, C1, [], 14) : null);
    return isRejection(wish) ? wish.code : wish.number;
  };

  it('a number that is typed is called, of the own zone unless somebody of another waits here', () => {
    expect(alone('callNext', '2')).toBe('A002');
    expect(alone('callNumber', '12')).toBe('A012');
    expect(alone('callNext', '0')).toBe('DigitsUnknown');
  });

  it('nobody is called who was not named: no next one, and nothing else', () => {
    expect(alone('callNext')).toBe('KeyMeansNothing');
    for (const action of ['confirm', 'noShow', 'hold', 'cancel', 'callBack', 'pause'] as const)
      expect(alone(action, '2')).toBe('KeyMeansNothing');
  });

  it('重呼 says the last one again', () => {
    expect(alone('recall')).toBeNull();
  });

  it('a window of which nothing was ever heard knows no zone', () => {
    expect(alone('callNext', '2', false)).toBe('DigitsUnknown');
  });
});

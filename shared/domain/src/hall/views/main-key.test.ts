import { staffed, type Stage } from '../../testing/stage.ts';
import { deskOf, type Desk } from './desk.ts';
import type { CounterId } from '../../ids.ts';
import { describe, expect, it } from 'vitest';
import { mainKeyOf, meaningOf } from './main-key.ts';

const C1 = 'c1' as CounterId;
const desk = (stage: Stage): Desk => deskOf(stage.hall, C1, stage.at)!;
const key = (stage: Stage): string => meaningOf(mainKeyOf(desk(stage)))?.replace(/ .*/, '') ?? 'rests';

describe('the main key', () => {
  it('rests when nobody is here and nobody waits', () => {
    expect(mainKeyOf(desk(staffed()))).toEqual({ kind: 'nobody' });
  });

  it('calls, asks, and finishes with the next call, all day long', () => {
    const stage = staffed().taken('a1', 'a1');
    expect(key(stage)).toBe('callNext');
    stage.given('ann', 'callNext', { counterId: 'c1' });
    expect(mainKeyOf(desk(stage))).toEqual({ kind: 'ask', ticketId: stage.idOf('A001'), number: 'A001' });
    stage.given('ann', 'startService', { counterId: 'c1' });
    expect(mainKeyOf(desk(stage))).toEqual({ kind: 'finish', ticketId: stage.idOf('A001'), andCall: true });
    stage.given('ann', 'callNext', { counterId: 'c1', current: 'finish', ticketId: stage.idOf('A001') });
    expect(mainKeyOf(desk(stage))).toMatchObject({ kind: 'ask', number: 'A002' });
  });

  it('finishes without a call when nobody waits, or when the counter is paused', () => {
    const stage = staffed().taken('a1', 'a1').given('ann', 'callNext', { counterId: 'c1' });
    stage
      .given('ann', 'startService', { counterId: 'c1' })
      .given('ann', 'pauseCounter', { counterId: 'c1', reasonId: 'toilet' });
    expect(mainKeyOf(desk(stage))).toMatchObject({ kind: 'finish', andCall: false });
    stage.given('ann', 'finishService', { counterId: 'c1' });
    expect(key(stage)).toBe('resume');
    stage.given('ann', 'resumeCounter', { counterId: 'c1' }).given('ann', 'callNext', { counterId: 'c1' });
    stage.given('ann', 'startService', { counterId: 'c1' });
    expect(mainKeyOf(desk(stage))).toMatchObject({ kind: 'finish', andCall: false });
  });

  it('goes on after somebody without a ticket', () => {
    const stage = staffed().given('ann', 'serveDirectly', { counterId: 'c1', reasonId: 'advice' });
    expect(mainKeyOf(desk(stage))).toEqual({ kind: 'finishDirect', andCall: false });
    expect(mainKeyOf(desk(stage.taken('a1')))).toEqual({ kind: 'finishDirect', andCall: true });
  });

  it('means the same for the same person, another thing for the next', () => {
    const stage = staffed().taken('a1', 'a1').given('ann', 'callNext', { counterId: 'c1' });
    const asked = meaningOf(mainKeyOf(desk(stage)));
    stage.given('ann', 'recallTicket', { counterId: 'c1' });
    expect(meaningOf(mainKeyOf(desk(stage)))).toBe(asked);
    stage
      .given('ann', 'returnToQueue', { counterId: 'c1' })
      .given('ann', 'callTicket', { counterId: 'c1', ticketId: stage.idOf('A002'), reasonId: 'returned' });
    expect(meaningOf(mainKeyOf(desk(stage)))).not.toBe(asked);
  });
});

/** 查号: where a wait came from, and why somebody else went first. */
import { describe, expect, it } from 'vitest';
import { newHall } from '../hall.ts';
import { DATE, staffed, type Stage } from '../../testing/stage.ts';
import type { HallId } from '../../ids.ts';
import { secondsByCause, waitAccountOf, type WaitAccount } from './wait-account.ts';
import { whyFirst, type Comparison } from './why-first.ts';

const c1 = { counterId: 'c1' };
const c2 = { counterId: 'c2' };
const start = newHall('H00' as HallId, DATE);

function accountOf(hall: Stage, number: string): WaitAccount {
  const account = waitAccountOf(hall.log, start, hall.idOf(number), hall.at);
  if (!account) throw new Error(`${number} is not of this day`);
  return account;
}

function compared(hall: Stage, one: string, other: string): Comparison {
  const comparison = whyFirst(hall.log, start, hall.idOf(one), hall.idOf(other));
  if (!comparison) throw new Error('not of this day');
  return comparison;
}

const kinds = (account: WaitAccount): readonly string[] => account.stretches.map(({ cause }) => cause.kind);
const seconds = (account: WaitAccount): object => Object.fromEntries(secondsByCause(account.stretches));

/** ann and bo each have somebody; whoever comes next waits. */
const bothBusy = (): Stage =>
  staffed().taken('a1', 'a1').given('ann', 'callNext', c1).given('bo', 'callNext', c2);

describe('the account of a wait', () => {
  it('adds up from taking to the end: windows had others, it was called, came, was served', () => {
    const hall = bothBusy().taken('a1').wait(299);
    hall
      .given('ann', 'callNext', { ...c1, current: 'finish' })
      .wait(20)
      .given('ann', 'startService', c1)
      .wait(600);
    hall.given('ann', 'finishService', c1).wait(50);
    const account = accountOf(hall, 'A003');
    // Counter 3 helps zone A and has nobody.
    expect(seconds(account)).toEqual({ free: 300, called: 20, serving: 600 });
    expect(account.ended?.state).toBe('finished');
    expect(account.atTaking).toMatchObject({ zoneId: 'A', ahead: 0, openCounterIds: ['c1', 'c2', 'c3'] });
  });

  it('windows that had others, that paused, that were not there', () => {
    const hall = bothBusy().given('cai', 'closeCounter', { counterId: 'c3' }).taken('a1').wait(59);
    hall.given('ann', 'finishService', c1).given('ann', 'pauseCounter', { ...c1, reasonId: 'toilet' });
    hall
      .given('bo', 'finishService', c2)
      .given('bo', 'pauseCounter', { ...c2, reasonId: 'toilet', confirmed: true })
      .wait(120);
    hall.given('ann', 'closeCounter', { ...c1, confirmed: true });
    hall.given('bo', 'closeCounter', { ...c2, confirmed: true }).wait(240);
    const account = accountOf(hall, 'A003');
    expect(seconds(account)).toEqual({ busy: 60, paused: 120, noCounter: 240 });
    expect(account.stretches[1]?.cause).toEqual({
      kind: 'paused',
      counterIds: ['c1', 'c2'],
      reasonIds: ['toilet'],
    });
    expect(account.ended).toBeNull();
  });

  it('at noon nobody is expected to call; the clock alone changes the cause', () => {
    const hall = staffed().given('ann', 'closeCounter', c1).given('bo', 'closeCounter', c2);
    hall.given('cai', 'closeCounter', { counterId: 'c3' }).taken('a1');
    // 08:30 to 14:40.
    hall.wait(370 * 60 - 1);
    expect(seconds(accountOf(hall, 'A001'))).toEqual({ noCounter: (210 + 10) * 60, closed: 150 * 60 });
    expect(kinds(accountOf(hall, 'A001'))).toEqual(['noCounter', 'closed', 'noCounter']);
  });

  it('its own absence is its own, a finish that was taken back is no gap', () => {
    const hall = staffed()
      .taken('a1')
      .given('ann', 'callNext', c1)
      .wait(40)
      .given('ann', 'recallTicket', c1)
      .wait(110);
    hall.given('ann', 'markNoShow', c1).wait(300);
    hall
      .given('ann', 'reinstateTicket', { ticketId: hall.idOf('A001') })
      .given('ann', 'callNext', c1)
      .wait(10);
    hall.given('ann', 'startService', c1).wait(5).given('ann', 'finishService', c1).wait(5);
    hall.given('ann', 'returnToQueue', { ...c1, restore: hall.idOf('A001') }).wait(60);
    expect(seconds(accountOf(hall, 'A001'))).toMatchObject({ called: 160, absent: 300, serving: 70 });
  });

  it('says who was called meanwhile, and why', () => {
    const hall = bothBusy().taken('a1', 'a1', 'a1');
    hall.given('guide', 'grantPriority', { ticketId: hall.idOf('A005'), groundId: 'age60' });
    hall.given('ann', 'callNext', { ...c1, current: 'finish' });
    hall.given('bo', 'callNext', { ...c2, current: 'finish' });
    expect(accountOf(hall, 'A004').calledBefore).toMatchObject([
      { number: 'A005', counterId: 'c1', why: 'priority' },
      { number: 'A003', counterId: 'c2', why: 'earlier' },
    ]);
  });

  it('of a number of another day there is none', () => {
    expect(waitAccountOf([], start, 'no-such-ticket' as never, staffed().at)).toBeNull();
  });
});

describe('two numbers', () => {
  it('who came earlier', () => {
    const hall = staffed().taken('a1', 'a1').given('ann', 'callNext', c1);
    expect(compared(hall, 'A002', 'A001')).toMatchObject({
      first: { number: 'A001', counterId: 'c1' },
      second: { number: 'A002', calledAt: null },
      why: 'earlier',
    });
  });

  it('priority, and never the ground', () => {
    const hall = staffed().taken('a1', 'a1');
    hall.given('guide', 'grantPriority', { ticketId: hall.idOf('A002'), groundId: 'age60' });
    hall.given('ann', 'callNext', c1);
    const comparison = compared(hall, 'A001', 'A002');
    expect(comparison).toMatchObject({ first: { number: 'A002' }, why: 'priority', ratio: 2 });
    expect(JSON.stringify(comparison)).not.toContain('age60');
  });

  it('another queue; a window that helps only when its own people are done', () => {
    const queues = staffed().taken('a1', 'b1').given('cai', 'callNext', { counterId: 'c3' });
    expect(compared(queues, 'A001', 'B001')).toMatchObject({ first: { number: 'B001' }, why: 'ownFirst' });
    const apart = staffed().taken('b1', 'a1').given('ann', 'callNext', c1);
    expect(compared(apart, 'A001', 'B001')).toMatchObject({ first: { number: 'A001' }, why: 'otherQueue' });
  });

  it('called by hand, with its reason; not there yet; nobody called', () => {
    const chosen = staffed().taken('a1', 'a1');
    chosen.given('ann', 'callTicket', { ...c1, ticketId: chosen.idOf('A002'), reasonId: 'returned' });
    expect(compared(chosen, 'A001', 'A002')).toMatchObject({ why: 'chosen', reasonId: 'returned' });
    const later = staffed().taken('a1').given('ann', 'callNext', c1).taken('a1');
    expect(compared(later, 'A001', 'A002')).toMatchObject({ why: 'notThereYet' });
    // It went back, and was called once more while the other waited: that call is asked about.
    later.given('ann', 'returnToQueue', c1).given('ann', 'callNext', c1);
    expect(compared(later, 'A001', 'A002')).toMatchObject({
      first: { number: 'A001', calledAt: later.at },
      why: 'earlier',
    });
    expect(compared(staffed().taken('a1', 'a1'), 'A001', 'A002')).toMatchObject({ why: 'neither' });
  });
});

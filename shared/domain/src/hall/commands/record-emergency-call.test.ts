/** 应急叫号: what a window called without the hub is on record as called there and then; what does not fit is a person's. */
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { DATE, gist, MORNING, staffed, type Outcome, type Stage } from '../../testing/stage.ts';
import { plusSeconds } from '../../time.ts';
import { alarmsOf } from '../views/alarms.ts';
import { announcementOf, owedAnnouncements } from '../views/announcement.ts';

const at = (seconds: number): Instant => plusSeconds(MORNING, seconds);
const told = (hall: Stage, number: string, calledAt: Instant, counterId = 'c1'): Outcome =>
  hall.when('ann', 'recordEmergencyCall', { counterId, number, calledAt });
const flagsOf = (hall: Stage): readonly string[] =>
  alarmsOf(hall.hall, hall.at).flatMap((alarm) => (alarm.kind === 'emergencyCall' ? [alarm.flag] : []));

describe('应急叫号 recordEmergencyCall', () => {
  it('a waiting number was called at that window at that time, and nobody calls it again aloud', () => {
    const hall = staffed().taken('a1', 'a1').wait(600);
    const outcome = told(hall, 'A001', at(300));
    expect(outcome).toMatchObject([
      { type: 'TicketCalled', payload: { calledAt: at(300), because: { rule: 'withoutHub', left: 1 } } },
    ]);
    expect(hall.ticket('A001')).toMatchObject({ status: 'called', counterId: 'c1', calledAt: at(300) });
    expect(hall.hall.counters.get('c1')?.current).toMatchObject({ kind: 'ticket' });
    expect(hall.hall.recentCalls[0]).toMatchObject({ number: 'A001', calledAt: at(300), tag: 'offline' });
    expect(announcementOf(hall.hall, hall.log.at(-1)!)).toBeNull();
    expect(owedAnnouncements(hall.hall, at(310))).toEqual([]);
  });

  it('a morning of calls without the hub: each one before the last was served at its window, the last one is there', () => {
    const hall = staffed().taken('a1', 'a1', 'a1').wait(1_800);
    for (const [number, seconds] of [
      ['A001', 300],
      ['A002', 700],
      ['A003', 1_200],
    ] as const)
      told(hall, number, at(seconds));
    expect([...hall.hall.tickets.values()].map(({ number, status }) => `${number} ${status}`)).toEqual([
      'A003 called',
    ]);
  });

  it('who was served when the line broke has gone; who was called a moment before waits again', () => {
    const hall = staffed().taken('a1', 'a1', 'a1');
    hall.given('ann', 'callNext', { counterId: 'c1' }).given('ann', 'startService', { counterId: 'c1' });
    expect(gist(told(hall.wait(600), 'A002', at(500)))).toEqual(['TicketFinished', 'TicketCalled']);
    expect(gist(told(hall.wait(10), 'A003', at(530)))).toEqual(['TicketReturned', 'TicketCalled']);
    expect(hall.ticket('A002').status).toBe('waiting');
  });

  it('told after the window went on by the hub: called and served before, the present one stays', () => {
    const hall = staffed().taken('a1', 'a1').wait(600);
    hall.given('ann', 'callNext', { counterId: 'c1' });
    expect(gist(told(hall, 'A002', at(300)))).toEqual(['TicketCalled', 'TicketFinished']);
    expect(hall.hall.counters.get('c1')?.current).toMatchObject({ ticketId: hall.idOf('A001') });
    expect(hall.ticket('A001').status).toBe('called');
  });

  it('a wrong clock is held between the taking of the number and now', () => {
    const hall = staffed().wait(60).taken('a1', 'a1').wait(600);
    told(hall, 'A001', at(10));
    expect(hall.ticket('A001')).toMatchObject({ calledAt: at(60) });
    told(hall, 'A002', at(5_000), 'c2');
    expect(hall.ticket('A002')).toMatchObject({ calledAt: hall.at });
  });

  it('who comes back after 过号 may be called', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    hall.given('ann', 'recallTicket', { counterId: 'c1' }).wait(100);
    hall.given('ann', 'markNoShow', { counterId: 'c1' }).wait(300);
    expect(gist(told(hall, 'A001', at(350)))).toEqual(['TicketCalled']);
  });

  it.each([
    ['numberUnknown', (hall: Stage) => hall, 'E001'],
    ['numberUnknown', (hall: Stage) => hall.taken('a1'), 'A951'],
    [
      'ended',
      (hall: Stage) =>
        hall.taken('a1') &&
        hall.given('guide', 'cancelTicket', { ticketId: hall.idOf('A001'), reasonId: 'unwanted' }),
      'A001',
    ],
    ['elsewhere', (hall: Stage) => hall.taken('a1').given('bo', 'callNext', { counterId: 'c2' }), 'A001'],
    [
      'counterClosed',
      (hall: Stage) => hall.taken('a1').given('ann', 'closeCounter', { counterId: 'c1' }),
      'A001',
    ],
    ['dayClosed', (hall: Stage) => hall.given('manager', 'closeDay', { decisions: [] }), 'A001'],
  ] as const)('%s: nobody is moved, a person looks at it and settles it', (flag, before, number) => {
    const hall = staffed();
    before(hall).wait(60);
    expect(gist(told(hall, number, hall.at))).toEqual(['EmergencyCallNoted']);
    expect(flagsOf(hall)).toEqual([flag]);
    expect(gist(hall.when('guide', 'settleOfflineFlag', { number }))).toEqual(['OfflineFlagSettled']);
    expect(flagsOf(hall)).toEqual([]);
    expect(gist(hall.when('guide', 'settleOfflineFlag', { number }))).toBe('NothingFlagged');
  });

  it('yesterday’s call is no call of today', () => {
    const hall = staffed().taken('a1');
    told(hall, 'A001', at(-86_400));
    expect(flagsOf(hall)).toEqual(['otherDay']);
    expect(hall.ticket('A001').status).toBe('waiting');
  });

  it('a number of a kiosk that tells of it later: called and gone, it is not called again', () => {
    const hall = staffed().taken('a1').wait(900);
    told(hall, 'A951', at(300));
    told(hall, 'A001', at(600));
    const outcome = hall.when('kiosk', 'recordOfflineTicket', {
      date: DATE,
      number: 'A951',
      progressKey: 'key00000000000000000951',
      zoneId: 'A',
      services: ['a1'],
      takenAt: at(200),
      lastContactAt: at(0),
      promise: { ahead: 0, low: null, high: null, model: 'median-1' },
    });
    expect(gist(outcome)).toEqual(['TicketTaken', 'TicketCalled', 'TicketFinished']);
    expect(flagsOf(hall)).toEqual([]);
    expect(hall.ticket('A001').status).toBe('called');
  });

  it('only a window that is not the hall’s is refused', () => {
    const outcome = told(staffed(), 'A001', at(0), 'c9');
    expect(isRejection(outcome) && outcome.code).toBe('CounterUnknown');
  });
});

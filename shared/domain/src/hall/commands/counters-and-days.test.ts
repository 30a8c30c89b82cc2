/** Counters that open, pause and change hands; days that open and close with people still there. */
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../ids.ts';
import { DATE, gist, stage, staffed } from '../../testing/stage.ts';

describe('开窗 openCounter', () => {
  it('接班 is said and recorded; whoever sits there stays', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    hall.given('bo', 'closeCounter', { counterId: 'c2' });
    expect(hall.when('bo', 'openCounter', { counterId: 'c1' })).toMatchObject({
      code: 'CounterOccupied',
      details: { accountId: 'ann' },
    });
    expect(hall.when('bo', 'openCounter', { counterId: 'c1', takeOver: true })).toMatchObject([
      { payload: { takenOverFrom: 'ann' } },
    ]);
    expect(gist(hall.when('ann', 'recallTicket', { counterId: 'c1' }))).toBe('NotYourCounter');
    expect(gist(hall.when('bo', 'recallTicket', { counterId: 'c1' }))).toEqual(['TicketRecalled']);
  });

  it('a clerk who is elsewhere comes over with the visitor, or is told', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    expect(hall.when('ann', 'openCounter', { counterId: 'c4' })).toMatchObject({
      code: 'AtOtherCounter',
      details: { counterId: 'c1' },
    });
    hall.given('ann', 'openCounter', { counterId: 'c4', move: true });
    expect(hall.ticket('A001')).toMatchObject({ status: 'called', counterId: 'c4' });
    expect(hall.hall.counters.has('c1')).toBe(false);
    expect(gist(hall.when('ann', 'openCounter', { counterId: 'c9', move: true }))).toBe('CounterUnknown');
    hall.taken('b1').given('cai', 'callNext', { counterId: 'c3' });
    expect(gist(hall.when('ann', 'openCounter', { counterId: 'c3', takeOver: true, move: true }))).toBe(
      'CounterBusy',
    );
  });

  it('needs a person', () => {
    expect(gist(stage().when('kiosk', 'openCounter', { counterId: 'c1' }))).toBe('NotYourCounter');
  });
});

describe('暂停与关窗', () => {
  it('warns when people would be left alone, and can be confirmed', () => {
    const hall = stage().given('ann', 'openCounter', { counterId: 'c1' }).taken('a1', 'a1');
    expect(hall.when('ann', 'pauseCounter', { counterId: 'c1', reasonId: 'toilet' })).toMatchObject({
      code: 'QueueLeftAlone',
      details: { zones: [{ zoneId: 'A', waiting: 2 }] },
    });
    expect(gist(hall.when('ann', 'closeCounter', { counterId: 'c1' }))).toBe('QueueLeftAlone');
    hall.given('ann', 'pauseCounter', { counterId: 'c1', reasonId: 'toilet', confirmed: true });
    expect(gist(hall.when('ann', 'pauseCounter', { counterId: 'c1', reasonId: 'toilet' }))).toBe(
      'CounterPaused',
    );
    hall.given('ann', 'resumeCounter', { counterId: 'c1' });
    expect(gist(hall.when('ann', 'pauseCounter', { counterId: 'c1', reasonId: 'boredom' }))).toBe(
      'ReasonUnknown',
    );
  });

  it('does not leave a visitor at an empty counter', () => {
    const hall = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    expect(gist(hall.when('ann', 'closeCounter', { counterId: 'c1' }))).toBe('CounterBusy');
    expect(gist(hall.when('bo', 'closeCounter', { counterId: 'c1' }))).toBe('NotYourCounter');
    expect(gist(hall.when('ann', 'callNext', { counterId: 'c4' }))).toBe('CounterNotOpen');
  });
});

describe('开厅与闭厅', () => {
  it('opens today only, once; a closed day can be opened again and goes on counting', () => {
    const hall = stage({ open: false });
    expect(gist(hall.when('manager', 'openDay', { date: '2026-11-24' }))).toBe('WrongDate');
    hall.given('clock', 'openDay', { date: DATE }).taken('a1');
    expect(gist(hall.when('manager', 'openDay', { date: DATE }))).toBe('DayAlreadyOpen');
    expect(hall.when('clock', 'openDay', { date: '2026-11-24' })).toMatchObject({
      code: 'DayStillOpen',
      details: { date: DATE },
    });
    hall.given('manager', 'closeDay', { decisions: [{ ticketId: hall.idOf('A001'), decision: 'gaveUp' }] });
    hall.given('manager', 'openDay', { date: DATE });
    expect(hall.when('kiosk', 'takeTicket', { services: ['a1'] })).toMatchObject([
      { payload: { number: 'A002' } },
    ]);
  });

  it('people still waiting: rejected with the counts and the numbers', () => {
    const hall = staffed().taken('a1', 'a1', 'a1', 'a1').given('ann', 'callNext', { counterId: 'c1' });
    hall.given('ann', 'startService', { counterId: 'c1' }).given('bo', 'callNext', { counterId: 'c2' });
    expect(hall.when('manager', 'closeDay', { decisions: [] })).toMatchObject({
      code: 'PeopleStillWaiting',
      details: { waiting: 2, called: 1, serving: 1, held: 0, undecided: ['A001', 'A002', 'A003', 'A004'] },
    });
  });

  it('a decision per ticket; missed ones end by themselves; counters close', () => {
    const hall = staffed().taken('a1', 'a1', 'a1', 'a1', 'a1').given('ann', 'callNext', { counterId: 'c1' });
    hall
      .given('ann', 'recallTicket', { counterId: 'c1' })
      .wait(95)
      .given('ann', 'markNoShow', { counterId: 'c1' });
    hall.given('ann', 'callNext', { counterId: 'c1' }).given('ann', 'startService', { counterId: 'c1' });
    const decision = (number: string, what: string) => ({ ticketId: hall.idOf(number), decision: what });
    const outcome = hall.when('manager', 'closeDay', {
      decisions: [
        decision('A002', 'finished'),
        decision('A003', 'nextDayPriority'),
        decision('A004', 'gaveUp'),
        decision('A005', 'left'),
      ],
    });
    expect(gist(outcome)).toEqual([
      'TicketAbandoned',
      'TicketFinished',
      'TicketExpired',
      'TicketAbandoned',
      'TicketAbandoned',
      'CounterClosed',
      'CounterClosed',
      'CounterClosed',
      'DayClosed',
    ]);
    expect(hall.hall).toMatchObject({ phase: 'closed' });
    expect(hall.hall.tickets.size + hall.hall.lines.size + hall.hall.load.size).toBe(0);
    expect(outcome).toMatchObject({
      8: { payload: { nextDayPriority: 1, abandoned: 3, expired: 0, bySystem: false } },
    });
  });

  it('somebody who waits cannot have been served at closing', () => {
    const hall = staffed().taken('a1');
    expect(
      gist(
        hall.when('manager', 'closeDay', {
          decisions: [{ ticketId: hall.idOf('A001'), decision: 'finished' }],
        }),
      ),
    ).toBe('PeopleStillWaiting');
  });

  it('the clock closes nobody’s day before the settling time', () => {
    const hall = staffed().taken('a1');
    hall.at = '2026-11-23T15:29:59.000Z' as Instant;
    expect(gist(hall.when('clock', 'closeDay', { decisions: [] }))).toBe('PeopleStillWaiting');
    hall.at = '2026-11-23T15:30:00.000Z' as Instant;
    const outcome = hall.when('clock', 'closeDay', { date: DATE, decisions: [] });
    expect(gist(outcome)[0]).toBe('TicketExpired');
    expect(outcome).toMatchObject({ 0: { payload: { how: 'bySystem' } } });
    expect(gist(hall.when('clock', 'closeDay', { date: '2026-11-22', decisions: [] }))).toBe('DayNotOpen');
  });
});

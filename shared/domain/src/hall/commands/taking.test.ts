/** Taking a number: hours, numbers, limits, priority, paper. */
import { describe, expect, it } from 'vitest';
import type { Instant, JobId, VisitorId } from '../../ids.ts';
import { gist, RULES, stage, staffed } from '../../testing/stage.ts';
import { heldBy } from '../views/held-numbers.ts';

const at = (hall: ReturnType<typeof stage>, clock: string) => {
  hall.at = `2026-11-${clock}:00.000Z` as Instant;
  return hall;
};

describe('取号 takeTicket', () => {
  it('numbers by zone, one after the other, four digits after 999', () => {
    const hall = stage().taken('a1', 'b1', 'a2');
    expect(
      [...hall.hall.tickets.values()].map((ticket) => ticket.number).toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(['A001', 'A002', 'B001']);
    const many = stage().taken('a1');
    many.hall = { ...many.hall, sequences: many.hall.sequences.with('A', 999, true) };
    expect(many.when('kiosk', 'takeTicket', { services: ['a1'] })).toMatchObject([
      { payload: { number: 'A1000' } },
    ]);
    many.hall = { ...many.hall, sequences: many.hall.sequences.with('A', 9999, true) };
    expect(gist(many.when('kiosk', 'takeTicket', { services: ['a1'] }))).toBe('NumbersExhausted');
  });

  it('the kiosk keeps to the hours, the guide does not', () => {
    const take = { services: ['a1'] };
    expect(gist(at(stage(), '22T23:29').when('kiosk', 'takeTicket', take))).toBe('NotYetOpen');
    expect(gist(at(stage(), '22T23:30').when('kiosk', 'takeTicket', take))).toEqual(['TicketTaken']);
    expect(gist(at(stage(), '23T09:01').when('kiosk', 'takeTicket', take))).toBe('LastTicketPassed');
    expect(gist(at(stage(), '23T09:01').when('guide', 'takeTicket', take))).toEqual(['TicketTaken']);
    const demo = stage({ rules: { alwaysOpen: true } });
    expect(gist(at(demo, '23T15:00').when('kiosk', 'takeTicket', take))).toEqual(['TicketTaken']);
  });

  it('knows what it gives numbers for', () => {
    expect(gist(stage().when('kiosk', 'takeTicket', { services: ['a1', 'nothing'] }))).toBe('ServiceUnknown');
    expect(gist(stage({ open: false }).when('kiosk', 'takeTicket', { services: ['a1'] }))).toBe('DayNotOpen');
  });

  it('keeps the quota; a guide may go beyond it and it is recorded', () => {
    const hall = stage().taken('b1', 'b1', 'b1');
    expect(hall.when('kiosk', 'takeTicket', { services: ['b1'], exceedLimit: true })).toMatchObject({
      code: 'QuotaReached',
      details: { quota: 3 },
    });
    expect(hall.when('guide', 'takeTicket', { services: ['b1'], exceedLimit: true })).toMatchObject([
      { payload: { limitExceeded: true } },
    ]);
  });

  it('one living ticket per person and service', () => {
    const visitorId = '00000000-0000-7000-8000-00000000aaaa';
    const hall = staffed();
    hall.given('kiosk', 'takeTicket', { services: ['a1'], visitorId });
    expect(hall.when('kiosk', 'takeTicket', { services: ['a1'], visitorId })).toMatchObject({
      code: 'AlreadyHoldsTicket',
      details: { number: 'A001' },
    });
    expect(gist(hall.when('kiosk', 'takeTicket', { services: ['a2'], visitorId }))).toEqual(['TicketTaken']);
    hall.given('ann', 'callNext', { counterId: 'c1' }).given('ann', 'finishService', { counterId: 'c1' });
    expect(gist(hall.when('kiosk', 'takeTicket', { services: ['a1'], visitorId }))).toEqual(['TicketTaken']);
    expect(
      gist(hall.when('kiosk', 'takeTicket', { services: ['a1'], visitorId }, { visitorKnown: false })),
    ).toBe('VisitorUnknown');
  });

  it('刷证: an age that a card shows grants 老年优先 by itself, from the hall’s age on; a typed number grants nothing', () => {
    const byCard = { age: 60, groundId: 'age60' as never };
    const hall = () => stage({ rules: { priority: { ...RULES.priority, byCard } } });
    const visitorId = '00000000-0000-7000-8000-00000000aaaa';
    const taken = (visitorAge: number | null, at = hall()) =>
      at.when('kiosk', 'takeTicket', { services: ['a1'], visitorId }, { visitorAge });
    const elderly = { classId: 'elderly', groundId: 'age60', bypass: false };
    expect(taken(60)).toMatchObject([{ payload: { priority: elderly } }]);
    expect(taken(59)).toMatchObject([{ payload: { priority: null } }]);
    expect(taken(null)).toMatchObject([{ payload: { priority: null } }]);
    // A hall whose settings know nothing of cards, and a page that asks for the ground by itself.
    expect(taken(93, stage())).toMatchObject([{ payload: { priority: null } }]);
    expect(gist(hall().when('kiosk', 'takeTicket', { services: ['a1'], groundId: 'age60' }))).toBe(
      'PriorityNotYours',
    );
  });

  it('手中的号: a visitor’s living numbers with the place in the queue, the window that calls, nothing of others', () => {
    const visitorId = '00000000-0000-7000-8000-00000000aaaa' as VisitorId;
    const hall = staffed().taken('a1');
    hall.given('kiosk', 'takeTicket', { services: ['a1'], visitorId }).wait(1);
    hall.given('kiosk', 'takeTicket', { services: ['b1'], visitorId });
    expect(heldBy(hall.hall, visitorId)).toMatchObject([
      { number: 'A002', status: 'waiting', ahead: 1, counter: null },
      { number: 'B001', status: 'waiting', ahead: 0, counter: null },
    ]);
    hall.given('ann', 'callNext', { counterId: 'c1' });
    hall.given('ann', 'callNext', { counterId: 'c1', current: 'finish' });
    expect(heldBy(hall.hall, visitorId)[0]).toMatchObject({ status: 'called', ahead: null, counter: 1 });
  });

  it('priority is the guide’s word', () => {
    const asked = { services: ['a1'], groundId: 'age60' };
    expect(gist(stage().when('kiosk', 'takeTicket', asked))).toBe('PriorityNotYours');
    expect(stage().when('guide', 'takeTicket', asked)).toMatchObject([
      { payload: { priority: { classId: 'elderly', bypass: false } } },
    ]);
    expect(gist(stage().when('guide', 'takeTicket', { ...asked, groundId: 'none' }))).toBe('GroundUnknown');
    const hall = stage().taken('a1').given('guide', 'grantPriority', {
      ticketId: '00000000-0000-7000-8000-0000000000c9',
      groundId: 'age60',
    });
    expect(
      gist(hall.when('guide', 'grantPriority', { ticketId: hall.idOf('A001'), groundId: 'age60' })),
    ).toBe('PriorityUnchanged');
    expect(gist(hall.when('guide', 'grantPriority', { ticketId: hall.idOf('A001'), groundId: 'none' }))).toBe(
      'GroundUnknown',
    );
  });
});

describe('预计等候', () => {
  it('is unknown without a counter, and a range that grows with the queue', () => {
    const promised = (hall: ReturnType<typeof stage>) => {
      const outcome = hall.when('kiosk', 'takeTicket', { services: ['a1'] });
      return Array.isArray(outcome) ? outcome[0]?.payload.promise : null;
    };
    expect(promised(stage())).toEqual({ ahead: 0, low: null, high: null, model: 'median-1' });
    expect(promised(staffed())).toEqual({ ahead: 0, low: 0, high: 5, model: 'median-1' });
    const busy = staffed().taken('a1', 'a1', 'a1', 'a1', 'a1', 'a1');
    expect(promised(busy)).toMatchObject({ ahead: 6, low: 10, high: 30 });
  });

  it('a helping counter counts only while its own queue is empty', () => {
    const promised = (hall: ReturnType<typeof stage>) => {
      const outcome = hall.when('kiosk', 'takeTicket', { services: ['a1'] });
      return Array.isArray(outcome) ? outcome[0]?.payload.promise : null;
    };
    const hall = stage({ rules: { zones: RULES.zones.map((zone) => ({ ...zone, quota: null })) } });
    hall.given('ann', 'openCounter', { counterId: 'c1' }).given('cai', 'openCounter', { counterId: 'c3' });
    hall.taken('a1', 'a1', 'a1', 'a1');
    expect(promised(hall)).toMatchObject({ ahead: 4, low: 10, high: 30 });
    hall.taken('b1');
    expect(promised(hall)).toMatchObject({ ahead: 5, low: 35, high: 70 });
  });

  it('learns from the services of the day', () => {
    const hall = staffed();
    for (let round = 0; round < 6; round += 1) {
      hall
        .taken('a1')
        .given('ann', 'callNext', { counterId: 'c1' })
        .given('ann', 'startService', { counterId: 'c1' });
      hall.wait(120).given('ann', 'finishService', { counterId: 'c1' });
    }
    expect(hall.hall.pace.get('a1')).toEqual([120, 120, 120, 120, 120, 120]);
    hall.taken('a1', 'a1', 'a1', 'a1', 'a1', 'a1', 'a1', 'a1', 'a1');
    expect(hall.when('kiosk', 'takeTicket', { services: ['a1'] })).toMatchObject([
      { payload: { promise: { ahead: 9, low: 0, high: 10 } } },
    ]);
  });
});

describe('号票打印', () => {
  const printed = { outcome: 'printed', condition: 'none', evidence: 'processId' } as const;

  it('the owner of the printer reports, once', () => {
    const hall = stage().given('kiosk', 'takeTicket', { services: ['a1'], printerId: 'kiosk-1' });
    const slip = hall.ticket('A001').slip;
    expect(slip).toMatchObject({ copy: 1, state: 'requested', printerId: 'kiosk-1' });
    const report = { ticketId: hall.idOf('A001'), jobId: slip?.jobId as JobId, ...printed };
    expect(gist(hall.when('printer', 'reportPrint', report))).toBe('TicketNotYours');
    hall
      .given('kiosk', 'reportPrint', { ...report, outcome: 'unknown', evidence: 'none' })
      .given('kiosk', 'reportPrint', report);
    expect(gist(hall.when('kiosk', 'reportPrint', report))).toBe('SlipAlreadyReported');
  });

  it('a reprint is another copy; a kiosk reprints and cancels only its own', () => {
    const hall = stage().taken('a1');
    const ticketId = hall.idOf('A001');
    hall
      .given('kiosk', 'reprintSlip', { ticketId, printerId: 'kiosk-1' })
      .given('guide', 'reprintSlip', { ticketId, printerId: 'desk-printer' });
    expect(hall.ticket('A001').slip).toMatchObject({ copy: 2, printerId: 'desk-printer' });
    expect(gist(hall.when('otherKiosk', 'reprintSlip', { ticketId, printerId: 'kiosk-2' }))).toBe(
      'TicketNotYours',
    );
    expect(gist(hall.when('otherKiosk', 'cancelTicket', { ticketId, reasonId: 'unwanted' }))).toBe(
      'TicketNotYours',
    );
    expect(gist(hall.when('kiosk', 'cancelTicket', { ticketId, reasonId: 'nothing' }))).toBe('ReasonUnknown');
    expect(gist(hall.when('kiosk', 'cancelTicket', { ticketId, reasonId: 'unwanted' }))).toEqual([
      'TicketCancelled',
    ]);
  });
});

describe('设置 applySettings', () => {
  it('comes into force whole; the same revision is no news', () => {
    const hall = stage();
    const rules = { ...RULES, revision: 2, livingPerVisitorAndService: 3 };
    expect(gist(hall.when('operator', 'applySettings', {}, { rules }))).toEqual(['SettingsApplied']);
    expect(hall.hall.rules).toEqual(rules);
    expect(gist(hall.when('operator', 'applySettings', {}, { rules }))).toBe('SettingsUnchanged');
  });
});

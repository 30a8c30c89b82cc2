/** 断网取号: what a cut-off kiosk gave is told later, in any order; the paper counts, and odd things become flags. */
import { describe, expect, it } from 'vitest';
import type { Alone } from '../../command.ts';
import type { GroundId, Instant, LocalDate, ServiceId, TicketId, TicketNumber } from '../../ids.ts';
import { plusSeconds } from '../../time.ts';
import { calledNumber, DATE, gist, MORNING, RULES, stage, staffed, type Stage } from '../../testing/stage.ts';
import { openCountersFor } from '../hall.ts';
import { isLeasedSequence, leasedOn, LEASED_HUNDREDS, nextOnline } from '../leases.ts';
import { alarmsOf } from '../views/alarms.ts';

const at = (seconds: number): Instant => plusSeconds(MORNING, seconds);

function told(change: object = {}): object {
  return {
    date: DATE,
    number: 'A951',
    progressKey: 'key00000000000000000951',
    zoneId: 'A',
    services: ['a1'],
    takenAt: at(0),
    lastContactAt: at(-60),
    promise: { ahead: 0, low: null, high: null, model: 'median-1' },
    ...change,
  };
}
const flagsIn = (hall: Stage, number: string): readonly string[] => hall.hall.spent.get(number)?.flags ?? [];
const order = (hall: Stage): readonly string[] =>
  [...(hall.hall.lines.get('A/ordinary')?.values() ?? [])].map(
    (ticketId) => hall.hall.tickets.get(ticketId)?.number ?? '?',
  );

describe('号段 leases', () => {
  it('whole hundreds that are never given online', () => {
    for (const hundred of LEASED_HUNDREDS) expect(isLeasedSequence(hundred * 100 + 51)).toBe(true);
    expect(nextOnline(0)).toBe(1);
    expect(nextOnline(698)).toBe(699);
    expect(nextOnline(699)).toBe(1_000);
    expect(nextOnline(999)).toBe(1_000);
    expect(nextOnline(6_999)).toBe(10_000);
    const hall = staffed().taken('a1');
    hall.hall = { ...hall.hall, sequences: hall.hall.sequences.with('A', 699, true) };
    hall.taken('a1');
    expect(hall.ticket('A1000').status).toBe('waiting');
  });

  it('one half on even days, the other on odd ones: tomorrow’s are none of today’s', () => {
    const [today, tomorrow] = [leasedOn(DATE, [9, 99]), leasedOn('2026-11-24' as LocalDate, [9, 99])];
    expect(today.some((sequence) => tomorrow.includes(sequence))).toBe(false);
    expect(leasedOn('2026-11-25' as LocalDate, [9, 99])).toEqual(today);
    expect([...today, ...tomorrow].every(isLeasedSequence)).toBe(true);
    expect(today).toHaveLength(98);
  });
});

describe('取号机断网 takeTicket alone', () => {
  const alone: Alone = { nextLeased: (prefix) => `${prefix}951` as TicketNumber, lastContactAt: at(-60) };

  it('decides by the same rule, with the lease’s number and without a promise of time', () => {
    const hall = staffed().taken('a1');
    const outcome = hall.when('kiosk', 'takeTicket', { services: ['a1'], printerId: 'kiosk-1' }, { alone });
    expect(outcome).toMatchObject([
      {
        type: 'TicketTaken',
        payload: { number: 'A951', promise: { ahead: 1, low: null, high: null }, offline: { flags: [] } },
      },
      { type: 'SlipRequested' },
    ]);
    expect(hall.ticket('A951')).toMatchObject({ placed: 'offline', status: 'waiting' });
    // The online sequence goes on where it was.
    hall.taken('a1');
    expect(hall.ticket('A002').status).toBe('waiting');
  });

  it('keeps hours and quotas as it knows them, and ends with its lease', () => {
    const take = { services: ['b1'] };
    expect(gist(stage().taken('b1', 'b1', 'b1').when('kiosk', 'takeTicket', take, { alone }))).toBe(
      'QuotaReached',
    );
    const empty = { ...alone, nextLeased: () => null };
    expect(gist(stage().when('kiosk', 'takeTicket', take, { alone: empty }))).toBe('NumbersExhausted');
  });
});

describe('补登 recordOfflineTicket', () => {
  it('takes its place by the time at which it was taken, whenever it is told of', () => {
    const hall = staffed().taken('a1').wait(120).taken('a1');
    hall.given('kiosk', 'recordOfflineTicket', told({ number: 'A952', takenAt: at(90) }));
    hall.given('kiosk', 'recordOfflineTicket', told({ takenAt: at(30) }));
    expect(order(hall)).toEqual(['A001', 'A951', 'A952', 'A002']);
    expect(flagsIn(hall, 'A951')).toEqual([]);
  });

  it('its slip has the job that the kiosk printed, and what became of it is reported', () => {
    const hall = staffed();
    hall.given('kiosk', 'recordOfflineTicket', told({ printerId: 'kiosk-1' }));
    const { slip, ticketId } = hall.ticket('A951');
    hall.given('kiosk', 'reportPrint', {
      jobId: slip?.jobId,
      ticketId,
      outcome: 'printed',
      condition: 'none',
      evidence: 'processId',
    });
    expect(hall.ticket('A951').slip?.state).toBe('printed');
  });

  it('never undoes a call, and the board says why it comes out of the order of numbers', () => {
    const hall = staffed().wait(60).taken('a1');
    expect(calledNumber(hall, hall.when('ann', 'callNext', { counterId: 'c1' }))).toBe('A001');
    hall.given('kiosk', 'recordOfflineTicket', told({ takenAt: at(1) }));
    expect(hall.ticket('A001').status).toBe('called');
    expect(calledNumber(hall, hall.when('bo', 'callNext', { counterId: 'c2' }))).toBe('A951');
    expect(hall.hall.recentCalls[0]).toMatchObject({ number: 'A951', tag: 'offline' });
  });

  it('is refused only for a lease that is not this kiosk’s and for a spent number', () => {
    const hall = staffed();
    const when = (change: object, extra = {}) =>
      gist(hall.when('kiosk', 'recordOfflineTicket', told(change), extra));
    expect(when({}, { leaseProven: false })).toBe('LeaseNotYours');
    expect(when({ number: 'A012' })).toBe('LeaseNotYours');
    expect(when({})).toEqual(['TicketTaken']);
    expect(when({})).toBe('NumberSpent');
    hall.given('guide', 'cancelTicket', { ticketId: hall.idOf('A951'), reasonId: 'unwanted' });
    expect(when({})).toBe('NumberSpent');
  });

  it('a wrong clock is held between the last word with the hub and now', () => {
    const hall = staffed().taken('a1');
    hall.given('kiosk', 'recordOfflineTicket', told({ takenAt: at(-86_400), lastContactAt: at(0) }));
    hall.given('kiosk', 'recordOfflineTicket', told({ number: 'A952', takenAt: at(86_400) }));
    expect(hall.ticket('A951').takenAt).toBe(at(0));
    expect(hall.ticket('A952').takenAt).toBe(hall.at);
    expect(flagsIn(hall, 'A952')).toEqual(['clockWrong']);
  });

  it.each([
    [
      'quota',
      (hall: Stage) => hall.taken('b1', 'b1', 'b1'),
      { zoneId: 'B', number: 'B951', services: ['b1'] },
    ],
    ['serviceUnknown', (hall: Stage) => hall, { services: ['gone'] }],
    ['zoneGone', (hall: Stage) => without(hall), {}],
    ['otherDay', (hall: Stage) => hall, { date: '2026-11-24' }],
    ['visitorUnknown', (hall: Stage) => hall, { visitorId: '00000000-0000-7000-8000-00000000aaaa' }],
    ['noCounter', (hall: Stage) => closed(hall), {}],
    [
      'outsideHours',
      (hall: Stage) => hall,
      { takenAt: '2026-11-22T20:00:00.000Z', lastContactAt: '2026-11-22T20:00:00.000Z' },
    ],
  ] as const)(
    '%s is a flag, not a refusal: guide and manager see it until the number is called',
    (flag, before, change) => {
      const hall = before(staffed());
      const extra = flag === 'visitorUnknown' ? { visitorKnown: false } : {};
      hall.given('kiosk', 'recordOfflineTicket', told(change), extra);
      expect(alarmsOf(hall.hall, hall.at).filter(({ kind }) => kind === 'offlineTicket')).toMatchObject([
        { flags: [flag] },
      ]);
    },
  );

  it('刷证 is decided once more by the rules of now, and what the paper says is not taken back', () => {
    const byCard = { age: 60, groundId: 'age60' as GroundId };
    const after = (age: number, change: object): Stage =>
      staffed({ rules: { priority: { ...RULES.priority, byCard: { ...byCard, age } } } }).given(
        'kiosk',
        'recordOfflineTicket',
        told(change),
      );
    const elderly = { classId: 'elderly', groundId: 'age60', bypass: false };
    const proven = after(60, { shownAge: 68, groundId: 'age60' });
    expect([proven.ticket('A951').priority, flagsIn(proven, 'A951')]).toEqual([elderly, []]);
    // The hall wants 70 by now: the paper stands, and a person looks at it.
    const kept = after(70, { shownAge: 68, groundId: 'age60' });
    expect([kept.ticket('A951').priority, flagsIn(kept, 'A951')]).toEqual([elderly, ['priorityDiffers']]);
    // And what the rules of now grant is granted.
    expect(after(50, { shownAge: 55 }).ticket('A951').priority).toEqual(elderly);
    expect(after(60, { shownAge: 30 }).ticket('A951').priority).toBeNull();
    // A ground that nobody knows any more is an ordinary number with a flag.
    const gone = after(60, { groundId: 'gone' });
    expect([gone.ticket('A951').priority, flagsIn(gone, 'A951')]).toEqual([null, ['priorityDiffers']]);
  });

  it('one living number a person and service: kept, and flagged', () => {
    const visitorId = '00000000-0000-7000-8000-00000000aaaa';
    const hall = staffed().given('kiosk', 'takeTicket', { services: ['a1'], visitorId });
    hall.given('kiosk', 'recordOfflineTicket', told({ visitorId }));
    expect(flagsIn(hall, 'A951')).toEqual(['holdsTicket']);
  });

  it('after the day was closed it is on record at once as left over', () => {
    const hall = stage().given('manager', 'closeDay', { decisions: [] });
    const outcome = hall.when('kiosk', 'recordOfflineTicket', told());
    expect(gist(outcome)).toEqual(['TicketTaken', 'TicketExpired']);
    expect(alarmsOf(hall.hall, hall.at)).toMatchObject([{ number: 'A951', flags: ['dayClosed'] }]);
  });

  it('before the day is opened it waits for the opening; on a day off it is left over', () => {
    const hall = stage({ open: false });
    hall.given('kiosk', 'recordOfflineTicket', told());
    hall.given('clock', 'openDay', { date: DATE }).given('ann', 'openCounter', { counterId: 'c1' });
    expect(calledNumber(hall, hall.when('ann', 'callNext', { counterId: 'c1' }))).toBe('A951');
    const off = stage({ open: false, rules: { specialDays: [{ date: DATE, sessions: [] }] } });
    expect(gist(off.when('kiosk', 'recordOfflineTicket', told()))).toEqual(['TicketTaken', 'TicketExpired']);
  });

  it('the unseen number that the hub gave to the same touch is taken back', () => {
    const hall = staffed().taken('a1');
    const insteadOf = { ticketId: hall.idOf('A001'), reasonId: 'unwanted' };
    const outcome = hall.when('kiosk', 'recordOfflineTicket', told({ insteadOf }));
    expect(gist(outcome)).toEqual(['TicketCancelled', 'TicketTaken']);
    const never = { ticketId: '00000000-0000-7000-8000-00000000bbbb' as TicketId, reasonId: 'unwanted' };
    expect(
      gist(hall.when('kiosk', 'recordOfflineTicket', told({ number: 'A952', insteadOf: never }))),
    ).toEqual(['TicketTaken']);
  });
});

/** Zone A is called otherwise now. */
function without(hall: Stage): Stage {
  const { rules } = hall.hall;
  const zones = rules.zones.filter(({ zoneId }) => zoneId !== 'A');
  const services = rules.services.map((service) => ({ ...service, zoneIds: [zones[0]!.zoneId] }));
  hall.fold({ type: 'SettingsApplied', payload: { rules: { ...rules, revision: 2, zones, services } } });
  expect(hall.hall.rules.services.map(({ serviceId }) => serviceId)).toContain('a1' as ServiceId);
  return hall;
}

function closed(hall: Stage): Stage {
  for (const [who, counterId] of [
    ['ann', 'c1'],
    ['bo', 'c2'],
    ['cai', 'c3'],
  ] as const)
    hall.given(who, 'closeCounter', { counterId, confirmed: true });
  expect(openCountersFor(hall.hall, 'A' as never)).toEqual([]);
  return hall;
}

import { ZodError } from 'zod';
/** Keeping an appointment: early, in time, late, twice, cancelled, another day, unknown; and what it is worth in the queue. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppointmentId, Instant, LocalDate, LocalTime, ServiceId, VisitorId } from '../../ids.ts';
import { calledNumber, gist, RULES, staffed, type Stage } from '../../testing/stage.ts';
import type { AppointmentFacts } from '../appointments.ts';
import { decodeHall, encodeHall } from '../codec.ts';
import type { Rules } from '../settings.ts';
import { isByAppointment } from '../ticket.ts';

const VISITOR = '00000000-0000-7000-8000-00000000aaaa' as VisitorId;
const WITH_APPOINTMENTS: Partial<Rules> = {
  priority: {
    ...RULES.priority,
    classes: [
      ...RULES.priority.classes,
      { classId: 'appointment' as never, bypass: false, unhurried: false },
    ],
    grounds: [
      ...RULES.priority.grounds,
      { groundId: 'checked-in' as never, classId: 'appointment' as never },
    ],
  },
  appointments: { earlyMinutes: 15, lateMinutes: 0, groundId: 'checked-in' as never },
};

/** 09:00–09:30 unless told otherwise; the stage begins at 08:30. */
const appointment = (change: Partial<AppointmentFacts> = {}): AppointmentFacts => ({
  appointmentId: '00000000-0000-4000-8000-00000000000a' as AppointmentId,
  date: '2026-11-23' as LocalDate,
  from: '09:00' as LocalTime,
  to: '09:30' as LocalTime,
  services: ['a1' as ServiceId],
  visitorId: null,
  cancelled: false,
  ...change,
});
const numbered = (index: number, change: Partial<AppointmentFacts> = {}): AppointmentFacts =>
  appointment({
    appointmentId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as AppointmentId,
    ...change,
  });

const hallOf = (rules: Partial<Rules> = WITH_APPOINTMENTS): Stage => staffed({ rules });
const until = (hall: Stage, clock: string): Stage => {
  hall.at = `2026-11-23T${clock}:00.000Z` as Instant;
  return hall;
};
const arrive = (hall: Stage, ...appointments: readonly AppointmentFacts[]) =>
  hall.when('kiosk', 'checkIn', { code: '8001' }, { appointments });
const call = (hall: Stage) =>
  calledNumber(hall, hall.when('ann', 'callNext', { counterId: 'c1', current: 'finish' }));

describe('预约签到 checkIn', () => {
  it('in time it is a number of the class, from fifteen minutes before until the last second of the slot', () => {
    for (const clock of ['00:45', '01:00', '01:30']) {
      const hall = until(hallOf(), clock);
      const outcome = arrive(hall, appointment());
      expect(gist(outcome)).toEqual(['TicketTaken', 'AppointmentCheckedIn']);
      expect(outcome).toMatchObject([
        { payload: { number: 'A001', priority: { classId: 'appointment', bypass: false } } },
        {
          payload: { late: false, slotFrom: '2026-11-23T01:00:00.000Z', slotTo: '2026-11-23T01:30:00.000Z' },
        },
      ]);
    }
  });

  it('too early: says from when, and gives nothing', () => {
    const hall = until(hallOf(), '00:44');
    expect(arrive(hall, appointment())).toMatchObject({
      code: 'AppointmentTooEarly',
      details: { from: '2026-11-23T00:45:00.000Z', slotFrom: '2026-11-23T01:00:00.000Z' },
    });
    expect(hall.hall.arrivals.size).toBe(0);
  });

  it('too late: an ordinary number under ordinary rules, and known as late', () => {
    const hall = until(hallOf(), '01:31');
    expect(arrive(hall, appointment())).toMatchObject([
      { payload: { priority: null } },
      { type: 'AppointmentCheckedIn', payload: { late: true, groundId: null } },
    ]);
    expect(isByAppointment(hall.ticket('A001'))).toBe(false);
    expect(gist(arrive(until(hallOf(), '09:05'), appointment()))).toBe('LastTicketPassed');
  });

  it('the hall’s own minutes count', () => {
    const rules = {
      ...WITH_APPOINTMENTS,
      appointments: { earlyMinutes: 60, lateMinutes: 10, groundId: null },
    };
    expect(arrive(until(hallOf(rules), '00:00'), appointment())).toMatchObject([
      { payload: { priority: null } },
      { payload: { late: false } },
    ]);
    const hall = until(hallOf(rules), '01:40');
    arrive(hall, appointment());
    expect(isByAppointment(hall.ticket('A001'))).toBe(true);
  });

  it('is kept once; a number that is given back can be taken again', () => {
    const hall = until(hallOf(), '01:00');
    arrive(hall, appointment());
    expect(arrive(hall, appointment())).toMatchObject({
      code: 'AppointmentAlreadyUsed',
      details: { number: 'A001' },
    });
    hall.given('kiosk', 'cancelTicket', { ticketId: hall.idOf('A001'), reasonId: 'unwanted' });
    expect(gist(arrive(hall, appointment()))).toEqual(['TicketTaken', 'AppointmentCheckedIn']);
  });

  it('unknown, cancelled, of another day: each has its own no', () => {
    const hall = until(hallOf(), '01:00');
    expect(gist(arrive(hall))).toBe('AppointmentUnknown');
    expect(gist(arrive(hall, appointment({ cancelled: true })))).toBe('AppointmentCancelled');
    const dated = (date: string) => numbered(Number(date.slice(-2)), { date: date as LocalDate });
    expect(arrive(hall, dated('2026-11-20'), dated('2026-11-26'), dated('2026-11-25'))).toMatchObject({
      code: 'AppointmentOtherDay',
      details: { date: '2026-11-25' },
    });
    expect(gist(arrive(hall, appointment({ services: ['x1' as ServiceId] })))).toBe('ServiceUnknown');
  });

  it('by card: whoever has several keeps the nearest that is open', () => {
    const hall = until(hallOf(), '01:20');
    const appointments = [
      numbered(1, { from: '15:00' as LocalTime, to: '15:30' as LocalTime, services: ['a2' as ServiceId] }),
      numbered(2, { from: '09:30' as LocalTime, to: '10:00' as LocalTime }),
    ];
    const byCard = (visitorKnown = true) =>
      hall.when('kiosk', 'checkIn', { visitorId: VISITOR }, { appointments, visitorKnown });
    expect(gist(byCard(false))).toBe('VisitorUnknown');
    expect(byCard()).toMatchObject([{ payload: { services: ['a1'], visitorId: VISITOR } }, {}]);
    expect(gist(byCard())).toBe('AppointmentTooEarly');
  });

  it('a promise is kept whatever the quota and after the last-ticket time; a second number for one matter is not', () => {
    const full = until(hallOf(), '01:00').taken('b1', 'b1', 'b1');
    expect(arrive(full, appointment({ services: ['b1' as ServiceId] }))).toMatchObject([
      { payload: { number: 'B004', limitExceeded: true } },
      {},
    ]);
    const evening = appointment({ from: '17:00' as LocalTime, to: '17:30' as LocalTime });
    expect(gist(arrive(until(hallOf(), '09:20'), evening))).toEqual(['TicketTaken', 'AppointmentCheckedIn']);
    const holds = until(hallOf(), '01:00').given('kiosk', 'takeTicket', {
      services: ['a1'],
      visitorId: VISITOR,
    });
    expect(gist(arrive(holds, appointment({ visitorId: VISITOR })))).toBe('AlreadyHoldsTicket');
  });

  it('a code or a visitor, never both, never neither', () => {
    const parse = (payload: object) => () => hallOf().when('kiosk', 'checkIn', payload);
    expect(parse({})).toThrow(ZodError);
    expect(parse({ code: '8001', visitorId: VISITOR })).toThrow(ZodError);
    expect(parse({ code: '469029190001010013' })).toThrow(ZodError);
    expect(parse({ code: '13800000000' })).toThrow(ZodError);
  });
});

describe('what an appointment is worth', () => {
  it('overtakes like every priority, carries its tag, and is told apart from one who became a priority person since', () => {
    const hall = until(hallOf(), '00:45').taken('a1', 'a1', 'a1');
    arrive(hall, appointment());
    arrive(hall, numbered(2));
    hall.given('guide', 'grantPriority', { ticketId: hall.idOf('A005'), groundId: 'age60' });
    expect([call(hall), call(hall), call(hall), call(hall)]).toEqual(['A004', 'A001', 'A002', 'A005']);
    const tags = Object.fromEntries(hall.hall.recentCalls.map(({ number, tag }) => [number, tag]));
    expect(tags).toEqual({ A004: 'appointment', A001: null, A002: null, A005: 'priority' });
    expect(decodeHall(JSON.parse(JSON.stringify(encodeHall(hall.hall)))).arrivals.size).toBe(2);
  });

  it('is never called later than the plain order would call it, whoever else comes', () => {
    const arrivals = fc.array(fc.constantFrom('ordinary', 'appointment', 'priority', 'call'), {
      minLength: 10,
      maxLength: 50,
    });
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 0, max: 3 }), (acts, ratio) => {
        const rules = { ...WITH_APPOINTMENTS, priority: { ...WITH_APPOINTMENTS.priority!, ratio } };
        const hall = until(hallOf(rules), '01:00');
        const plain: string[] = [];
        const plainCalls: string[] = [];
        const calls: string[] = [];
        const promised: string[] = [];
        let count = 0;
        for (const act of [...acts, ...acts.map(() => 'call')]) {
          if (act === 'call') {
            const number = call(hall);
            if (number !== null) calls.push(number);
            plainCalls.push(...plain.splice(0, 1));
            continue;
          }
          count += 1;
          const number = `A${String(count).padStart(3, '0')}`;
          plain.push(number);
          if (act === 'appointment') arrive(hall, numbered(count));
          else
            hall.given('guide', 'takeTicket', {
              services: ['a1'],
              ...(act === 'priority' && { groundId: 'veteran' }),
            });
          if (act !== 'ordinary') promised.push(number);
          hall.wait(1);
        }
        for (const number of promised)
          expect(calls.indexOf(number)).toBeLessThanOrEqual(plainCalls.indexOf(number));
      }),
      { numRuns: 60 },
    );
  });
});

describe('爽约 at the end of the day', () => {
  it('counts who came, who was late, who did not come, who had cancelled', () => {
    const hall = until(hallOf(), '01:00');
    const all = [numbered(1), numbered(2, { cancelled: true }), numbered(3), numbered(4)];
    arrive(hall, numbered(1));
    arrive(until(hall, '02:00'), numbered(3));
    const decisions = ['A001', 'A002'].map((number) => ({ ticketId: hall.idOf(number), decision: 'left' }));
    const outcome = hall.when('manager', 'closeDay', { decisions }, { appointments: all });
    expect(outcome).toContainEqual({
      type: 'AppointmentsSettled',
      payload: { date: '2026-11-23', booked: 3, inTime: 1, late: 1, missed: 1, cancelled: 1 },
    });
  });

  it('a day without appointments says nothing of them', () => {
    expect(gist(hallOf().when('manager', 'closeDay', { decisions: [] }))).not.toContain(
      'AppointmentsSettled',
    );
  });
});

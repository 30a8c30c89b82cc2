/**
 * checkIn 预约签到: somebody keeps an appointment, known by its code or by the visitor of the day, and gets the number of
 * its services. From a little before the slot until its end it stands in the class of appointments, whatever quota is
 * used up and also after the last-ticket time: the hall has promised it. Later it is an ordinary number under ordinary
 * rules, and earlier it is refused with the time from which it goes. The promise is overtaking within the ratio, like
 * every priority: nobody is called later than the plain order would call them.
 */
import { z } from 'zod';
import { AppointmentCode, PrinterId, VisitorId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { appointmentCommand, appointmentMeant, punctualityAt, USUAL_APPOINTMENTS } from '../appointments.ts';
import { fact } from '../events.ts';
import { nextNumber } from '../numbering.ts';
import {
  classOf,
  heldAlready,
  hoursOf,
  numberGiven,
  priorityByCard,
  quotaReached,
  slipOf,
  zoneOf,
} from './take-ticket.ts';

export const checkIn = appointmentCommand({
  name: 'checkIn',
  roles: ['kiosk', 'guide', 'clerk', 'manager'],
  payload: z
    .strictObject({
      code: AppointmentCode.optional(),
      visitorId: VisitorId.optional(),
      /** Where the slip comes out; none = no paper (无纸). */
      printerId: PrinterId.optional(),
    })
    .refine(({ code, visitorId }) => (code === undefined) !== (visitorId === undefined), {
      path: ['code'],
    }),
  patience: '8s',
  needs: ['visitor', 'appointments'],
  rejections: [
    'DayNotOpen',
    'VisitorUnknown',
    'AppointmentUnknown',
    'AppointmentOtherDay',
    'AppointmentTooEarly',
    'AppointmentAlreadyUsed',
    'AppointmentCancelled',
    'ServiceUnknown',
    'AlreadyHoldsTicket',
    'NotYetOpen',
    'LastTicketPassed',
    'QuotaReached',
    'NumbersExhausted',
  ],
  decide(hall, payload, context) {
    const { at, visitorKnown, appointments } = context;
    if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
    if (payload.visitorId !== undefined && !visitorKnown) return reject('VisitorUnknown', {});
    const meant = appointmentMeant(hall, appointments, at);
    if (isRejection(meant)) return meant;
    const { appointmentId, services } = meant.facts;
    const { slotFrom, slotTo, opensAt } = meant.slot;
    const punctuality = punctualityAt(meant.slot, at);
    if (punctuality === 'early') return reject('AppointmentTooEarly', { from: opensAt, slotFrom, slotTo });
    const late = punctuality === 'late';
    const closed = late ? hoursOf(hall, context) : null;
    if (closed) return closed;
    const zoneId = zoneOf(hall, services);
    if (typeof zoneId !== 'string') return zoneId;
    const visitor = payload.visitorId ?? meant.facts.visitorId;
    const wish = { services, ...(visitor !== null && { visitorId: visitor }) };
    const held = heldAlready(hall, wish);
    if (held) return held;
    const full = quotaReached(hall, zoneId);
    if (full && late) return full;
    const number = nextNumber(hall, zoneId, context);
    if (number === null) return reject('NumbersExhausted', { zoneId });

    const { groundId } = hall.rules.appointments ?? USUAL_APPOINTMENTS;
    const promised = late || groundId === null ? null : classOf(hall, groundId);
    const priority = promised ?? priorityByCard(hall, context.visitorAge);
    const taken = numberGiven(
      hall,
      { ...wish, number, zoneId, priority, limitExceeded: full !== null },
      context,
    );
    const { ticketId } = taken.payload;
    const kept = { ticketId, appointmentId, slotFrom, slotTo, late, groundId: priority?.groundId ?? null };
    return [taken, fact('AppointmentCheckedIn', kept), ...slipOf(ticketId, payload.printerId, context)];
  },
});

/** How a number came into the hall (取号), on which paper, with which appointment, and what was told of later. */
import { adjust, drop, set } from '../../ordered.ts';
import { change, enqueue, withVisitor } from '../lines.ts';
import { paperOf, withoutPaper, withPaper } from '../paper-book.ts';
import { partsOf } from '../numbering.ts';
import type { TicketBase } from '../ticket.ts';
import type { Appliers } from './applier.ts';

export const giving = {
  TicketTaken: (hall, { limitExceeded: _limit, noteId: _note, offline, assistance = null, ...taken }) => {
    const { prefix, sequence } = partsOf(taken.number);
    const base: TicketBase = {
      ...taken,
      assistance,
      placedAt: taken.takenAt,
      calls: 0,
      slip: null,
      forCounterId: null,
      placed: offline === undefined ? null : 'offline',
      appointment: null,
      servedSeconds: 0,
    };
    // Else leased to a kiosk, or skipped by a restore and told of again: nothing but this remembers it when it has ended.
    const isInTurn = offline === undefined && sequence > (hall.sequences.get(prefix) ?? 0);
    const counted = {
      ...hall,
      ...(isInTurn
        ? { sequences: adjust(hall.sequences, prefix, 0, (last) => Math.max(last, sequence)) }
        : {
            spent: set(hall.spent, taken.number, { ticketId: taken.ticketId, flags: offline?.flags ?? [] }),
            // The number is known now: what was called is called (record-offline-ticket.ts).
            flaggedCalls: drop(hall.flaggedCalls, taken.number),
          }),
      taken: adjust(hall.taken, taken.zoneId, 0, (count) => count + 1),
      visitors: withVisitor(hall.visitors, base),
    };
    return enqueue(counted, { ...base, status: 'waiting' });
  },
  AppointmentCheckedIn: (hall, { ticketId, ...appointment }, { at }) => {
    const number = hall.tickets.get(ticketId)?.number;
    if (number === undefined) return hall;
    const arrival = { ticketId, number, at, late: appointment.late };
    const kept = change(hall, ticketId, (ticket) => ({ ...ticket, appointment }));
    return { ...kept, arrivals: set(hall.arrivals, appointment.appointmentId, arrival) };
  },
  AppointmentsSettled: (hall) => hall,
  SlipRequested: (hall, { ticketId, jobId, printerId, copy }, { at }) =>
    change(hall, ticketId, (ticket) => ({
      ...ticket,
      slip: { jobId, printerId, copy, state: 'requested', requestedAt: at },
    })),
  SlipReported: (hall, { ticketId, jobId, outcome }) =>
    change(hall, ticketId, (ticket) =>
      ticket.slip?.jobId === jobId ? { ...ticket, slip: { ...ticket.slip, state: outcome } } : ticket,
    ),
  EmergencyCallNoted: (hall, { number, flag, ...call }) =>
    flag === null ? hall : { ...hall, flaggedCalls: set(hall.flaggedCalls, number, { ...call, flag }) },
  OfflineFlagSettled: (hall, { number }) => {
    const spent = hall.spent.get(number);
    return {
      ...hall,
      flaggedCalls: drop(hall.flaggedCalls, number),
      ...(spent && { spent: set(hall.spent, number, { ...spent, flags: [] }) }),
    };
  },
  PaperTicketRecorded: (hall, { progressKey: _key, ...ticket }, { at, by }) =>
    withPaper(hall, { ...ticket, recordedBy: by.account, recordedAt: at }),
  PaperTicketCorrected: (hall, { noteId: _note, ...line }) => {
    const before = paperOf(hall, line.ticketId);
    return before ? withPaper(withoutPaper(hall, before), { ...before, ...line }) : hall;
  },
  PaperTicketStruck: (hall, { ticketId }) => {
    const before = paperOf(hall, ticketId);
    return before ? withoutPaper(hall, before) : hall;
  },
} satisfies Partial<Appliers>;

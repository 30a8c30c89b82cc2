/**
 * recordLostTicket 接替补报: whoever was given a number that did not reach the copy before the second PC took over (or before
 * the backup that was restored) tells of it under the id of its first command, so that id, number and page of the slip
 * stay what they are. Only of numbers that the restore skipped; whatever the hub still knows is not told twice.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { GroundId, Instant, ServiceId, type TicketId, TicketNumber, ZoneId } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { earlierOf } from '../../time.ts';
import { WaitPromise } from '../estimate.ts';
import { fact } from '../events.ts';
import { ticketNumbered, zoneRules } from '../hall.ts';
import { perhapsLost } from '../restoration.ts';
import { classOf } from './take-ticket.ts';

const CHANNELS: Readonly<Partial<Record<string, 'kiosk' | 'guide'>>> = { kiosk: 'kiosk', guide: 'guide' };

export const recordLostTicket = hallCommand({
  name: 'recordLostTicket',
  roles: ['kiosk', 'guide', 'clerk', 'manager'],
  payload: z.strictObject({
    number: TicketNumber,
    zoneId: ZoneId,
    services: z.array(ServiceId).min(1).max(5),
    takenAt: Instant,
    /** 优先 as it was granted. */
    groundId: GroundId.optional(),
    promise: WaitPromise,
  }),
  patience: 'journal',
  needs: [],
  rejections: ['DayNotOpen', 'NothingLost', 'NumberSpent', 'ZoneUnknown'],
  decide(hall, { groundId, ...told }, { at, by, newId, newProgressKey }) {
    const { number, zoneId } = told;
    if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
    if (perhapsLost(hall, number) === null) return reject('NothingLost', { number });
    if (hall.spent.get(number) !== undefined || ticketNumbered(hall, number) !== undefined)
      return reject('NumberSpent', { number });
    if (!zoneRules(hall, zoneId)) return reject('ZoneUnknown', { zoneId });
    return [
      fact('TicketTaken', {
        ...told,
        ticketId: newId('ticket') as TicketId,
        takenAt: earlierOf(at, told.takenAt),
        channel: CHANNELS[by.role] ?? 'counter',
        takenOn: by.device,
        visitorId: null,
        priority: groundId === undefined ? null : classOf(hall, groundId),
        progressKey: newProgressKey(),
        limitExceeded: false,
        noteId: null,
      }),
    ];
  },
});

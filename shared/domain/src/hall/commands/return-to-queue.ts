/**
 * returnToQueue 退回排队: takes an accidental call back; the visitor stands where they stood. With `restore` the one who
 * was finished by the same key returns to the counter, for a few seconds after it was pressed (撤销).
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, TicketId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { plusSeconds } from '../../time.ts';
import { fact, type HallEvent } from '../events.ts';
import { counterOf, ticketAt } from './at-counter.ts';

export const returnToQueue = hallCommand({
  name: 'returnToQueue',
  roles: ['clerk'],
  payload: z.strictObject({
    counterId: CounterId,
    ticketId: TicketId.optional(),
    restore: TicketId.optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'NobodyAtCounter',
    'TicketNotYours',
    'CounterBusy',
    'NothingToUndo',
    'TooLateToUndo',
  ],
  decide(hall, { counterId, ticketId, restore }, { at, by }) {
    const counter = counterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    const current = ticketAt(hall, counter.current);
    const returning: HallEvent[] = [];
    if (ticketId !== undefined || restore === undefined) {
      if (current === null) return reject('NobodyAtCounter', { counterId });
      if (ticketId !== undefined && current.ticketId !== ticketId)
        return reject('TicketNotYours', { ticketId });
      returning.push(fact('TicketReturned', { ticketId: current.ticketId, counterId }));
    } else if (counter.current !== null) return reject('CounterBusy', { counterId });
    if (restore === undefined) return returning;
    const { lastLeft } = counter;
    if (lastLeft?.ticket.ticketId !== restore) return reject('NothingToUndo', { counterId });
    const until = plusSeconds(lastLeft.at, hall.rules.undoSeconds);
    if (at > until) return reject('TooLateToUndo', { until });
    return [...returning, fact('ServiceReopened', { ticketId: restore, counterId })];
  },
});

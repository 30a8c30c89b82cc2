/**
 * openCounter 开窗: binds an account to a counter. At an occupied one it is 接班 (`takeOver`), recorded. A clerk who is
 * signed in elsewhere comes over with whoever sits there (`move`), or is told.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { fact, type HallEvent } from '../events.ts';
import { counterRules } from '../hall.ts';
import { counterOfAccount, directFinished, ticketAt } from './at-counter.ts';

export const openCounter = hallCommand({
  name: 'openCounter',
  roles: ['clerk'],
  payload: z.strictObject({
    counterId: CounterId,
    takeOver: z.boolean().optional(),
    move: z.boolean().optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterOccupied',
    'AtOtherCounter',
    'CounterBusy',
    'NotYourCounter',
  ],
  decide(hall, { counterId, takeOver, move }, { at, by }) {
    if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
    if (!counterRules(hall, counterId)) return reject('CounterUnknown', { counterId });
    const accountId = by.account;
    if (accountId === null) return reject('NotYourCounter', { counterId });
    const there = hall.counters.get(counterId);
    const own = counterOfAccount(hall, accountId);
    // Signing in again at one's own counter is no new fact but must not be refused: the page was reloaded.
    if (own?.counterId === counterId)
      return [fact('CounterOpened', { counterId, accountId, takenOverFrom: null })];
    if (there && !takeOver) return reject('CounterOccupied', { counterId, accountId: there.accountId });
    if (own && !move) return reject('AtOtherCounter', { counterId: own.counterId });
    const opened = fact('CounterOpened', { counterId, accountId, takenOverFrom: there?.accountId ?? null });
    if (!own) return [opened];
    const coming = ticketAt(hall, own.current);
    if (coming !== null && there?.current) return reject('CounterBusy', { counterId });
    const moving: HallEvent[] =
      coming === null
        ? []
        : [fact('TicketMoved', { ticketId: coming.ticketId, counterId, fromCounterId: own.counterId })];
    return [
      opened,
      ...moving,
      ...directFinished(own, at),
      fact('CounterClosed', { counterId: own.counterId }),
    ];
  },
});

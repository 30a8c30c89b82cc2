/** openDifficulty 登记办不成事: what somebody could not get done, in words. Whoever is asked first is responsible (首问负责). */
import { z } from 'zod';
import { dueAfter } from '../../calendar/due.ts';
import { basisOf } from '../../casework/limits.ts';
import { ServiceId, TicketNumber, ZoneId } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { difficultyCommand } from '../command.ts';
import { difficultyFact, DifficultyId } from '../difficulty.ts';

export const openDifficulty = difficultyCommand({
  name: 'openDifficulty',
  opens: true,
  roles: ['guide', 'clerk', 'manager'],
  payload: z.strictObject({
    note: z.string().trim().min(1).max(500),
    number: TicketNumber.nullable(),
    zoneId: ZoneId.nullable(),
    itemId: ServiceId.nullable(),
  }),
  patience: '8s',
  needs: ['calendar', 'office'],
  rejections: ['DifficultyUnknown'],
  decide(_, { number, zoneId, itemId }, context) {
    const { newId, noteId, by, at } = context;
    if (noteId === null || by.account === null) return reject('DifficultyUnknown', {});
    // The day of the question does not count.
    const { answerDays } = context.office.promises.difficulty;
    const limit = { value: answerDays, unit: 'workingDay' } as const;
    const { dueAt } = dueAfter({ kind: 'accepted', at }, limit, basisOf(context));
    const difficultyId = DifficultyId.parse(newId('difficulty'));
    const toAccountId = by.account;
    return [
      difficultyFact('DifficultyOpened', {
        difficultyId,
        noteId,
        number,
        zoneId,
        itemId,
        toAccountId,
        answerBy: dueAt,
      }),
    ];
  },
});

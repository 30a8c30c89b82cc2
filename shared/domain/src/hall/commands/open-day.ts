/** openDay 开厅: the day's hall begins, with the settings in force. By the clock, or by the manager. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { LocalDate } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { restorationOf } from '../restoration.ts';

export const openDay = hallCommand({
  name: 'openDay',
  roles: ['manager', 'operator', 'clock'],
  payload: z.strictObject({ date: LocalDate }),
  patience: '8s',
  needs: ['rules', 'restored'],
  rejections: ['DayAlreadyOpen', 'DayStillOpen', 'WrongDate', 'ClockNotTrusted'],
  decide(hall, { date }, { today, rules, restored, by }) {
    if (hall.phase === 'open') {
      return hall.date === date
        ? reject('DayAlreadyOpen', { date })
        : reject('DayStillOpen', { date: hall.date });
    }
    if (hall.clockSuspect && by.role === 'clock') return reject('ClockNotTrusted', {});
    if (date !== today || hall.date !== date || rules === null) return reject('WrongDate', { today });
    return [
      fact('DayOpened', { date }),
      fact('SettingsApplied', { rules }),
      ...restorationOf(hall, rules, restored),
    ];
  },
});

/** applySettings 启用设置: the latest settings come into force for the day that is running. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { reject } from '../../rejection.ts';
import { fact } from '../events.ts';

export const applySettings = hallCommand({
  name: 'applySettings',
  // The hub itself when the calendar changed.
  roles: ['manager', 'operator', 'hub'],
  payload: z.strictObject({}),
  patience: '8s',
  needs: ['rules'],
  rejections: ['DayNotOpen', 'SettingsUnchanged'],
  decide(hall, _, { rules }) {
    if (hall.phase !== 'open' || rules === null) return reject('DayNotOpen', { date: hall.date });
    if (rules.revision === hall.rules.revision)
      return reject('SettingsUnchanged', { revision: rules.revision });
    return [fact('SettingsApplied', { rules })];
  },
});

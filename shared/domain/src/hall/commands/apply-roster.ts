/** applyRoster 启用排班: the newest roster of the day goes into the day's log. The clock does it, a second after it was kept. */
import { hallCommand } from '../../command.ts';
import { reject } from '../../rejection.ts';
import { Roster } from '../../staffing/roster.ts';
import { fact } from '../events.ts';

export const applyRoster = hallCommand({
  name: 'applyRoster',
  roles: ['clock'],
  payload: Roster,
  patience: '8s',
  needs: [],
  rejections: ['DayNotOpen', 'SettingsUnchanged'],
  decide(hall, roster) {
    if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
    const { revision } = roster;
    if (hall.roster?.revision === revision) return reject('SettingsUnchanged', { revision });
    return [fact('RosterApplied', roster)];
  },
});

/** raiseAlert 发出预警: the hub has found something that a person must know of. No person sends it. */
import { alertEvents, alertFact, AlertId } from '../alert.ts';
import { alertCommand } from '../command.ts';

export const raiseAlert = alertCommand({
  name: 'raiseAlert',
  opens: true,
  roles: ['hub'],
  payload: alertEvents.AlertRaised.omit({ alertId: true }),
  patience: '8s',
  needs: [],
  rejections: [],
  decide: (_, raised, { newId }) => [
    alertFact('AlertRaised', { ...raised, alertId: AlertId.parse(newId('alert')) }),
  ],
});

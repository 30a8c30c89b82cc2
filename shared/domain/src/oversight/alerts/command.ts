/** How the commands on alerts are declared, and what they ask first. */
import type { Actor } from '../../actor.ts';
import type { CommandDefinition } from '../../command.ts';
import { reject, type Rejection } from '../../rejection.ts';
import type { Alert, AlertEvent } from './alert.ts';

type AlertCommand<Name extends string, Payload> = CommandDefinition<Name, Alert | null, Payload, AlertEvent>;

/** Declares a command on one alert. */
export function alertCommand<Name extends string, Payload>(
  definition: Omit<AlertCommand<Name, Payload>, 'kind'>,
): AlertCommand<Name, Payload> {
  return { ...definition, kind: 'alert' };
}

/** The alert, while it wants an answer. */
export function openAlert(alert: Alert | null): Alert | Rejection {
  if (alert === null) return reject('AlertUnknown', {});
  return alert.answered === null ? alert : reject('AlertClosed', {});
}

/** … of somebody who was told, or of a manager. */
export function ownAlert(alert: Alert | null, by: Actor): Alert | Rejection {
  const open = openAlert(alert);
  if ('code' in open) return open;
  const isTold = open.told.some(({ accountId }) => accountId === by.account);
  return isTold || by.role === 'manager' ? open : reject('NotYourAlert', {});
}

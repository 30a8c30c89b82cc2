/** How the commands on an objection are declared, and what they ask first. */
import type { CaseContext } from '../casework/command.ts';
import type { CommandDefinition } from '../command.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { Objection, ObjectionEvent } from './objection.ts';

type ObjectionCommand<Name extends string, Payload> = CommandDefinition<
  Name,
  Objection | null,
  Payload,
  ObjectionEvent,
  CaseContext
>;

/** Declares a command on one objection. */
export function objectionCommand<Name extends string, Payload>(
  definition: Omit<ObjectionCommand<Name, Payload>, 'kind'>,
): ObjectionCommand<Name, Payload> {
  return { ...definition, kind: 'objection' };
}

/** The objection, while nobody has decided it. */
export function openObjection(objection: Objection | null): Objection | Rejection {
  if (objection === null) return reject('ObjectionUnknown', {});
  return objection.state === 'open' ? objection : reject('ObjectionOver', { state: objection.state });
}

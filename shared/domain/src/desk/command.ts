/** How the commands of the 办不成事 desk are declared, and what they ask first. */
import type { Actor } from '../actor.ts';
import type { CaseContext } from '../casework/command.ts';
import type { CommandDefinition } from '../command.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { Difficulty, DifficultyEvent } from './difficulty.ts';

type DifficultyCommand<Name extends string, Payload> = CommandDefinition<
  Name,
  Difficulty | null,
  Payload,
  DifficultyEvent,
  CaseContext
>;

/** Declares a command on one record of the desk. */
export function difficultyCommand<Name extends string, Payload>(
  definition: Omit<DifficultyCommand<Name, Payload>, 'kind'>,
): DifficultyCommand<Name, Payload> {
  return { ...definition, kind: 'difficulty' };
}

/** The record, while it is open, of whoever is responsible for it or of a manager. */
export function ownDifficulty(difficulty: Difficulty | null, by: Actor): Difficulty | Rejection {
  if (difficulty === null) return reject('DifficultyUnknown', {});
  if (difficulty.closed !== null) return reject('DifficultyClosed', {});
  return difficulty.toAccountId === by.account || by.role === 'manager'
    ? difficulty
    : reject('NotYourDifficulty', {});
}

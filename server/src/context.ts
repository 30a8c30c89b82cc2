/** What a decision may know beside the state (决策依据): derived, so that the same command always gets the same. */
import { createHmac, hash, type KeyObject } from 'node:crypto';
import type { Actor } from '@yichuang/domain/actor';
import type { Context } from '@yichuang/domain/command';
import type { CommandId, HallId, Instant, LocalDate, NoteId, ProgressKey } from '@yichuang/domain/ids';

export interface Known {
  readonly commandId: CommandId;
  readonly hallId: HallId;
  readonly at: Instant;
  readonly today: LocalDate;
  readonly by: Actor;
  /** The payload's free text, which is stored beside the event. */
  readonly note: string | null;
}

/** The part that no table has to be asked for; store/needs.ts brings the rest. */
export type DerivedContext = Omit<Context, 'rules' | 'restored' | 'visitorKnown'>;

export function contextOf({ note, ...known }: Known, progressSecret: KeyObject): DerivedContext {
  const { commandId } = known;
  return {
    ...known,
    noteId: note === null ? null : (derivedId(commandId, 'note') as NoteId),
    newId: (label) => derivedId(commandId, label),
    newProgressKey: () => progressKey(progressSecret, commandId),
  };
}

/**
 * A UUID of version 8: the time that the command's own id begins with, so that rows of one hour lie together however
 * long the history is, then a digest of the command and what the id is for.
 */
export function derivedId(commandId: CommandId, label: string): string {
  const hex = hash('sha256', `${commandId}/${label}`, 'hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(3), 16) & 3);
  return `${commandId.slice(0, 13)}-8${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

/**
 * Ten letters of time, again for the index's sake, and sixteen that nobody guesses who lacks the key, which is a file
 * outside the database: 82 bits.
 */
function progressKey(secret: KeyObject, commandId: CommandId): ProgressKey {
  const time = Number.parseInt(commandId.slice(0, 8) + commandId.slice(9, 13), 16);
  const digest = createHmac('sha256', secret).update(commandId).digest('hex').slice(0, 32);
  const unguessable = BigInt(`0x${digest}`).toString(36).padStart(25, '0').slice(-16);
  return `${time.toString(36).padStart(10, '0')}${unguessable}` as ProgressKey;
}

/** What the id of the same ticket begins with (`derivedId`): `019abcde-0123`. */
export function timeOfProgressKey(key: string): string {
  const hex = Number.parseInt(key.slice(0, 10), 36).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

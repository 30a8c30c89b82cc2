/** What a decision may know beside the state (决策依据): derived, so that the same command always gets the same. */
import { createHmac, hash, type KeyObject } from 'node:crypto';
import type { Actor } from '@yichuang/domain/actor';
import type { Context } from '@yichuang/domain/command';
import { derivedId as derive, progressKeyOf, unguessableOf } from '@yichuang/domain/derived-id';
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
export type DerivedContext = Omit<
  Context,
  'rules' | 'restored' | 'visitorKnown' | 'visitorAge' | 'leaseProven'
>;

export function contextOf({ note, ...known }: Known, progressSecret: KeyObject): DerivedContext {
  const { commandId } = known;
  return {
    ...known,
    noteId: note === null ? null : (derivedId(commandId, 'note') as NoteId),
    newId: (label) => derivedId(commandId, label),
    newProgressKey: (label = '') => progressKey(progressSecret, commandId, label),
    alone: null,
  };
}

export function derivedId(commandId: CommandId, label: string): string {
  return derive((text) => hash('sha256', text, 'hex'), commandId, label);
}

/** Unguessable for whoever lacks the key, which is a file outside the database. */
function progressKey(secret: KeyObject, commandId: CommandId, label: string): ProgressKey {
  return progressKeyOf(
    commandId,
    unguessableOf(
      createHmac('sha256', secret)
        .update(commandId + label)
        .digest('hex'),
    ),
  );
}

/** What the id of the same ticket begins with (`derivedId`): `019abcde-0123`. */
export function timeOfProgressKey(key: string): string {
  const hex = Number.parseInt(key.slice(0, 10), 36).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

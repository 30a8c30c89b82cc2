/** What a decision may know beside the state (决策依据): derived, so that the same command always gets the same. */
import { createHmac, hash } from 'node:crypto';
import type { Actor } from '@yichuang/domain/actor';
import type { Context } from '@yichuang/domain/command';
import type { Rules } from '@yichuang/domain/hall/settings';
import type { CommandId, Instant, LocalDate, NoteId, ProgressKey } from '@yichuang/domain/ids';

export interface Known {
  readonly commandId: CommandId;
  readonly at: Instant;
  readonly today: LocalDate;
  readonly by: Actor;
  /** The payload's free text, which is stored beside the event. */
  readonly note: string | null;
  readonly rules: Rules | null;
  readonly visitorKnown: boolean;
}

export function contextOf({ note, ...known }: Known, progressSecret: Buffer): Context {
  const { commandId } = known;
  return {
    ...known,
    noteId: note === null ? null : (derivedId(commandId, 'note') as NoteId),
    newId: (label) => derivedId(commandId, label),
    newProgressKey: () => progressKey(progressSecret, commandId),
  };
}

/** A UUID of version 8: a digest of the command and what the id is for. */
export function derivedId(commandId: CommandId, label: string): string {
  const hex = hash('sha256', `${commandId}/${label}`, 'hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Unguessable for whoever knows the command: 128 bits, keyed by a file outside the database. */
function progressKey(secret: Buffer, commandId: CommandId): ProgressKey {
  const hex = createHmac('sha256', secret).update(commandId).digest('hex').slice(0, 32);
  return BigInt(`0x${hex}`).toString(36).padStart(25, '0') as ProgressKey;
}

/**
 * Notes (备注): free text that somebody wrote, kept beside the log so that events stay free of it, and sealed, because
 * people write names, numbers and phones. Notes of a time before the vault stand in clear until the keys are rotated.
 */
import type { Actor } from '@yichuang/domain/actor';
import type { Instant, NoteId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import { placeIn } from '../people/sealed-columns.ts';
import type { Opened, Seal, Sealed } from '../people/vault.ts';

export interface Note {
  readonly noteId: NoteId;
  readonly text: string;
  readonly at: Instant;
  readonly by: Actor;
}

export interface KeptNote extends Note {
  /** Unless it is open the text is empty. */
  readonly state: Opened['state'] | 'purged';
}

interface Row extends Omit<Note, 'by'> {
  readonly by: string;
  readonly purgedAt: Instant | null;
  readonly sealed: Sealed['sealed'] | null;
  readonly nonce: Sealed['nonce'] | null;
  readonly keyNumber: Sealed['keyNumber'] | null;
}

export function noteWriter(database: Database, seal: Pick<Seal, 'seal'>): (note: Note) => void {
  const insert = database.prepare(
    `INSERT INTO note (noteId, text, sealed, nonce, keyNumber, at, "by")
     VALUES (:noteId, '', :sealed, :nonce, :keyNumber, :at, :by)`,
  );
  return ({ noteId, text, at, by }) => {
    insert.run({ noteId, at, by: JSON.stringify(by), ...seal.seal(placeIn('note', noteId), text) });
  };
}

export function noteReader(
  database: Database,
  seal: Pick<Seal, 'open'>,
): (noteIds: readonly string[]) => readonly KeptNote[] {
  const find = database.prepare<[string], Row>(
    'SELECT noteId, text, sealed, nonce, keyNumber, at, "by", purgedAt FROM note WHERE noteId = ?',
  );
  return (noteIds) =>
    noteIds.flatMap((noteId) => {
      const row = find.get(noteId);
      if (!row) return [];
      const by = JSON.parse(row.by) as Actor;
      return [{ noteId: row.noteId, at: row.at, by, ...contentOf(row, seal) }];
    });
}

function contentOf(row: Row, seal: Pick<Seal, 'open'>): Pick<KeptNote, 'text' | 'state'> {
  const { noteId, text, sealed, nonce, keyNumber, purgedAt } = row;
  if (purgedAt !== null) return { text: '', state: 'purged' };
  if (sealed === null || nonce === null || keyNumber === null) return { text, state: 'open' };
  const opened = seal.open(placeIn('note', noteId), { sealed, nonce, keyNumber });
  return { text: opened.state === 'open' ? opened.text : '', state: opened.state };
}

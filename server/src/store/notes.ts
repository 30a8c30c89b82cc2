/** Notes (备注): free text that somebody wrote, kept beside the log so that events stay free of it. */
import type { Actor } from '@yichuang/domain/actor';
import type { Instant, NoteId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface Note {
  readonly noteId: NoteId;
  readonly text: string;
  readonly at: Instant;
  readonly by: Actor;
}

export function noteWriter(database: Database): (note: Note) => void {
  const insert = database.prepare('INSERT INTO note (noteId, text, at, "by") VALUES (?, ?, ?, ?)');
  return ({ noteId, text, at, by }) => {
    insert.run(noteId, text, at, JSON.stringify(by));
  };
}

export function noteReader(database: Database): (noteIds: readonly string[]) => readonly Note[] {
  const find = database.prepare<[string], Omit<Note, 'by'> & { readonly by: string }>(
    'SELECT noteId, text, at, "by" FROM note WHERE noteId = ?',
  );
  return (noteIds) =>
    noteIds.flatMap((noteId) => {
      const row = find.get(noteId);
      return row ? [{ ...row, by: JSON.parse(row.by) as Actor }] : [];
    });
}

/** The rows of `person`: what is sealed, what stands beside it in clear. */
import type { Instant, PersonId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import type { Sealed } from './vault.ts';

export interface PersonRow {
  readonly id: number;
  readonly personId: PersonId;
  readonly sealed: Buffer | null;
  readonly nonce: Buffer | null;
  readonly keyNumber: number | null;
  readonly traits: string;
  readonly purgedAt: Instant | null;
}

export interface PersonTable {
  byId(id: number | null): PersonRow | null;
  byPersonId(personId: PersonId): PersonRow | null;
  /** A new row when `row` is null. Returns its number. */
  keep(entry: PersonEntryRow): number;
}

export interface PersonEntryRow extends Sealed {
  readonly row: PersonRow | null;
  readonly personId: PersonId;
  readonly traits: string;
  readonly at: Instant;
}

const COLUMNS = 'id, personId, sealed, nonce, keyNumber, traits, purgedAt';

export function openPersonTable(database: Database): PersonTable {
  const byId = database.prepare<[number], PersonRow>(`SELECT ${COLUMNS} FROM person WHERE id = ?`);
  const byPersonId = database.prepare<[PersonId], PersonRow>(
    `SELECT ${COLUMNS} FROM person WHERE personId = ?`,
  );
  const insert = database.prepare(
    `INSERT INTO person (personId, sealed, nonce, keyNumber, traits, createdAt, lastUsedAt, restsSince)
     VALUES (:personId, :sealed, :nonce, :keyNumber, :traits, :at, :at, :at)`,
  );
  // One that rests rests from its last use; one that a case uses does not rest.
  const update = database.prepare(
    `UPDATE person SET sealed = :sealed, nonce = :nonce, keyNumber = :keyNumber, traits = :traits, lastUsedAt = :at
     WHERE id = :id`,
  );
  return {
    byId: (id) => (id === null ? null : (byId.get(id) ?? null)),
    byPersonId: (personId) => byPersonId.get(personId) ?? null,
    keep: ({ row, ...entry }) => {
      if (row === null) return Number(insert.run(entry).lastInsertRowid);
      const { personId: _, ...changed } = entry;
      update.run({ ...changed, id: row.id });
      return row.id;
    },
  };
}

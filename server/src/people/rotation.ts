/**
 * Rotation (换密钥): everything sealed is sealed anew with a new key, batch by batch, each one transaction, so that it may
 * stop at any moment and go on later. Beside a stopped hub. A row whose key is lost stays as it is.
 */
import type { Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import { openPersonIndex } from './person-index.ts';
import type { PersonDetails } from './person.ts';
import { placeIn, sealedColumns, type SealedTable } from './sealed-columns.ts';
import type { Sealed, SealedPlace, Vault } from './vault.ts';

export interface Rotated {
  /** The key that seals everything now. */
  readonly key: number;
  /** A rotation that had stopped half-way was carried on; no new key was made. */
  readonly resumed: boolean;
  readonly sealedAnew: number;
  /** Rows that no key opens: lost or damaged. They were left as they are. */
  readonly unreadable: number;
  /** Keys with which nothing is sealed any more. */
  readonly retired: readonly number[];
}

interface Row extends Sealed {
  readonly key: string | number;
  readonly row: string;
}

/** Some 20 ms; the size of what a crash undoes. */
const BATCH = 200;

/** Throws when a row does not open after all; then its batch was not stored. `inBatch`: where tests kill it. */
export function rotateKeys(database: Database, vault: Vault, at: Instant, inBatch: () => void): Rotated {
  const tables = Object.keys(sealedColumns) as readonly SealedTable[];
  const resumed = tables.some((table) => hasLeft(database, vault, table));
  const key = resumed ? vault.ring.newest().number : vault.ring.renew(at).number;
  let sealedAnew = sealClearNotes(database, vault, inBatch);
  for (const table of tables) sealedAnew += sealTable(database, vault, table, inBatch);
  const unreadable = tables.map((table) => unreadableIn(database, vault, table));
  const retired = vault.ring
    .states()
    .filter(({ number, retiredAt }) => number !== key && retiredAt === null && !isUsed(database, number))
    .map(({ number }) => number);
  for (const number of retired) vault.ring.retire(number, at);
  return { key, resumed, sealedAnew, unreadable: unreadable.reduce((sum, count) => sum + count, 0), retired };
}

/** Whether anything is sealed with that key. Also for copies, which may be of a time before some of the tables. */
export function isUsed(database: Database, keyNumber: number): boolean {
  const isThere = database
    .prepare<[string], number>(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'keyNumber'`)
    .pluck();
  return Object.values(sealedColumns).some(
    ({ table }) =>
      isThere.get(table) === 1 &&
      database.prepare(`SELECT 1 FROM ${table} WHERE keyNumber = ? LIMIT 1`).get(keyNumber) !== undefined,
  );
}

/** Something that could be read is not under the newest key. */
function hasLeft(database: Database, vault: Vault, table: SealedTable): boolean {
  const numbers = database
    .prepare<[number], number>(
      `SELECT DISTINCT keyNumber FROM ${table} WHERE keyNumber IS NOT NULL AND keyNumber <> ?`,
    )
    .pluck();
  return numbers.all(vault.ring.newest().number).some((number) => vault.ring.find(number) !== null);
}

function sealTable(database: Database, vault: Vault, table: SealedTable, inBatch: () => void): number {
  const { key, start, row } = sealedColumns[table];
  const next = database.prepare<[string | number, number], Row>(
    `SELECT ${key} AS key, ${row} AS row, sealed, nonce, keyNumber FROM ${table}
     WHERE ${key} > ? AND keyNumber IS NOT NULL AND keyNumber <> ? ORDER BY ${key} LIMIT ${BATCH}`,
  );
  const put = database.prepare(
    `UPDATE ${table} SET sealed = :sealed, nonce = :nonce, keyNumber = :keyNumber WHERE ${key} = :key`,
  );
  const reindex = table === 'person' ? openReindex(database, vault) : null;
  let sealedAnew = 0;

  const batch = database.transaction((after: string | number): string | number | null => {
    const rows = next.all(after, vault.ring.newest().number);
    for (const sealed of rows) {
      const place = placeIn(table, sealed.row);
      const opened = vault.open(place, sealed);
      if (opened.state !== 'open') continue;
      const anew = vault.seal(place, opened.text);
      assertOpens(vault, place, anew, opened.text);
      put.run({ ...anew, key: sealed.key });
      reindex?.(sealed.key, opened.text);
      sealedAnew += 1;
    }
    inBatch();
    return rows.at(-1)?.key ?? null;
  });

  let after: string | number | null = batch.immediate(start);
  while (after !== null) after = batch.immediate(after);
  return sealedAnew;
}

/** The blind indexes belong to the key, too. */
function openReindex(database: Database, vault: Vault): (personId: string | number, text: string) => void {
  const index = openPersonIndex(database, vault);
  const idOf = database
    .prepare<[string | number], number>('SELECT id FROM person WHERE personId = ?')
    .pluck();
  return (personId, text) => {
    const id = idOf.get(personId);
    if (id !== undefined) index.put(id, JSON.parse(text) as PersonDetails);
  };
}

/** Notes of the time before the vault. */
function sealClearNotes(database: Database, vault: Vault, inBatch: () => void): number {
  const next = database.prepare<[], { readonly noteId: string; readonly text: string }>(
    `SELECT noteId, text FROM note WHERE text <> '' LIMIT ${BATCH}`,
  );
  const put = database.prepare(
    `UPDATE note SET text = '', sealed = :sealed, nonce = :nonce, keyNumber = :keyNumber WHERE noteId = :noteId`,
  );
  const batch = database.transaction((): number => {
    const rows = next.all();
    for (const { noteId, text } of rows) {
      put.run({ noteId, ...vault.seal(placeIn('note', noteId), text) });
    }
    inBatch();
    return rows.length;
  });
  let all = 0;
  for (let count = batch.immediate(); count > 0; count = batch.immediate()) all += count;
  return all;
}

function unreadableIn(database: Database, vault: Vault, table: SealedTable): number {
  const { key, row } = sealedColumns[table];
  const all = database.prepare<[], Row>(
    `SELECT ${key} AS key, ${row} AS row, sealed, nonce, keyNumber FROM ${table} WHERE keyNumber IS NOT NULL`,
  );
  let count = 0;
  for (const sealed of all.iterate()) {
    if (vault.open(placeIn(table, sealed.row), sealed).state !== 'open') count += 1;
  }
  return count;
}

function assertOpens(vault: Vault, place: SealedPlace, sealed: Sealed, text: string): void {
  const opened = vault.open(place, sealed);
  if (opened.state !== 'open' || opened.text !== text) throw new Error('what was sealed anew does not open');
}

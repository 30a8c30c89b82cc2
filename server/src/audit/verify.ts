/**
 * The audit (核验): every hash of the log, and every read table against a rebuild from the log alone. Reads only; may run
 * beside a working hub, on the state of one moment.
 */
import type { HallId } from '@yichuang/domain/ids';
import { idOf, kindOf } from '@yichuang/domain/kind';
import { streamKindOf } from '@yichuang/domain/streams';
import Database from 'better-sqlite3';
import { CHAIN_START, followChain, type ChainReport } from '../store/chain.ts';
import { openEventReader } from '../store/event-log.ts';
import { migrate } from '../store/migrate.ts';
import { openForReading } from '../store/open.ts';
import { openProjections, READ_TABLES } from '../store/projections.ts';

export interface AuditReport {
  readonly chain: ChainReport;
  readonly tables: readonly TableReport[];
  readonly notes: { readonly missing: readonly string[] };
  readonly sound: boolean;
}

/** Rows of a read table, and those that differ from the rebuild, by key. */
export interface TableReport {
  readonly table: string;
  readonly rows: number;
  readonly different: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

export function verifyHub(file: string): AuditReport {
  const kept = openForReading(file);
  const rebuilt = new Database(':memory:');
  try {
    // One moment: what the hub commits meanwhile is not seen.
    kept.exec('BEGIN');
    const events = openEventReader(kept);
    const chain = followChain(events.rowsAfter(0), CHAIN_START, 0);
    migrate(rebuilt);
    const noteIds = rebuild(kept, rebuilt);
    const tables = Object.entries(READ_TABLES).map(([table, key]) => compared(kept, rebuilt, table, key));
    const known = kept.prepare<[string], number>('SELECT 1 FROM note WHERE noteId = ?').pluck();
    const missing = noteIds.filter((noteId) => known.get(noteId) === undefined);
    const sound =
      chain.brokenAt === null &&
      tables.every(({ different }) => different.length === 0) &&
      missing.length === 0;
    return { chain, tables, notes: { missing }, sound };
  } finally {
    kept.close();
    rebuilt.close();
  }
}

/** Fills the read tables of an empty database from the log; returns the notes that the events speak of. */
function rebuild(from: Database.Database, into: Database.Database): readonly string[] {
  const project = openProjections(into, null);
  const noteIds: string[] = [];
  const streams = from
    .prepare<[], { stream: string; hallId: HallId }>(
      'SELECT stream, hallId FROM event WHERE version = 1 ORDER BY seq',
    )
    .all();
  const events = openEventReader(from);
  into.exec('BEGIN');
  for (const { stream, hallId } of streams) {
    const kind = streamKindOf(kindOf(stream));
    let state = kind.fresh(hallId, idOf(stream));
    for (const envelope of events.ofStream(stream)) {
      const before = state;
      state = kind.evolve(state, envelope);
      project(before, state, envelope);
      const { noteId } = envelope.payload as { readonly noteId?: string | null };
      if (typeof noteId === 'string') noteIds.push(noteId);
    }
  }
  into.exec('COMMIT');
  return noteIds;
}

function compared(
  kept: Database.Database,
  rebuilt: Database.Database,
  table: string,
  key: string,
): TableReport {
  const all = `SELECT * FROM ${table} ORDER BY ${key}`;
  const rows = kept.prepare<[], Row>(all).all();
  const others = rebuilt.prepare<[], Row>(all).all();
  return { table, rows: rows.length, different: differences(rows, others, key) };
}

function differences(rows: readonly Row[], others: readonly Row[], key: string): readonly string[] {
  const byId = new Map(others.map((row) => [String(row[key]), JSON.stringify(row)]));
  const different: string[] = [];
  for (const row of rows) {
    const id = String(row[key]);
    if (byId.get(id) !== JSON.stringify(row)) different.push(id);
    byId.delete(id);
  }
  return [...different, ...byId.keys()];
}

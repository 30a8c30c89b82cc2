/**
 * The audit (核验): every hash of the log, and every read table against a rebuild from the log alone. Reads only; may run
 * beside a working hub, on the state of one moment.
 */
import { evolve } from '@yichuang/domain/hall/evolve';
import { newHall, type Hall } from '@yichuang/domain/hall/hall';
import Database from 'better-sqlite3';
import { dateOfStream } from '../living.ts';
import { CHAIN_START, followChain, type ChainReport } from '../store/chain.ts';
import { openEventReader } from '../store/event-log.ts';
import { migrate } from '../store/migrate.ts';
import { openForReading } from '../store/open.ts';
import { openTicketTable } from '../store/tickets.ts';

export interface AuditReport {
  readonly chain: ChainReport;
  /** Rows of the read table, and those that differ from the rebuild, by id. */
  readonly tickets: { readonly rows: number; readonly different: readonly string[] };
  readonly notes: { readonly missing: readonly string[] };
  readonly sound: boolean;
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
    const all = 'SELECT * FROM ticket ORDER BY ticketId';
    const rows = kept.prepare<[], Row>(all).all();
    const different = differences(rows, rebuilt.prepare<[], Row>(all).all());
    const known = kept.prepare<[string], number>('SELECT 1 FROM note WHERE noteId = ?').pluck();
    const missing = noteIds.filter((noteId) => known.get(noteId) === undefined);
    const sound = chain.brokenAt === null && different.length === 0 && missing.length === 0;
    return { chain, tickets: { rows: rows.length, different }, notes: { missing }, sound };
  } finally {
    kept.close();
    rebuilt.close();
  }
}

/** Fills the read tables of an empty database from the log; returns the notes that the events speak of. */
function rebuild(from: Database.Database, into: Database.Database): readonly string[] {
  const tickets = openTicketTable(into);
  const noteIds: string[] = [];
  const streams = from.prepare<[], string>('SELECT DISTINCT stream FROM event ORDER BY stream').pluck().all();
  const events = openEventReader(from);
  into.exec('BEGIN');
  for (const stream of streams) {
    let hall: Hall | null = null;
    for (const envelope of events.ofStream(stream)) {
      hall = evolve(hall ?? newHall(envelope.hallId, dateOfStream(stream)), envelope);
      tickets.project(hall, envelope);
      const { noteId } = envelope.payload as { readonly noteId?: string | null };
      if (typeof noteId === 'string') noteIds.push(noteId);
    }
  }
  into.exec('COMMIT');
  return noteIds;
}

function differences(rows: readonly Row[], others: readonly Row[]): readonly string[] {
  const byId = new Map(others.map((row) => [String(row['ticketId']), JSON.stringify(row)]));
  const different: string[] = [];
  for (const row of rows) {
    const id = String(row['ticketId']);
    if (byId.get(id) !== JSON.stringify(row)) different.push(id);
    byId.delete(id);
  }
  return [...different, ...byId.keys()];
}

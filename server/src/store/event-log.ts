/** The log (事件日志), the truth of the hall: appended to by the write path, read by everybody else. */
import type { Actor } from '@yichuang/domain/actor';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { CommandId, HallId, Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import { CHAIN_START, chainHash, type ChainedRow, type EventRow } from './chain.ts';

export type HallEnvelope = Envelope<HallEvent>;

/** The end of the log: what the next event follows. */
export interface Tip {
  readonly seq: number;
  readonly hash: Buffer;
  readonly at: Instant | null;
}

export interface EventLog {
  tip(): Tip;
  /** Stores the event and returns its hash. Inside a transaction of the write path only. */
  append(envelope: HallEnvelope, previous: Buffer): Buffer;
  ofCommand(commandId: CommandId): readonly HallEnvelope[];
}

const COLUMNS = 'seq, hallId, stream, version, type, schema, subject, at, "by", commandId, cause, payload';

export function openEventLog(database: Database): EventLog {
  const last = database.prepare<[], { seq: number; hash: Buffer; at: Instant }>(
    'SELECT seq, hash, at FROM event ORDER BY seq DESC LIMIT 1',
  );
  const insert = database.prepare(
    `INSERT INTO event (${COLUMNS}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ofCommand = database.prepare<[CommandId], EventRow>(
    `SELECT ${COLUMNS} FROM event WHERE commandId = ? ORDER BY seq`,
  );
  return {
    tip: () => last.get() ?? { seq: 0, hash: CHAIN_START, at: null },
    append: (envelope, previous) => {
      const by = JSON.stringify(envelope.by);
      const payload = JSON.stringify(envelope.payload);
      const { seq, hallId, stream, version, type, schema, subject, at, commandId, cause } = envelope;
      const hash = chainHash(previous, { ...envelope, by, payload });
      insert.run(
        seq,
        hallId,
        stream,
        version,
        type,
        schema,
        subject,
        at,
        by,
        commandId,
        cause,
        payload,
        hash,
      );
      return hash;
    },
    ofCommand: (commandId) => ofCommand.all(commandId).map(envelopeOf),
  };
}

export interface EventPage {
  readonly events: HallEnvelope[];
  /** The page vouches for everything in (after, upTo]. */
  readonly upTo: number;
  readonly more: boolean;
}

export interface EventReader {
  /** Events of the hall's days after `after`, at most `limit`. */
  readonly after: (after: number, limit: number) => EventPage;
  /** Everything about one ticket or counter. */
  readonly lifeOf: (subject: string) => readonly HallEnvelope[];
  /** `hall/<date>` of the latest day; null in an empty log. */
  readonly latestDay: () => string | null;
  /** The latest day before this stream. */
  readonly dayBefore: (stream: string) => string | null;
  readonly firstSeqOf: (stream: string) => number | null;
  readonly ofStream: (stream: string) => IterableIterator<HallEnvelope>;
  /** Rows as stored, from `after` on, for the hash chain. */
  readonly rowsAfter: (after: number) => IterableIterator<ChainedRow>;
  readonly hashOf: (seq: number) => Buffer | null;
}

export function openEventReader(database: Database): EventReader {
  const page = database.prepare<[number, number], EventRow>(
    `SELECT ${COLUMNS} FROM event WHERE seq > ? AND +stream >= 'hall/' AND +stream < 'hall0' ORDER BY seq LIMIT ?`,
  );
  const lastSeq = database.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM event').pluck();
  const life = database.prepare<[string], EventRow>(
    `SELECT ${COLUMNS} FROM event WHERE subject = ? ORDER BY seq`,
  );
  const latest = database
    .prepare<[string], string | null>(`SELECT max(stream) FROM event WHERE stream >= 'hall/' AND stream < ?`)
    .pluck();
  const first = database
    .prepare<[string], number>('SELECT seq FROM event WHERE stream = ? AND version = 1')
    .pluck();
  const stream = database.prepare<[string], EventRow>(
    `SELECT ${COLUMNS} FROM event WHERE stream = ? ORDER BY version`,
  );
  const rows = database.prepare<[number], ChainedRow>(
    `SELECT ${COLUMNS}, hash FROM event WHERE seq > ? ORDER BY seq`,
  );
  const hash = database.prepare<[number], Buffer>('SELECT hash FROM event WHERE seq = ?').pluck();

  return {
    after: (after, limit) => {
      const found = page.all(after, limit + 1);
      const more = found.length > limit;
      const events = (more ? found.slice(0, limit) : found).map(envelopeOf);
      return {
        events,
        more,
        upTo: more ? (events.at(-1)?.seq ?? after) : Math.max(after, lastSeq.get() ?? 0),
      };
    },
    lifeOf: (subject) => life.all(subject).map(envelopeOf),
    latestDay: () => latest.get('hall0') ?? null,
    dayBefore: (before) => latest.get(before) ?? null,
    firstSeqOf: (of) => first.get(of) ?? null,
    ofStream: (of) => mapped(stream.iterate(of)),
    rowsAfter: (after) => rows.iterate(after),
    hashOf: (seq) => hash.get(seq) ?? null,
  };
}

function* mapped(rows: Iterable<EventRow>): IterableIterator<HallEnvelope> {
  for (const row of rows) yield envelopeOf(row);
}

export function envelopeOf(row: EventRow): HallEnvelope {
  return {
    seq: row.seq,
    hallId: row.hallId as HallId,
    stream: row.stream,
    version: row.version,
    type: row.type as HallEvent['type'],
    schema: row.schema,
    subject: row.subject,
    at: row.at as Instant,
    by: JSON.parse(row.by) as Actor,
    commandId: row.commandId as CommandId,
    cause: row.cause,
    payload: JSON.parse(row.payload) as HallEvent['payload'],
  };
}

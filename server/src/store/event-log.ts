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

const PAGE = 1_000;
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
    ofCommand: (commandId) => ofCommand.all(commandId).map((row) => envelopeOf(row)),
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
  const stream = database.prepare<[string, number, number], EventRow>(
    `SELECT ${COLUMNS} FROM event WHERE stream = ? AND version > ? ORDER BY version LIMIT ?`,
  );
  const rows = database.prepare<[number], ChainedRow>(
    `SELECT ${COLUMNS}, hash FROM event WHERE seq > ? ORDER BY seq`,
  );
  const hash = database.prepare<[number], Buffer>('SELECT hash FROM event WHERE seq = ?').pluck();

  return {
    after: (after, limit) => {
      const found = page.all(after, limit + 1);
      const more = found.length > limit;
      const events = (more ? found.slice(0, limit) : found).map((row) => envelopeOf(row));
      return {
        events,
        more,
        upTo: more ? (events.at(-1)?.seq ?? after) : Math.max(after, lastSeq.get() ?? 0),
      };
    },
    lifeOf: (subject) => life.all(subject).map((row) => envelopeOf(row)),
    latestDay: () => latest.get('hall0') ?? null,
    dayBefore: (before) => latest.get(before) ?? null,
    firstSeqOf: (of) => first.get(of) ?? null,
    ofStream: (of) => inPages((version) => stream.all(of, version, PAGE)),
    rowsAfter: (after) => rows.iterate(after),
    hashOf: (seq) => hash.get(seq) ?? null,
  };
}

/** Page by page: reading whole pages is twice as fast as row by row, and a day need not fit into memory twice. */
function* inPages(pageAfter: (version: number) => readonly EventRow[]): IterableIterator<HallEnvelope> {
  const actors = new Map<string, Actor>();
  let version = 0;
  for (;;) {
    const page = pageAfter(version);
    for (const row of page) yield envelopeOf(row, actors);
    version = page.at(-1)?.version ?? version;
    if (page.length < PAGE) return;
  }
}

/** `actors` keeps who was read before: a day has few of them and many events. */
function envelopeOf(row: EventRow, actors?: Map<string, Actor>): HallEnvelope {
  return {
    seq: row.seq,
    hallId: row.hallId as HallId,
    stream: row.stream,
    version: row.version,
    type: row.type as HallEvent['type'],
    schema: row.schema,
    subject: row.subject,
    at: row.at as Instant,
    by: actorOf(row.by, actors),
    commandId: row.commandId as CommandId,
    cause: row.cause,
    payload: JSON.parse(row.payload) as HallEvent['payload'],
  };
}

function actorOf(text: string, actors = new Map<string, Actor>()): Actor {
  const known = actors.get(text);
  if (known) return known;
  const actor = JSON.parse(text) as Actor;
  actors.set(text, actor);
  return actor;
}

/** The log (事件日志), the truth of the hall: appended to by the write path, read by everybody else. */
import type { Actor } from '@yichuang/domain/actor';
import type { Envelope } from '@yichuang/domain/event';
import type { CommandId, HallId, Instant } from '@yichuang/domain/ids';
import type { Kind } from '@yichuang/domain/kind';
import type { Database, Statement } from 'better-sqlite3';
import { maySee, type Audience } from '../realtime/audience.ts';
import { audienceReader } from './audiences.ts';
import type { Span } from './receipts.ts';
import { CHAIN_START, chainHash, type ChainedRow, type EventRow } from './chain.ts';

/** The end of the log: what the next event follows. */
export interface Tip {
  readonly seq: number;
  readonly hash: Buffer;
  readonly at: Instant | null;
}

export interface EventLog {
  tip(): Tip;
  /** Stores the event and returns its hash. Inside a transaction of the write path only. */
  append(envelope: Envelope, previous: Buffer): Buffer;
  /** Of this command only; what it led to stands between. */
  ofCommand(commandId: CommandId, span: Span): readonly Envelope[];
  ofStream(stream: string): IterableIterator<Envelope>;
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
  const between = database.prepare<[number, number], EventRow>(
    `SELECT ${COLUMNS} FROM event WHERE seq BETWEEN ? AND ? ORDER BY seq`,
  );
  const stream = streamPage(database);
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
    ofCommand: (commandId, { firstSeq, lastSeq }) =>
      between
        .all(firstSeq, lastSeq)
        .filter((row) => row.commandId === commandId)
        .map((row) => envelopeOf(row)),
    ofStream: (of) => inPages((version) => stream.all(of, version, PAGE)),
  };
}

export interface EventPage {
  readonly events: Envelope[];
  /** The page vouches for everything in (after, upTo]. */
  readonly upTo: number;
  readonly more: boolean;
}

export interface EventReader {
  /** Events after `after` that this audience may see, from at most `limit` of its kinds. */
  readonly after: (after: number, limit: number, audience: Audience) => EventPage;
  /** Everything in the hall about one ticket or counter. */
  readonly lifeOf: (subject: string) => readonly Envelope[];
  /** `hall/<date>` of the latest day; null in an empty log. */
  readonly latestDay: () => string | null;
  /** The latest day before this stream. */
  readonly dayBefore: (stream: string) => string | null;
  readonly firstSeqOf: (stream: string) => number | null;
  readonly ofStream: (stream: string) => IterableIterator<Envelope>;
  /** Rows as stored, from `after` on, for the hash chain. */
  readonly rowsAfter: (after: number) => IterableIterator<ChainedRow>;
  readonly hashOf: (seq: number) => Buffer | null;
}

export function openEventReader(database: Database): EventReader {
  const pageOf = pages(database);
  const departmentsOf = audienceReader(database);
  const lastSeq = database.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM event').pluck();
  const life = database.prepare<[string], EventRow>(
    `SELECT ${COLUMNS} FROM event WHERE subject = ? AND stream >= 'hall/' AND stream < 'hall0' ORDER BY seq`,
  );
  const latest = database
    .prepare<[string], string | null>(`SELECT max(stream) FROM event WHERE stream >= 'hall/' AND stream < ?`)
    .pluck();
  const first = database
    .prepare<[string], number>('SELECT seq FROM event WHERE stream = ? AND version = 1')
    .pluck();
  const stream = streamPage(database);
  const chained = database.prepare<[number], ChainedRow>(
    `SELECT ${COLUMNS}, hash FROM event WHERE seq > ? ORDER BY seq`,
  );
  const hash = database.prepare<[number], Buffer>('SELECT hash FROM event WHERE seq = ?').pluck();

  return {
    after: (after, limit, audience) => {
      const found = pageOf(audience.kinds).all(after, limit + 1);
      const more = found.length > limit;
      const rows = more ? found.slice(0, limit) : found;
      return {
        events: rows
          .filter(({ stream: name }) => maySee(audience, name, departmentsOf(name)))
          .map((row) => envelopeOf(row)),
        more,
        upTo: more ? (rows.at(-1)?.seq ?? after) : Math.max(after, lastSeq.get() ?? 0),
      };
    },
    lifeOf: (subject) => life.all(subject).map((row) => envelopeOf(row)),
    latestDay: () => latest.get('hall0') ?? null,
    dayBefore: (before) => latest.get(before) ?? null,
    firstSeqOf: (of) => first.get(of) ?? null,
    ofStream: (of) => inPages((version) => stream.all(of, version, PAGE)),
    rowsAfter: (after) => chained.iterate(after),
    hashOf: (seq) => hash.get(seq) ?? null,
  };
}

/** A page of certain kinds of streams, prepared once for each choice of kinds. */
function pages(database: Database): (kinds: readonly Kind[]) => Statement<[number, number], EventRow> {
  const prepared = new Map<string, Statement<[number, number], EventRow>>();
  return (kinds) => {
    const key = kinds.join('+');
    const known = prepared.get(key);
    if (known) return known;
    // `+`: the order of the log is followed, whatever index there is on the stream. 0 comes right after /.
    const wanted = kinds.map((kind) => `(+stream >= '${kind}/' AND +stream < '${kind}0')`).join(' OR ');
    const statement = database.prepare<[number, number], EventRow>(
      `SELECT ${COLUMNS} FROM event WHERE seq > ? AND (${wanted || '0'}) ORDER BY seq LIMIT ?`,
    );
    prepared.set(key, statement);
    return statement;
  };
}

function streamPage(database: Database): Statement<[string, number, number], EventRow> {
  return database.prepare(
    `SELECT ${COLUMNS} FROM event WHERE stream = ? AND version > ? ORDER BY version LIMIT ?`,
  );
}

/** Page by page: reading whole pages is twice as fast as row by row, and a day need not fit into memory twice. */
function* inPages(pageAfter: (version: number) => readonly EventRow[]): IterableIterator<Envelope> {
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
function envelopeOf(row: EventRow, actors?: Map<string, Actor>): Envelope {
  return {
    seq: row.seq,
    hallId: row.hallId as HallId,
    stream: row.stream,
    version: row.version,
    type: row.type,
    schema: row.schema,
    subject: row.subject,
    at: row.at as Instant,
    by: actorOf(row.by, actors),
    commandId: row.commandId as CommandId,
    cause: row.cause,
    payload: JSON.parse(row.payload) as unknown,
  };
}

function actorOf(text: string, actors = new Map<string, Actor>()): Actor {
  const known = actors.get(text);
  if (known) return known;
  const actor = JSON.parse(text) as Actor;
  actors.set(text, actor);
  return actor;
}

/**
 * The purge (清除): sealed data whose time is over are overwritten, with their nonces and blind indexes, a bounded number
 * at a time. What stays is a row that says so: cases and events keep their reference. It is settled when the database was
 * compacted after it; see purging.ts.
 */
import type { Instant, PersonId } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import type { PurgeAnswer } from '@yichuang/protocol/people';
import type { Database } from 'better-sqlite3';
import { openScanPurge } from '../casework/scan-purge.ts';
import { openDocumentPurge } from '../documents/store/document-purge.ts';
import { openPhotoPurge } from '../rounds/photo-purge.ts';
import type { Retention } from './retention.ts';

export type PurgeCounts = PurgeAnswer['counts'];

export interface Purge {
  /** What is due now; counted to 10,000 at most. */
  due(at: Instant): PurgeCounts;
  /** Purges a bounded number of what is due. `by`: an account, or `clock`. */
  some(at: Instant, by: string): PurgeCounts;
  /** The latest purge of which something may still stand in a gap of the file; null: there is none. */
  unsettled(): number | null;
  /** The database was compacted after that purge. */
  settled(purgeId: number, at: Instant): void;
  readonly last: () => { readonly at: Instant; readonly count: number } | null;
}

const DAY_MS = 24 * 3_600_000;
/** Some 10 ms of the hub's time. */
const AT_A_TIME = 200;
const MOST_COUNTED = 10_000;
/** Somebody may be at the counter with it. */
const JUST_USED_MS = DAY_MS;

type Rule = keyof PurgeCounts | 'reveals';

interface Deadlines {
  readonly unused: Instant;
  readonly natural: Instant;
  readonly organisation: Instant;
  readonly notes: Instant;
  readonly reveals: Instant;
  readonly justUsed: Instant;
}

const RESTING = `FROM person WHERE purgedAt IS NULL AND restsSince IS NOT NULL AND lastUsedAt < :justUsed`;

/** Which rows a rule is about; each is a range of an index. */
const DUE: Readonly<Record<Rule, string>> = {
  unused: `SELECT id, personId ${RESTING} AND everUsed = 0 AND restsSince < :unused`,
  afterCase: `SELECT id, personId ${RESTING} AND everUsed = 1 AND restsSince < max(:natural, :organisation)
    AND restsSince < iif(traits ->> 'kind' = 'organisation', :organisation, :natural)`,
  notes: `SELECT 0 AS id, noteId AS personId FROM note WHERE purgedAt IS NULL AND at < :notes`,
  reveals: `SELECT revealId AS id, personId FROM reveal WHERE at < :reveals`,
};

interface Target {
  readonly id: number;
  readonly personId: PersonId;
}

export function openPurge(database: Database, retention: Retention): Purge {
  const rules: readonly Rule[] = ['unused', 'afterCase', 'notes', 'reveals'];
  const counted = statements(rules, (rule) =>
    database
      .prepare<[Deadlines], number>(`SELECT count(*) FROM (${DUE[rule]} LIMIT ${MOST_COUNTED})`)
      .pluck(),
  );
  const targets = statements(rules, (rule) =>
    database.prepare<[Deadlines], Target>(`${DUE[rule]} LIMIT ${AT_A_TIME}`),
  );
  const erasePerson = database.prepare(
    `UPDATE person SET sealed = NULL, nonce = NULL, keyNumber = NULL, identityIndex = NULL, phoneIndex = NULL,
       nameIndex = NULL, purgedAt = ? WHERE id = ?`,
  );
  const dropPieces = database.prepare('DELETE FROM person_piece WHERE id = ?');
  const eraseReasons = database.prepare(
    'UPDATE reveal SET sealed = NULL, nonce = NULL, keyNumber = NULL WHERE personId = ?',
  );
  const eraseNote = database.prepare(
    `UPDATE note SET text = '', sealed = NULL, nonce = NULL, keyNumber = NULL, purgedAt = ? WHERE noteId = ?`,
  );
  const papers = openDocumentPurge(database);
  const eraseScans = openScanPurge(database);
  const erasePhotos = openPhotoPurge(database);
  const dropReveal = database.prepare('DELETE FROM reveal WHERE revealId = ?');
  const record = database.prepare('INSERT INTO purge (at, "by", rule, count) VALUES (?, ?, ?, ?)');
  const latest = database.prepare<[], { readonly at: Instant; readonly count: number }>(
    'SELECT at, sum(count) AS count FROM purge GROUP BY at ORDER BY at DESC LIMIT 1',
  );
  const unsettled = database
    .prepare<[], number | null>('SELECT max(purgeId) FROM purge WHERE settledAt IS NULL')
    .pluck();
  const settle = database.prepare('UPDATE purge SET settledAt = ? WHERE settledAt IS NULL AND purgeId <= ?');

  const deadlinesAt = (at: Instant): Deadlines => {
    const ago = (days: number): Instant => plusMs(at, -days * DAY_MS);
    return {
      unused: ago(retention.unusedDays),
      natural: ago(retention.naturalDays),
      organisation: ago(retention.organisationDays),
      notes: ago(retention.noteDays),
      reveals: ago(retention.revealDays),
      justUsed: plusMs(at, -JUST_USED_MS),
    };
  };

  function erase(rule: Rule, { id, personId }: Target, at: Instant): void {
    switch (rule) {
      case 'unused':
      case 'afterCase':
        erasePerson.run(at, id);
        dropPieces.run(id);
        eraseReasons.run(personId);
        papers.ofPerson(personId, at);
        eraseScans(personId, at);
        return;
      case 'notes':
        eraseNote.run(at, personId);
        return;
      case 'reveals':
        dropReveal.run(id);
    }
  }

  const purge = database.transaction((rule: Rule, at: Instant, by: string): number => {
    const found = targets[rule].all(deadlinesAt(at));
    for (const target of found) erase(rule, target, at);
    if (found.length > 0) record.run(at, by, rule, found.length);
    return found.length;
  });

  const purgePapers = database.transaction((at: Instant, by: string): void => {
    const found = papers.issuedBefore(deadlinesAt(at).natural, at, AT_A_TIME);
    if (found > 0) record.run(at, by, 'papers', found);
  });

  const purgePhotos = database.transaction((at: Instant, by: string): void => {
    const found = erasePhotos(at, AT_A_TIME);
    if (found > 0) record.run(at, by, 'photos', found);
  });

  return {
    due: (at) => countsOf((rule) => counted[rule].get(deadlinesAt(at)) ?? 0),
    some: (at, by) => {
      const done = countsOf((rule) => purge.immediate(rule, at, by));
      purge.immediate('reveals', at, by);
      purgePapers.immediate(at, by);
      purgePhotos.immediate(at, by);
      return done;
    },
    unsettled: () => unsettled.get() ?? null,
    settled: (purgeId, at) => {
      settle.run(at, purgeId);
    },
    last: () => latest.get() ?? null,
  };
}

function countsOf(count: (rule: keyof PurgeCounts) => number): PurgeCounts {
  return { unused: count('unused'), afterCase: count('afterCase'), notes: count('notes') };
}

function statements<Prepared>(
  rules: readonly Rule[],
  prepare: (rule: Rule) => Prepared,
): Readonly<Record<Rule, Prepared>> {
  return Object.fromEntries(rules.map((rule) => [rule, prepare(rule)])) as Record<Rule, Prepared>;
}

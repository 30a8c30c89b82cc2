/** The `round` read table (巡查台账): written with the facts. */
import type { Instant } from '@yichuang/domain/ids';
import type { Round } from '@yichuang/domain/rounds/round';
import type { Database } from 'better-sqlite3';

export interface RoundTable {
  project(round: Round): void;
}

export function openRoundTable(database: Database): RoundTable {
  const put = database.prepare(
    `INSERT OR REPLACE INTO round (roundId, part, revision, startedAt, startedBy, finishedAt, unsettled, items, findings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // A photo that no fact names is not kept.
  const namePhoto = database.prepare(
    'UPDATE round_photo SET recorded = 1 WHERE photoId = ? AND recorded = 0',
  );
  return {
    project: ({ roundId, part, revision, startedAt, startedBy, finishedAt, items, findings }) => {
      const unsettled = findings.filter(({ closedAt }) => closedAt === null).length;
      const lists = [JSON.stringify(items), JSON.stringify(findings)];
      put.run(roundId, part, revision, startedAt, startedBy, finishedAt, unsettled, ...lists);
      for (const { photoId } of findings.flatMap(({ steps }) => steps)) if (photoId) namePhoto.run(photoId);
    },
  };
}

export interface RoundReader {
  /** Begun from `from` on, before `to`; the newest first. */
  between(from: Instant, to: Instant): readonly Round[];
  /** When the hall's first round began. */
  first(): Instant | null;
  /** Those with a finding that is not closed, the oldest first. */
  unsettled(): readonly Round[];
}

/** More nobody reads on a page; the workbook of a longer time is asked for by shorter ranges. */
const MOST = 1_000;

export function openRoundReader(database: Database): RoundReader {
  type Stored = Omit<Round, 'items' | 'findings'> & { readonly items: string; readonly findings: string };
  const columns = 'roundId, part, revision, startedAt, startedBy, finishedAt, items, findings';
  const round = ({ items, findings, ...stored }: Stored): Round => ({
    ...stored,
    items: JSON.parse(items) as Round['items'],
    findings: JSON.parse(findings) as Round['findings'],
  });
  const between = database.prepare<[Instant, Instant, number], Stored>(
    `SELECT ${columns} FROM round WHERE startedAt >= ? AND startedAt < ? ORDER BY startedAt DESC LIMIT ?`,
  );
  const unsettled = database.prepare<[number], Stored>(
    `SELECT ${columns} FROM round WHERE unsettled > 0 ORDER BY startedAt LIMIT ?`,
  );
  const first = database.prepare<[], Instant | null>('SELECT min(startedAt) FROM round').pluck();
  return {
    first: () => first.get() ?? null,
    between: (from, to) => between.all(from, to, MOST).map(round),
    unsettled: () => unsettled.all(MOST).map(round),
  };
}

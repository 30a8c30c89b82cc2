/** The `difficulty` read table (办不成事台账): written with the facts. */
import type {
  Difficulty,
  DifficultyId,
  DifficultyStep,
  Outcome,
  ToldHow,
} from '@yichuang/domain/desk/difficulty';
import type { AccountId, Instant, ServiceId, TicketNumber, ZoneId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface DifficultyRow {
  readonly difficultyId: DifficultyId;
  readonly number: TicketNumber | null;
  readonly zoneId: ZoneId | null;
  readonly itemId: ServiceId | null;
  readonly openedAt: Instant;
  readonly openedBy: AccountId | null;
  readonly toAccountId: AccountId;
  readonly answerBy: Instant;
  readonly answeredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly outcome: Outcome | null;
  readonly told: ToldHow | null;
  readonly steps: readonly DifficultyStep[];
}

export interface DifficultyTable {
  project(difficulty: Difficulty): void;
}

export function openDifficultyTable(database: Database): DifficultyTable {
  const put = database.prepare(
    `INSERT OR REPLACE INTO difficulty (difficultyId, number, zoneId, itemId, openedAt, openedBy, toAccountId, answerBy,
       answeredAt, closedAt, outcome, told, steps)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    project: ({ difficultyId, number, zoneId, itemId, closed, ...rest }) => {
      const { openedAt, openedBy, toAccountId, answerBy, answeredAt, steps } = rest;
      put.run(
        difficultyId,
        number,
        zoneId,
        itemId,
        openedAt,
        openedBy,
        toAccountId,
        answerBy,
        answeredAt,
        closed?.at ?? null,
        closed?.outcome ?? null,
        closed?.told ?? null,
        JSON.stringify(steps),
      );
    },
  };
}

export interface DifficultyReader {
  /** Those that are not closed; what has had no answer first, by its deadline. */
  open(): readonly DifficultyRow[];
  /** Those that ought to have had an answer by now, the longest ago first. */
  late(now: Instant): readonly DifficultyId[];
  find(difficultyId: string): Pick<DifficultyRow, 'toAccountId'> | null;
  /** Opened from `from` on, before `to`; the newest first. */
  between(from: Instant, to: Instant): readonly DifficultyRow[];
}

/** More nobody reads on a page; the workbook of a longer time is asked for by shorter ranges. */
const MOST = 2_000;

export function openDifficultyReader(database: Database): DifficultyReader {
  type Stored = Omit<DifficultyRow, 'steps'> & { readonly steps: string };
  const row = ({ steps, ...stored }: Stored): DifficultyRow => ({
    ...stored,
    steps: JSON.parse(steps) as DifficultyRow['steps'],
  });
  const open = database.prepare<[number], Stored>(
    'SELECT * FROM difficulty WHERE closedAt IS NULL ORDER BY answeredAt IS NOT NULL, answerBy LIMIT ?',
  );
  const between = database.prepare<[Instant, Instant, number], Stored>(
    'SELECT * FROM difficulty WHERE openedAt >= ? AND openedAt < ? ORDER BY openedAt DESC LIMIT ?',
  );
  const late = database
    .prepare<[Instant, number], DifficultyId>(
      `SELECT difficultyId FROM difficulty WHERE closedAt IS NULL AND answeredAt IS NULL AND answerBy < ?
       ORDER BY answerBy LIMIT ?`,
    )
    .pluck();
  const find = database.prepare<[string], Pick<DifficultyRow, 'toAccountId'>>(
    'SELECT toAccountId FROM difficulty WHERE difficultyId = ?',
  );
  return {
    late: (now) => late.all(now, MOST),
    find: (difficultyId) => find.get(difficultyId) ?? null,
    open: () => open.all(MOST).map(row),
    between: (from, to) => between.all(from, to, MOST).map(row),
  };
}

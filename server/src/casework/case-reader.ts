/** Cases as they are read (查办件): lists by view and department, one case with everything about it, search. */
import type { Power, StaffRole } from '@yichuang/domain/actor';
import type { Case } from '@yichuang/domain/casework/case';
import { evolveCase } from '@yichuang/domain/casework/evolve';
import type { CaseEvent } from '@yichuang/domain/casework/events';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { Envelope } from '@yichuang/domain/event';
import type { AccountId, Instant, LocalDate, PersonId } from '@yichuang/domain/ids';
import { streamName } from '@yichuang/domain/kind';
import type { CaseView } from '@yichuang/protocol/cases';
import type { Database, Statement } from 'better-sqlite3';
import type { EventReader } from '../store/event-log.ts';
import { PAST_COLUMNS, type ListedCase, type PastCase } from './past-case.ts';

/** Whose eyes: an official sees the cases of the own department, everybody else those of the hall. */
export interface Reader {
  readonly accountId: AccountId | null;
  readonly role: StaffRole;
  readonly departmentId: string | null;
  readonly powers: readonly Power[];
}

export interface CaseReader {
  /** In the order of the promised dates, those without one last. */
  list(view: LivingView, reader: Reader, options: ListOptions): readonly Case[];
  /** Ended ones, the latest first. */
  past(view: PastView, reader: Reader, options: ListOptions): readonly ListedCase[];
  counts(reader: Reader, days: Days): Readonly<Record<CaseView, number>>;
  /** Null: there is none, or it is not theirs. */
  find(caseId: CaseId, reader: Reader): Case | null;
  /** Without asking who reads: for the hub's own programs. */
  read(caseId: CaseId): Case | null;
  byNumber(text: string, reader: Reader): readonly Case[];
  /** Whoever comes first in `people`, first; of one person the newest first. */
  ofPeople(people: Iterable<PersonId>, reader: Reader, limit: number): readonly ListedCase[];
  byShortCode(shortCode: string): Case | null;
  lifeOf(caseId: CaseId): readonly Envelope[];
}

/** The hall itself, which sees every case. */
export const EVERYBODY: Reader = { accountId: null, role: 'manager', departmentId: null, powers: [] };

export interface Days {
  /** When today began. */
  readonly today: Instant;
  /** Promised dates until this day are near or past. */
  readonly dangerUntil: LocalDate;
}

export interface ListOptions extends Days {
  readonly departmentId?: string | undefined;
  readonly ticketId?: string | undefined;
  readonly limit: number;
}

export const PAST_VIEWS = ['ended', 'helpOver'] as const satisfies readonly CaseView[];
type PastView = (typeof PAST_VIEWS)[number];
export type LivingView = Exclude<CaseView, PastView>;

export function isPastView(view: CaseView): view is PastView {
  return PAST_VIEWS.some((past) => past === view);
}

interface Row {
  readonly caseId: CaseId;
  readonly living: string | null;
}
interface ListedRow extends Row, PastCase {}

/** What each view holds; named parameters: account, today, dangerUntil. */
const VIEWS: Readonly<Record<CaseView, string>> = {
  mine: 'receivedBy = @account AND (endedAt IS NULL OR receivedAt >= @today)',
  // A department sees what was transferred from it, and has nothing to do with it.
  inbox: `endedAt IS NULL AND status IN ('received', 'correcting', 'accepted', 'decided')
    AND (@department IS NULL OR approvalDepartmentId = @department)`,
  open: 'endedAt IS NULL',
  undecided: `endedAt IS NULL AND status = 'received'`,
  correcting: `endedAt IS NULL AND status = 'correcting'`,
  issue: `endedAt IS NULL AND status IN ('decided', 'atIssue')`,
  unlisted: `way = 'unlisted' AND adopted = 0`,
  danger: `endedAt IS NULL AND status = 'accepted' AND promisedDue <= @dangerUntil`,
  ended: 'endedAt IS NOT NULL',
  myHelp: 'endedAt IS NULL AND helperId = @account',
  helped: 'endedAt IS NULL AND helperId IS NOT NULL',
  helpOver: 'endedAt IS NOT NULL AND helperId IS NOT NULL',
};

const OF_DEPARTMENT = `EXISTS (SELECT 1 FROM stream_audience AS seen, json_each(seen.departments) AS department
  WHERE seen.stream = 'case/' || caseId AND department.value = @department)`;

export function openCaseReader(database: Database, events: EventReader): CaseReader {
  const views = Object.fromEntries(
    Object.entries(VIEWS).map(([view, where]) => {
      const order = isPastView(view as CaseView)
        ? 'endedAt DESC'
        : 'promisedDue IS NULL, promisedDue, receivedAt';
      const scope = `(@department IS NULL OR ${OF_DEPARTMENT}) AND (@only IS NULL OR approvalDepartmentId = @only)
        AND (@ticketId IS NULL OR ticketId = @ticketId)`;
      return [
        view,
        {
          list: database.prepare<[object], ListedRow>(
            `SELECT ${PAST_COLUMNS}, living FROM case_file WHERE ${where} AND ${scope} ORDER BY ${order} LIMIT @limit`,
          ),
          // A count is for a glance: beyond a thousand nobody counts on.
          count: database
            .prepare<[object], number>(
              `SELECT count(*) FROM (SELECT 1 FROM case_file WHERE ${where} AND ${scope} LIMIT 1000)`,
            )
            .pluck(),
        },
      ];
    }),
  ) as Readonly<Record<CaseView, ViewStatements>>;
  const one = database.prepare<[string], Row>('SELECT caseId, living FROM case_file WHERE caseId = ?');
  const byShort = database.prepare<[string], Row>('SELECT caseId, living FROM case_file WHERE shortCode = ?');
  const byCaseNo = database.prepare<[string], Row>('SELECT caseId, living FROM case_file WHERE caseNo = ?');
  const byExternal = database.prepare<[string], Row>(
    'SELECT caseId, living FROM case_file WHERE externalNo = ? LIMIT 50',
  );
  const byPerson = database.prepare<[{ person: PersonId; limit: number }], ListedRow>(
    `SELECT ${PAST_COLUMNS}, living FROM case_file WHERE applicantId = @person OR agentId = @person
     ORDER BY receivedAt DESC LIMIT @limit`,
  );
  const departments = database
    .prepare<[string], string>('SELECT departments FROM stream_audience WHERE stream = ?')
    .pluck();

  const stateOf = ({ caseId, living }: Row): Case | null => {
    if (living !== null) return JSON.parse(living) as Case;
    let state: Case | null = null;
    for (const envelope of events.ofStream(streamName('case', caseId)))
      state = evolveCase(state, envelope as Envelope<CaseEvent>);
    return state;
  };
  /** What somebody called an unlisted matter stands in its first fact only. */
  const listedOf = ({ living, ...row }: ListedRow): ListedCase | null =>
    living === null && row.way !== 'unlisted' ? row : stateOf({ caseId: row.caseId, living });
  const statesOf = (rows: readonly Row[]): readonly Case[] => rows.flatMap((row) => stateOf(row) ?? []);

  const isTheirs = ({ role, departmentId }: Reader, caseId: CaseId): boolean => {
    if (role !== 'official') return true;
    const kept = departments.get(streamName('case', caseId));
    return kept !== undefined && (JSON.parse(kept) as readonly string[]).includes(departmentId ?? '');
  };

  function binding(reader: Reader, days: Days, options: Partial<ListOptions>): object {
    return {
      account: reader.accountId,
      today: days.today,
      dangerUntil: days.dangerUntil,
      department: reader.role === 'official' ? (reader.departmentId ?? '') : null,
      only: options.departmentId ?? null,
      ticketId: options.ticketId ?? null,
      limit: options.limit ?? 1,
    };
  }

  return {
    list: (view, reader, options) => statesOf(views[view].list.all(binding(reader, options, options))),
    past: (view, reader, options) =>
      views[view].list.all(binding(reader, options, options)).flatMap((row) => listedOf(row) ?? []),
    counts: (reader, days) =>
      Object.fromEntries(
        Object.entries(views).map(([view, { count }]) => [view, count.get(binding(reader, days, {})) ?? 0]),
      ) as Readonly<Record<CaseView, number>>,
    find: (caseId, reader) => {
      const row = one.get(caseId);
      return row && isTheirs(reader, caseId) ? stateOf(row) : null;
    },
    read: (caseId) => {
      const row = one.get(caseId);
      return row ? stateOf(row) : null;
    },
    byNumber: (text, reader) => {
      const rows = [byShort.get(text), byCaseNo.get(text)].flatMap((row) => row ?? []);
      const found = rows.length > 0 ? rows : byExternal.all(text);
      return statesOf(found.filter(({ caseId }) => isTheirs(reader, caseId)));
    },
    ofPeople: (people, reader, limit) => {
      const theirs = new Map<CaseId, ListedRow>();
      for (const person of people) {
        for (const row of byPerson.all({ person, limit }))
          if (isTheirs(reader, row.caseId)) theirs.set(row.caseId, row);
        if (theirs.size >= limit) break;
      }
      return [...theirs.values()].slice(0, limit).flatMap((row) => listedOf(row) ?? []);
    },
    byShortCode: (shortCode) => {
      const row = byShort.get(shortCode);
      return row ? stateOf(row) : null;
    },
    lifeOf: (caseId) => [...events.ofStream(streamName('case', caseId))],
  };
}

interface ViewStatements {
  readonly list: Statement<[object], ListedRow>;
  readonly count: Statement<[object], number>;
}

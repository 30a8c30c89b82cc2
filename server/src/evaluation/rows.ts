/** Evaluations as the hub reads them (评价查询): for the counter, the evaluator, the phone and the inspector. */
import type { Calendar } from '@yichuang/domain/calendar/calendar';
import type { CaseId } from '@yichuang/domain/casework/ids';
import { lightOf, type Deadline } from '@yichuang/domain/evaluation/deadline';
import type { Asks, Evaluation, RectificationStatus } from '@yichuang/domain/evaluation/evaluation';
import type { EvaluationId, Process } from '@yichuang/domain/evaluation/ids';
import type { AccountId, CounterId, Instant, NoteId, ReasonId, ServiceId } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import type { CaseWords, RatingRow, RectificationRow } from '@yichuang/protocol/evaluation';
import type { Database } from 'better-sqlite3';

/** An evaluation as it stands, without what was given. */
export interface AskedRow {
  readonly evaluationId: EvaluationId;
  readonly counterId: CounterId | null;
  readonly asks: Asks | null;
  readonly promptedAt: Instant | null;
  readonly padUntil: Instant | null;
  readonly status: Exclude<Evaluation['status'], 'unasked'>;
}

export interface EvaluationRows {
  find(evaluationId: EvaluationId): AskedRow | null;
  /** What the evaluator of this counter shows now: what it asks itself, or for a while what the province's page asks. */
  shownAt(counterId: CounterId, asks: 'page' | 'vendorPad', now: Instant): AskedRow | null;
  casesOf(evaluationId: EvaluationId): RectificationRow['cases'];
  caseWords(this: void, caseId: CaseId): CaseWords;
  /** The number by which the province knows it. */
  provinceNo(caseId: CaseId): string | null;
  /** Ids of the words that were written with the ratings of a period. */
  noteIds(from: Instant, to: Instant): readonly NoteId[];
  /** The evaluations that hold this step of a case. */
  holding(caseId: CaseId, process: Process): readonly Holding[];
  open(now: Instant): readonly RectificationRow[];
  suspected(): readonly RatingRow[];
  /** Rectifications that have ended, the latest first. */
  ended(limit: number): readonly RectificationRow[];
}

export interface Holding {
  readonly evaluationId: EvaluationId;
  readonly rated: boolean;
  /** Cases in that evaluation. */
  readonly cases: number;
}

type Stored = Omit<RatingRow, 'tags' | 'flags' | 'cases'> & { readonly tags: string; readonly flags: string };
type StoredBad = Stored & {
  readonly rectificationStatus: RectificationStatus;
  readonly verifyBy: string;
  readonly verifiedAt: Instant | null;
  readonly kindId: ReasonId | null;
  readonly answerBy: string;
  readonly extended: number;
  readonly answeredAt: Instant | null;
  readonly appealedBy: AccountId | null;
  readonly appealGroundId: ReasonId | null;
};

interface CaseFile {
  readonly itemId: ServiceId | null;
  readonly shortCode: string;
  readonly provinceNo: string | null;
}

export interface RowsParts {
  readonly database: Database;
  readonly itemName: (itemId: ServiceId) => string | null;
  /** A case that the catalogue has no name for. */
  readonly otherName: string;
  readonly calendar: () => Calendar;
  readonly zoneOffsetMinutes: () => number;
}

const RATING = `evaluation.evaluationId, evaluation.ticketId, ticket.number, evaluation.counterId, accountId, promptedAt, asks,
  level, tags, noteId, evaluation.channel, elapsedMs, ratedAt, flags, suspicion`;
const FROM_RATING = 'evaluation LEFT JOIN ticket ON ticket.ticketId = evaluation.ticketId';
const BAD = `${RATING}, r.status AS rectificationStatus, verifyBy, verifiedAt, kindId, answerBy, extended, answeredAt,
  appealedBy, appealGroundId`;
const FROM_BAD = `rectification AS r JOIN evaluation USING (evaluationId)
  LEFT JOIN ticket ON ticket.ticketId = evaluation.ticketId`;
/** In the province's mode the evaluator points to its page for so long. */
export const SCAN_SECONDS = 60;
const MOST = 500;

export function openEvaluationRows({
  database,
  itemName,
  otherName,
  calendar,
  zoneOffsetMinutes,
}: RowsParts): EvaluationRows {
  const asked = 'SELECT evaluationId, counterId, asks, promptedAt, padUntil, status FROM evaluation';
  const find = database.prepare<[string], AskedRow>(`${asked} WHERE evaluationId = ?`);
  const askingAt = database.prepare<[CounterId, Instant, Instant, Asks], AskedRow>(
    `${asked} WHERE counterId = ? AND promptedAt <= ? AND status = 'asking' AND padUntil > ? AND asks = ?
     ORDER BY promptedAt DESC LIMIT 1`,
  );
  const scannedAt = database.prepare<[Instant, CounterId], AskedRow>(
    `${asked} WHERE promptedAt > ? AND counterId = ? AND asks = 'province' AND status = 'open'
     ORDER BY promptedAt DESC LIMIT 1`,
  );
  const cases = database.prepare<[string], { readonly caseId: CaseId; readonly process: Process }>(
    'SELECT caseId, process FROM evaluation_case WHERE evaluationId = ? ORDER BY caseId',
  );
  const file = database.prepare<[string], CaseFile>(
    'SELECT itemId, shortCode, coalesce(externalNo, caseNo) AS provinceNo FROM case_file WHERE caseId = ?',
  );
  const noteIds = database
    .prepare<[Instant, Instant], NoteId>(
      'SELECT noteId FROM evaluation WHERE ratedAt >= ? AND ratedAt < ? AND noteId IS NOT NULL',
    )
    .pluck();
  const holding = database.prepare<
    [string, string],
    { readonly evaluationId: EvaluationId; readonly rated: number; readonly cases: number }
  >(
    `SELECT evaluationId, rated, (SELECT count(*) FROM evaluation_case AS all_of WHERE all_of.evaluationId = one.evaluationId) AS cases
     FROM evaluation_case AS one WHERE caseId = ? AND process = ?`,
  );
  const open = database.prepare<[number], StoredBad>(
    `SELECT ${BAD} FROM ${FROM_BAD} WHERE r.status IN ('toVerify', 'answering', 'appealed') ORDER BY answerByAt LIMIT ?`,
  );
  const ended = database.prepare<[number], StoredBad>(
    `SELECT ${BAD} FROM ${FROM_BAD} WHERE r.status IN ('answered', 'excluded') ORDER BY ratedAt DESC LIMIT ?`,
  );
  const suspected = database.prepare<[number], Stored>(
    `SELECT ${RATING} FROM ${FROM_RATING} WHERE suspicion = 'open' ORDER BY ratedAt DESC LIMIT ?`,
  );

  const caseWords = (caseId: CaseId): CaseWords => {
    const row = file.get(caseId);
    const itemId = row?.itemId ?? null;
    const name = itemId === null ? null : itemName(itemId);
    return { name: name ?? otherName, shortCode: row?.shortCode ?? null };
  };
  const casesOf = (evaluationId: EvaluationId): RectificationRow['cases'] =>
    cases.all(evaluationId).map((one) => ({ ...one, ...caseWords(one.caseId) }));
  const rating = (row: Stored): RatingRow => ({
    evaluationId: row.evaluationId,
    ticketId: row.ticketId,
    number: row.number,
    counterId: row.counterId,
    accountId: row.accountId,
    promptedAt: row.promptedAt,
    asks: row.asks,
    level: row.level,
    tags: JSON.parse(row.tags) as RatingRow['tags'],
    noteId: row.noteId,
    channel: row.channel,
    elapsedMs: row.elapsedMs,
    ratedAt: row.ratedAt,
    flags: JSON.parse(row.flags) as RatingRow['flags'],
    suspicion: row.suspicion,
    cases: casesOf(row.evaluationId),
  });
  const bad = (row: StoredBad, now: Instant | null): RectificationRow => {
    const verifyBy = JSON.parse(row.verifyBy) as Deadline;
    const answerBy = JSON.parse(row.answerBy) as Deadline;
    const running = row.rectificationStatus === 'toVerify' ? verifyBy : answerBy;
    return {
      ...rating(row),
      rectification: {
        status: row.rectificationStatus,
        verifyBy,
        verifiedAt: row.verifiedAt,
        kindId: row.kindId,
        answerBy,
        extended: row.extended === 1,
        answeredAt: row.answeredAt,
        appealedBy: row.appealedBy,
        appealGroundId: row.appealGroundId,
        light: now === null ? null : lightOf(running, now, calendar(), zoneOffsetMinutes()),
      },
    };
  };

  return {
    find: (evaluationId) => find.get(evaluationId) ?? null,
    shownAt: (counterId, asks, now) =>
      askingAt.get(counterId, now, now, asks) ??
      scannedAt.get(plusSeconds(now, -SCAN_SECONDS), counterId) ??
      null,
    casesOf,
    caseWords,
    provinceNo: (caseId) => file.get(caseId)?.provinceNo ?? null,
    noteIds: (from, to) => noteIds.all(from, to),
    holding: (caseId, process) =>
      holding.all(caseId, process).map((row) => ({ ...row, rated: row.rated === 1 })),
    open: (now) => open.all(MOST).map((row) => bad(row, now)),
    suspected: () => suspected.all(MOST).map(rating),
    ended: (limit) => ended.all(limit).map((row) => bad(row, null)),
  };
}

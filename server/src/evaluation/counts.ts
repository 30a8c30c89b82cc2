/** Counts the evaluations of a period (评价统计): from the read tables, in the worker. What they mean: domain figures.ts. */
import type { EvaluationCounts, EvaluationGroup } from '@yichuang/domain/evaluation/figures';
import type { Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

/** From `from` on, before `to`. */
export function evaluationCounts(database: Database, from: Instant, to: Instant): EvaluationCounts {
  const count = (sql: string): number =>
    database.prepare<[Instant, Instant], number>(sql).pluck().get(from, to) ?? 0;
  const levels = database
    .prepare<[Instant, Instant], { readonly level: number; readonly count: number }>(
      'SELECT level, count(*) AS count FROM evaluation WHERE ratedAt >= ? AND ratedAt < ? AND valid = 1 GROUP BY level',
    )
    .all(from, to);
  const prompted = 'FROM evaluation WHERE promptedAt >= ? AND promptedAt < ?';
  const rated = 'FROM evaluation WHERE ratedAt >= ? AND ratedAt < ?';
  const answers = `FROM rectification WHERE answerByAt >= ? AND answerByAt < ? AND status <> 'excluded'`;
  const checks = `FROM rectification WHERE verifyByAt >= ? AND verifyByAt < ? AND status <> 'excluded'`;
  return {
    prompted: count(`SELECT count(*) ${prompted}`),
    promptedValid: count(`SELECT count(*) ${prompted} AND valid = 1`),
    rated: count(`SELECT count(*) ${rated}`),
    validByLevel: [1, 2, 3, 4, 5].map((level) => levels.find((row) => row.level === level)?.count ?? 0),
    suspected: count(`SELECT count(*) ${rated} AND suspicion = 'open'`),
    excluded: count(`SELECT count(*) ${rated} AND valid = 0 AND suspicion <> 'open'`),
    answersDue: count(`SELECT count(*) ${answers}`),
    answeredInTime: count(`SELECT count(*) ${answers} AND answeredAt <= answerByAt`),
    verificationsDue: count(`SELECT count(*) ${checks}`),
    verifiedInTime: count(`SELECT count(*) ${checks} AND verifiedAt <= verifyByAt`),
  };
}

export interface EvaluationGroups {
  readonly counters: readonly EvaluationGroup[];
  readonly departments: readonly EvaluationGroup[];
}

interface GroupRow {
  readonly id: string | null;
  readonly prompted: number;
  readonly promptedValid: number;
  readonly l1: number;
  readonly l2: number;
  readonly l3: number;
  readonly l4: number;
  readonly l5: number;
}

/** The same counts by counter and by the department that decides. */
export function evaluationGroups(database: Database, from: Instant, to: Instant): EvaluationGroups {
  const ofPeriod = `WITH of_period AS (
      SELECT evaluationId, counterId, level, valid,
        coalesce(promptedAt >= @from AND promptedAt < @to, 0) AS prompted,
        coalesce(ratedAt >= @from AND ratedAt < @to AND valid = 1, 0) AS counted
      FROM evaluation WHERE (promptedAt >= @from AND promptedAt < @to) OR (ratedAt >= @from AND ratedAt < @to)
    )`;
  const levels = [1, 2, 3, 4, 5].map((level) => `sum(counted AND level = ${level}) AS l${level}`).join(', ');
  const counts = `sum(prompted) AS prompted, sum(prompted AND valid = 1) AS promptedValid, ${levels}`;
  const grouped = (sql: string): readonly EvaluationGroup[] =>
    database
      .prepare<[{ readonly from: Instant; readonly to: Instant }], GroupRow>(`${ofPeriod} ${sql}`)
      .all({ from, to })
      .map(({ id, prompted, promptedValid, l1, l2, l3, l4, l5 }) => ({
        id,
        prompted,
        promptedValid,
        validByLevel: [l1, l2, l3, l4, l5],
      }));
  return {
    counters: grouped(
      `SELECT counterId AS id, ${counts} FROM of_period GROUP BY counterId ORDER BY counterId`,
    ),
    departments: grouped(
      `SELECT id, ${counts} FROM (
         SELECT DISTINCT o.*, f.approvalDepartmentId AS id FROM of_period AS o
           LEFT JOIN evaluation_case AS c ON c.evaluationId = o.evaluationId
           LEFT JOIN case_file AS f ON f.caseId = c.caseId
       ) GROUP BY id ORDER BY id`,
    ),
  };
}

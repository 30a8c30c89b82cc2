/** Counts the evaluations of a period (评价统计): from the read tables, in the worker. What they mean: domain figures.ts. */
import type { EvaluationCounts } from '@yichuang/domain/evaluation/figures';
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

/** The revisions of the evaluation rules (评价设置): the seed's until somebody at the console keeps others. */
import { EvaluationRules } from '@yichuang/domain/evaluation/rules';
import type { Instant } from '@yichuang/domain/ids';
import type { EvaluationSettings } from '@yichuang/protocol/evaluation';
import type { Database } from 'better-sqlite3';
import { SEED } from './seed.ts';

export function evaluationRulesReader(database: Database): () => EvaluationRules {
  const newest = database.prepare<[], number | null>('SELECT max(revision) FROM evaluation_rules').pluck();
  const text = database
    .prepare<[number], string>('SELECT rules FROM evaluation_rules WHERE revision = ?')
    .pluck();
  let kept: EvaluationRules = { ...SEED.rules, revision: 1 };
  return () => {
    const revision = newest.get() ?? 1;
    if (kept.revision !== revision) kept = EvaluationRules.parse(stored(text.get(revision)));
    return kept;
  };
}

/** A revision from before there was a protocol of pads goes on with the seed's. */
function stored(text: string | undefined): unknown {
  return text === undefined ? null : { pads: SEED.rules.pads, ...(JSON.parse(text) as object) };
}

/** Keeps the settings as the next revision; the first revision is the seed's. */
export function evaluationRulesWriter(
  database: Database,
  now: () => Instant,
): (settings: EvaluationSettings) => EvaluationRules {
  const latest = evaluationRulesReader(database);
  const insert = database.prepare(
    'INSERT INTO evaluation_rules (revision, rules, storedAt) VALUES (?, ?, ?)',
  );
  return (settings) => {
    const rules = EvaluationRules.parse({ ...settings, revision: latest().revision + 1 });
    insert.run(rules.revision, JSON.stringify(rules), now());
    return rules;
  };
}

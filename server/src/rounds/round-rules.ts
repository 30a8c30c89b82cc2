/** The revisions of what a round looks at (巡查设置): the usual list until a manager keeps another. */
import type { AccountId, Instant } from '@yichuang/domain/ids';
import { RoundRules, type RoundItemId, USUAL_ROUND_RULES } from '@yichuang/domain/rounds/checklist';
import type { RoundContext } from '@yichuang/domain/rounds/command';
import type { Database } from 'better-sqlite3';

export function roundRulesReader(database: Database): () => RoundContext['rounds'] {
  const newest = database.prepare<[], { readonly revision: number; readonly rules: string }>(
    'SELECT revision, rules FROM round_rules ORDER BY revision DESC LIMIT 1',
  );
  return () => {
    const row = newest.get();
    return row
      ? { revision: row.revision, rules: RoundRules.parse(JSON.parse(row.rules)) }
      : { revision: 0, rules: USUAL_ROUND_RULES };
  };
}

/** What the items of a round say, by the revision that it was begun with. */
export function roundWordsReader(database: Database): (revision: number) => ReadonlyMap<RoundItemId, string> {
  const find = database.prepare<[number], string>('SELECT rules FROM round_rules WHERE revision = ?').pluck();
  return (revision) => {
    const kept = find.get(revision);
    const { items } = kept === undefined ? USUAL_ROUND_RULES : RoundRules.parse(JSON.parse(kept));
    return new Map(items.map(({ itemId, words }) => [itemId, words]));
  };
}

export function roundRulesKeeper(database: Database, now: () => Instant) {
  const latest = roundRulesReader(database);
  const insert = database.prepare(
    'INSERT INTO round_rules (revision, rules, storedAt, storedBy) VALUES (?, ?, ?, ?)',
  );
  return (rules: RoundRules, by: AccountId): void =>
    void insert.run(latest().revision + 1, JSON.stringify(rules), now(), by);
}

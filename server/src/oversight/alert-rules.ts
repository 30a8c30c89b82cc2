/** The revisions of the alerts' rules (预警设置): the usual ones until a manager keeps others. */
import type { AccountId, Instant } from '@yichuang/domain/ids';
import { AlertRule, everyRule, type AlertRules } from '@yichuang/domain/oversight/alerts/rules';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';

export interface AlertRulesStore {
  latest(): { readonly revision: number; readonly rules: AlertRules };
  keep(rules: AlertRules, by: AccountId): void;
}

export function openAlertRules(database: Database, now: () => Instant): AlertRulesStore {
  const newest = database.prepare<[], { readonly revision: number; readonly rules: string }>(
    'SELECT revision, rules FROM alert_rules ORDER BY revision DESC LIMIT 1',
  );
  const insert = database.prepare(
    'INSERT INTO alert_rules (revision, rules, storedAt, storedBy) VALUES (?, ?, ?, ?)',
  );
  const latest: AlertRulesStore['latest'] = () => {
    const row = newest.get();
    return row
      ? { revision: row.revision, rules: everyRule(z.array(AlertRule).parse(JSON.parse(row.rules))) }
      : { revision: 0, rules: everyRule([]) };
  };
  return {
    latest,
    keep: (rules, by) => void insert.run(latest().revision + 1, JSON.stringify(rules), now(), by),
  };
}

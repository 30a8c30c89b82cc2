/** The office's settings (办件设置): revisions of what casework goes by; the first comes from server/office/office.json. */
import { readFileSync } from 'node:fs';
import { OfficeDefaults, OfficeRules, officeRulesOf } from '@yichuang/domain/casework/office';
import type { Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

const DEFAULTS = new URL('../../office/office.json', import.meta.url);

export interface Office {
  /** The first revision, of an office that has none yet. */
  readonly begin: (rules: OfficeRules) => void;
  readonly latest: () => OfficeRules;
  /** Stores the rules as the next revision if they differ from the newest; returns what is kept. */
  readonly put: (rules: OfficeRules) => OfficeRules;
}

/** What an office begins with, each setting marked whether the owner has confirmed it. */
export function officeDefaults(): OfficeDefaults {
  return OfficeDefaults.parse(JSON.parse(readFileSync(DEFAULTS, 'utf8')));
}

export function openOffice(database: Database, now: () => Instant): Office {
  const latest = officeReader(database);
  const newest = database.prepare<[], number>('SELECT revision FROM office LIMIT 1').pluck();
  const insert = database.prepare('INSERT INTO office (revision, rules, storedAt) VALUES (?, ?, ?)');
  return {
    latest,
    begin: (rules) => {
      if (newest.get() === undefined) insert.run(rules.revision, JSON.stringify(rules), now());
    },
    put: (rules) => {
      const kept = latest();
      const next = OfficeRules.parse({ ...rules, revision: kept.revision + 1 });
      if (JSON.stringify({ ...next, revision: kept.revision }) === JSON.stringify(kept)) return kept;
      insert.run(next.revision, JSON.stringify(next), now());
      return next;
    },
  };
}

/** Reads and checks a revision once, however often it is asked for. */
export function officeReader(database: Database): () => OfficeRules {
  const newest = database.prepare<[], number | null>('SELECT max(revision) FROM office').pluck();
  const text = database.prepare<[number], string>('SELECT rules FROM office WHERE revision = ?').pluck();
  let kept: OfficeRules | null = null;
  return () => {
    const revision = newest.get() ?? null;
    if (kept === null || (revision !== null && kept.revision !== revision))
      kept =
        revision === null
          ? officeRulesOf(officeDefaults())
          : OfficeRules.parse(JSON.parse(text.get(revision) ?? 'null'));
    return kept;
  };
}

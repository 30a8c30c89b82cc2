/** The settings' revisions (设置版本): what the rules need, whole. A day uses one when `SettingsApplied` says so. */
import { Rules } from '@yichuang/domain/hall/settings';
import type { Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface Settings {
  /** The newest revision, in force or not; null in a hall without settings. */
  readonly latest: () => Rules | null;
  /** Stores the rules as the next revision if they differ from the newest; returns what is kept. */
  readonly put: (rules: Rules) => Rules;
}

export function openSettings(database: Database, now: () => Instant): Settings {
  const latest = settingsReader(database);
  const insert = database.prepare('INSERT INTO settings (revision, rules, storedAt) VALUES (?, ?, ?)');
  return {
    latest,
    put: (rules) => {
      const kept = latest();
      const next = Rules.parse({ ...rules, revision: (kept?.revision ?? 0) + 1 });
      if (kept && JSON.stringify({ ...next, revision: kept.revision }) === JSON.stringify(kept)) return kept;
      insert.run(next.revision, JSON.stringify(next), now());
      return next;
    },
  };
}

/** Reads and checks a revision once, however often it is asked for. */
export function settingsReader(database: Database): () => Rules | null {
  const newest = database.prepare<[], number | null>('SELECT max(revision) FROM settings').pluck();
  const text = database.prepare<[number], string>('SELECT rules FROM settings WHERE revision = ?').pluck();
  let kept: Rules | null = null;
  return () => {
    const revision = newest.get() ?? null;
    if (revision === null) return null;
    if (kept?.revision !== revision) kept = Rules.parse(JSON.parse(text.get(revision) ?? 'null'));
    return kept;
  };
}

/** Remembers when a revision came into force. */
export function settingsMarker(database: Database): (revision: number, at: Instant) => void {
  const mark = database.prepare('UPDATE settings SET appliedAt = coalesce(appliedAt, ?) WHERE revision = ?');
  return (revision, at) => {
    mark.run(at, revision);
  };
}

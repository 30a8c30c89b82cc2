import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, shapeOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

/** What each migration brings: a table that is not there before it. */
const BRINGS: Readonly<Record<number, readonly string[]>> = {
  10: ['event', 'meta', 'receipt'],
  20: ['due', 'note', 'settings', 'ticket'],
  30: ['account', 'device', 'session'],
  40: ['visitor'],
  45: [],
  50: ['person', 'person_piece', 'person_use', 'purge', 'reveal', 'vault_key'],
  55: [],
  70: [
    'visit_case',
    'evaluation',
    'evaluation_case',
    'rectification',
    'evaluator',
    'vendor_pad',
    'evaluation_rules',
  ],
  75: ['notice_text', 'outbox'],
  80: ['guidance_use', 'review_point', 'tree', 'tree_version'],
  65: ['document', 'document_paper'],
  95: ['file'],
  100: ['device_watch'],
  105: ['kiosk_hundred'],
  120: ['appointment', 'appointment_rules'],
  125: [],
  150: ['roster'],
  155: [
    'knowledge_adopted',
    'knowledge_answer',
    'knowledge_history',
    'knowledge_unanswered',
    'knowledge_use',
  ],
  130: [],
  135: ['alert', 'alert_rules', 'supervisor_view'],
  165: ['report'],
  175: [],
  185: ['difficulty'],
  190: ['round', 'round_photo', 'round_rules'],
  195: ['objection'],
  210: [],
  215: ['objection_read'],
  200: ['paper_entry'],
  205: [],
  140: ['own_settings'],
  90: ['calendar', 'calendar_day'],
  60: ['case_file', 'handover', 'office', 'serial', 'stream_audience'],
};

function tablesOf(database: Database.Database): readonly unknown[] {
  return database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`)
    .pluck()
    .all();
}

describe('migrations', () => {
  it('are numbered by fives, in order, each with a test', () => {
    const numbers = migrations.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers.every((number) => number % 5 === 0)).toBe(true);
    expect(Object.keys(BRINGS).map(Number)).toEqual(numbers);
  });

  it.each(migrations.map((migration, index) => [migration.number, migration.name, index] as const))(
    '%i %s brings its tables to the shape before it, and keeps what was there',
    (number, _, index) => {
      const database = new Database(':memory:');
      migrate(database, migrations.slice(0, index));
      const before = tablesOf(database);
      if (index > 0) database.exec(`INSERT INTO meta VALUES ('logId', 'kept')`);
      migrate(database, migrations.slice(0, index + 1));
      expect(new Set(tablesOf(database))).toEqual(new Set([...before, ...(BRINGS[number] ?? [])]));
      expect(shapeOf(database)).toBe(number);
      if (index > 0) expect(database.prepare('SELECT value FROM meta').pluck().get()).toBe('kept');
    },
  );

  it('one that fails leaves the shape before it', () => {
    const database = new Database(':memory:');
    const broken: Migration = {
      number: 9_990,
      name: 'broken',
      sql: 'CREATE TABLE half (a); CREATE TABLE half (a);',
    };
    expect(() => migrate(database, [...migrations, broken])).toThrow('already exists');
    expect(shapeOf(database)).toBe(migrations.at(-1)?.number);
    expect(tablesOf(database)).not.toContain('half');
  });
});

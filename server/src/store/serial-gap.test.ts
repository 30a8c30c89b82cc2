import type { Instant, LocalDate } from '@yichuang/domain/ids';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openSerialGap } from './serial-gap.ts';
import { openNumbers } from './serials.ts';

const ITEM = 'A'.repeat(31);
const TODAY = '2026-11-23' as LocalDate;

it('what may be on paper is skipped, above an earlier gap too; other days go on as they were', () => {
  const database = new Database(':memory:');
  database.exec(`CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT);
    CREATE TABLE serial (name TEXT PRIMARY KEY, last INTEGER)`);
  const put = database.prepare('INSERT INTO serial VALUES (?, ?)');
  put.run(`case/${ITEM}/${TODAY}`, 2);
  put.run('short/26', 7);
  put.run(`case/${ITEM}/2026-11-20`, 5);
  const next = (item = ITEM, date: LocalDate = TODAY): readonly number[] => {
    const numbers = openNumbers(database);
    return [numbers.caseSerial(item, date), numbers.shortSerial(2026), numbers.documentSerial('受', 2026)];
  };
  expect(next()).toEqual([3, 8, 1]);

  // Three minutes: ten at least, also of a form that had given nothing.
  openSerialGap(database, '2026-11-23T02:00:00.000Z' as Instant, '2026-11-23T02:03:00.000Z' as Instant);
  expect(next()).toEqual([13, 18, 11]);
  expect(next(ITEM, '2026-11-20' as LocalDate)[0]).toBe(6);
  expect(next('B'.repeat(31))[0]).toBe(11);

  // Another takeover before anything new was given.
  openSerialGap(database, '2026-11-23T02:10:00.000Z' as Instant, '2026-11-23T02:50:00.000Z' as Instant);
  expect(next()).toEqual([93, 98, 81]);
  database.close();
});

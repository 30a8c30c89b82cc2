import { ownSettingsOf } from '@yichuang/domain/catalogue/own-settings';
import type { HallId, LocalDate } from '@yichuang/domain/ids';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { loadCatalogue } from '../catalogue/load.ts';
import { ownSettings } from '../store/migrations/140-own-settings.ts';
import { openOwnStore } from './own-store.ts';

const shipped = ownSettingsOf(loadCatalogue('H00').catalogue, 'H00' as HallId);

test('a revision of an older form is read: counters without zones, a part without a field that came later', () => {
  const database = new Database(':memory:');
  if (!('sql' in ownSettings)) throw new Error('the table is made by SQL');
  database.exec(ownSettings.sql);
  const insert = database.prepare(
    `INSERT INTO own_settings (part, content, fromDate, storedAt) VALUES (?, ?, '2026-11-01', '2026-11-01T00:00:00.000Z')`,
  );
  insert.run('counters', JSON.stringify([{ counterId: 'H00-05', zoneId: 'D', fallbackZoneIds: ['C'] }]));
  insert.run('alarms', JSON.stringify({ orphanMinutes: 9, longWaitMinutes: 40 }));
  const store = openOwnStore(database, shipped);
  const today = '2026-11-26' as LocalDate;
  const counters = store.inForce('counters', today)?.content as typeof shipped.counters;
  expect(counters.zones).toEqual(shipped.counters.zones);
  expect(counters.counters[4]).toMatchObject({ number: 5, off: false, zoneId: 'D', fallbackZoneIds: ['C'] });
  expect(counters.counters[5]).toEqual(shipped.counters.counters[5]);
  expect(store.inForce('alarms', today)?.content).toEqual({
    orphanMinutes: 9,
    longWaitMinutes: 40,
    dailyReportAt: '17:40',
    kitCounterId: '',
  });
});

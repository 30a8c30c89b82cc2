/** A paper hour that was entered before there was a table of entries is in it after the migration, word for word as the log says. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { verifyHub } from '../audit/verify.ts';
import { openTestHall } from '../testing/hall.ts';
import { paperEntries } from './migrations/200-paper-entries.ts';
import { DATABASE_FILE } from './open.ts';

it('the migration brings what was entered before it', async () => {
  const hall = await openTestHall();
  hall.clock.pass(3_600_000);
  const takenAt = '2026-11-23T00:10:00.000Z';
  const ends = [
    { how: 'left' },
    { how: 'noShow', counterId: 'W1', calledAt: takenAt },
    { how: 'finished', counterId: 'W1', calledAt: takenAt, finishedAt: '2026-11-23T00:20:00.000Z' },
  ];
  for (const [index, end] of ends.entries()) {
    const line = { number: `E00${String(index + 1)}`, zoneId: 'A', services: ['A-1'], takenAt, end };
    const answer = await hall.send('manager', 'recordPaperTicket', { date: '2026-11-23', ...line });
    expect(answer.outcome).toBe('accepted');
  }
  await hall.core.stop();

  const file = join(hall.data, DATABASE_FILE);
  const database = new Database(file);
  const entries = (): unknown => database.prepare('SELECT * FROM paper_entry ORDER BY seq').all();
  const before = entries();
  database.exec('DROP TABLE paper_entry');
  database.exec(paperEntries.sql);
  expect(entries()).toEqual(before);
  database.close();
  expect(verifyHub(file).sound).toBe(true);
});

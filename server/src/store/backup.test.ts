import { closeSync, existsSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Instant } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { verifyHub } from '../audit/verify.ts';
import { openTestHall, type TestHall, STAFF } from '../testing/hall.ts';
import { backupFolder, backupsIn, makeBackup, verifyDatabase } from './backup.ts';
import { DATABASE_FILE } from './open.ts';
import { READ_TABLES } from './projections.ts';
import { restoreBackup } from './restore.ts';

const NOW = '2026-11-23T02:00:00.000Z' as Instant;

async function hallWithTickets(count: number): Promise<TestHall> {
  const hall = await openTestHall();
  await hall.send('clerk', 'openCounter', { counterId: 'W1' });
  await Promise.all(
    Array.from({ length: count }, () => hall.send('kiosk', 'takeTicket', { services: ['A-1'] })),
  );
  await hall.send('clerk', 'callNext', { counterId: 'W1' });
  await hall.send('clerk', 'callNext', { counterId: 'W1', current: 'finish' });
  return hall;
}

it('a backup of the working hub is verified, restored under a new logId, and the hall goes on from it', async () => {
  let hall = await hallWithTickets(5);
  const backup = await hall.core.housekeeping.backup(hall.core.now());
  expect(backup).not.toBeNull();
  expect(hall.core.status().backup.ok).toBe(true);
  const { logId } = hall.core;
  const seq = hall.core.living().tip.seq;
  await hall.send('kiosk', 'takeTicket', { services: ['A-1'] });
  expect(() => restoreBackup(backup!, hall.data, NOW)).toThrow(
    expect.objectContaining({ code: 'HubRunning' }),
  );
  await hall.core.stop();

  const restored = restoreBackup(backup!, hall.data, NOW);
  expect(restored).toMatchObject({ chain: { lastSeq: seq, brokenAt: null } });
  expect(existsSync(join(restored.replaced!, DATABASE_FILE))).toBe(true);
  hall = await openTestHall({ data: hall.data, clock: hall.clock });
  expect(hall.core.logId).toBe(restored.logId);
  expect(hall.core.logId).not.toBe(logId);
  const started = hall.core.read.eventsAfter(seq, 1, STAFF).events[0];
  expect(started).toMatchObject({
    seq: seq + 1,
    type: 'HubStarted',
    payload: { cleanStop: false, lastSeq: seq },
  });
  // Two hours after the backup: A006 to A245 may be on paper.
  expect(await hall.send('kiosk', 'takeTicket', { services: ['A-1'] })).toMatchObject({
    events: [{ payload: { number: 'A301' } }],
  });
  await hall.core.stop();
  expect(verifyHub(join(hall.data, DATABASE_FILE)).sound).toBe(true);
});

it('is made every hour, and the keys are not in it', async () => {
  const hall = await hallWithTickets(1);
  hall.clock.pass(3_600_000);
  await hall.core.tick();
  await expect.poll(() => backupsIn(hall.data).length).toBe(1);
  expect(readdirSync(backupFolder(hall.data))).toHaveLength(1);
  await hall.core.stop();
});

it('older copies expire: hourly for three days, one a day for the days that are kept, and none of them after', async () => {
  const hall = await hallWithTickets(1);
  const days = hall.core.peopleRoom.retention.backupDays;
  expect(days).toBe(14);
  mkdirSync(backupFolder(hall.data), { recursive: true });
  const copy = (name: string): void => writeFileSync(join(backupFolder(hall.data), name), '');
  for (const name of [
    'hub-20261122T200000.db',
    'hub-20261122T210000.db',
    'hub-20261115T080000.db',
    'hub-20261115T090000.db',
    'hub-20261109T080000.db',
    'hub-20261108T080000.db',
    'hub-20261122T220000.db.part',
  ]) {
    copy(name);
  }
  for (const name of ['replaced-20261108T080000', 'replaced-20261120T080000'])
    mkdirSync(join(hall.data, name));
  writeFileSync(join(hall.data, `${DATABASE_FILE}.restoring`), '');
  await hall.core.housekeeping.backup(hall.core.now());
  expect(readdirSync(backupFolder(hall.data)).toSorted()).toEqual([
    'hub-20261109T080000.db',
    'hub-20261115T090000.db',
    'hub-20261122T200000.db',
    'hub-20261122T210000.db',
    'hub-20261123T000000.db',
  ]);
  expect(readdirSync(hall.data).filter((name) => /replaced|restoring/.test(name))).toEqual([
    'replaced-20261120T080000',
  ]);
  await hall.core.stop();
});

it('the newest copy stays when no new one can be made, whatever its age', async () => {
  const hall = await hallWithTickets(1);
  mkdirSync(backupFolder(hall.data), { recursive: true });
  for (const name of ['hub-20260101T000000.db', 'hub-20260102T000000.db']) {
    writeFileSync(join(backupFolder(hall.data), name), '');
  }
  expect(() => makeBackup(join(hall.data, 'nothing.db'), hall.data, hall.core.now(), 14)).toThrow(
    'unable to open',
  );
  expect(readdirSync(backupFolder(hall.data))).toEqual(['hub-20260102T000000.db']);
  await hall.core.stop();
});

it('one that was damaged or changed is refused, and nothing is replaced', async () => {
  const hall = await hallWithTickets(3);
  const backup = (await hall.core.housekeeping.backup(hall.core.now()))!;
  await hall.core.stop();

  const changed = new Database(backup);
  changed.exec('DROP TRIGGER event_kept_as_it_is');
  changed.exec(`UPDATE event SET payload = replace(payload, 'A001', 'A009')`);
  changed.close();
  expect(() => verifyDatabase(backup)).toThrow(expect.objectContaining({ code: 'ChainBroken' }));
  expect(() => restoreBackup(backup, hall.data, NOW)).toThrow(
    expect.objectContaining({ code: 'ChainBroken' }),
  );
  expect(verifyHub(join(hall.data, DATABASE_FILE)).sound).toBe(true);

  const handle = openSync(backup, 'r+');
  writeSync(handle, Buffer.alloc(4_096, 0xff), 0, 4_096, 8_192);
  closeSync(handle);
  expect(() => restoreBackup(backup, hall.data, NOW)).toThrow(/malformed|not a database|Damaged|hub/);
});

/** The read tables beside the tickets, which agree. */
const OTHERS = Object.keys(READ_TABLES)
  .slice(1)
  .map((table) => ({ table, different: [] }));

it('the audit names the changed event and the ticket whose row differs', async () => {
  const hall = await hallWithTickets(3);
  const file = join(hall.data, DATABASE_FILE);
  expect(verifyHub(file)).toMatchObject({
    sound: true,
    tables: [{ table: 'ticket', rows: 3, different: [] }, ...OTHERS],
  });
  await hall.core.stop();

  const database = new Database(file);
  const { ticketId } = database
    .prepare<[], { ticketId: string }>(`SELECT ticketId FROM ticket WHERE number = 'A002'`)
    .get()!;
  database.exec(`UPDATE ticket SET status = 'cancelled' WHERE number = 'A002'`);
  expect(verifyHub(file)).toMatchObject({
    sound: false,
    tables: [{ table: 'ticket', different: [ticketId] }, ...OTHERS],
    chain: { brokenAt: null },
  });
  database.exec('DROP TRIGGER event_kept_as_it_is');
  database.exec(`UPDATE event SET at = '2026-11-23T00:00:00.001Z' WHERE seq = 4`);
  database.close();
  expect(verifyHub(file)).toMatchObject({ sound: false, chain: { brokenAt: 4 } });
  await expect(openTestHall({ data: hall.data })).rejects.toMatchObject({ code: 'ChainBroken' });
});

it('the figures of the day come from the worker', async () => {
  const hall = await hallWithTickets(4);
  const figures = await hall.core.read.figures(hall.core.hall().date, null);
  expect(figures).toMatchObject({
    counts: { taken: 4, finished: 1, waiting: 2, calling: 1 },
    waits: { called: 2, longest: 0 },
  });
  expect(figures.counters.find(({ counterId }) => counterId === 'W1')).toMatchObject({ finished: 1 });
  await hall.core.stop();
});

import { CommandId, type Instant } from '@yichuang/domain/ids';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { newCommandId } from '../command-ids.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import { openForgetting, openReceipts, type Claim } from './receipts.ts';

const AT = '2026-11-23T00:00:00.000Z' as Instant;
const claim = (commandId: string): Claim => ({
  commandId: CommandId.parse(commandId),
  actor: 'ann//',
  fingerprint: Buffer.from('print'),
});

function migrated(): Database.Database {
  const database = new Database(':memory:');
  migrate(database);
  return database;
}

it('an accepted receipt says where its events stand; another wish under the same id is found out', () => {
  const receipts = openReceipts(migrated());
  const mine = claim(newCommandId(1));
  receipts.keep(mine, { outcome: 'accepted', events: { firstSeq: 7, lastSeq: 9 } }, AT);
  expect(receipts.find(mine)).toEqual({ outcome: 'accepted', events: { firstSeq: 7, lastSeq: 9 } });
  expect(receipts.find({ ...mine, fingerprint: Buffer.from('other') })).toBe('reused');
  expect(receipts.find({ ...mine, actor: 'bo//' })).toBe('reused');
  expect(receipts.find(claim(newCommandId(1)))).toBeNull();
});

it('old receipts are forgotten wherever their ids sort, a slice at a time, and no others', () => {
  const database = migrated();
  const receipts = openReceipts(database);
  const forget = openForgetting(database);
  const keep = (commandId: string, at: string): void =>
    receipts.keep(claim(commandId), { outcome: 'accepted', events: null }, at as Instant);
  for (let minute = 0; minute < 1_200; minute += 1) keep(newCommandId(minute * 60_000), AT);
  // Ids that carry no time sort before and behind all of them.
  keep('00000000-9d5b-4d39-8e0a-0d6c6a3b9f10', AT);
  keep('ff1c2c4e-9d5b-4d39-8e0a-0d6c6a3b9f10', AT);
  keep('ff1c2c4e-9d5b-4d39-8e0a-0d6c6a3b9f11', '2026-12-01T00:00:00.000Z');
  const before = '2026-11-24T00:00:00.000Z' as Instant;
  expect([forget(before), forget(before), forget(before)]).toEqual([500, 500, 202]);
  const left = database.prepare('SELECT commandId FROM receipt').pluck();
  expect(left.all()).toEqual(['ff1c2c4e-9d5b-4d39-8e0a-0d6c6a3b9f11']);
  expect(forget(before)).toBe(0);
  expect(forget('2026-12-02T00:00:00.000Z' as Instant)).toBe(1);
});

it('045: a receipt from before finds its events again, a ticket keeps its row', () => {
  const database = new Database(':memory:');
  const index = migrations.findIndex(({ number }) => number === 45);
  migrate(database, migrations.slice(0, index));
  const [mine, other] = [newCommandId(1), newCommandId(2)];
  const event = database.prepare(
    `INSERT INTO event VALUES (?, 'H00', 'hall/2026-11-23', ?, 'T', 1, NULL, ?, '{}', ?, NULL, '{}', x'00')`,
  );
  for (const [at, commandId] of [other, mine, mine].entries()) event.run(at + 1, at + 1, AT, commandId);
  const receipt = database.prepare(`INSERT INTO receipt VALUES (?, 'ann//', ?, ?, ?, ?)`);
  receipt.run(mine, Buffer.from('print'), 'accepted', null, AT);
  receipt.run(other, Buffer.from('print'), 'rejected', '{"code":"QueueEmpty","details":{}}', AT);
  database.exec(
    `INSERT INTO ticket (ticketId, hallId, date, number, zoneId, services, status, channel, progressKey, takenAt, calls)
     VALUES ('t', 'H00', '2026-11-23', 'A001', 'A', '[]', 'waiting', 'kiosk', 'key', '${AT}', 0)`,
  );
  migrate(database);
  const receipts = openReceipts(database);
  expect(receipts.find(claim(mine))).toEqual({ outcome: 'accepted', events: { firstSeq: 2, lastSeq: 3 } });
  expect(receipts.find(claim(other))).toMatchObject({
    outcome: 'rejected',
    rejection: { code: 'QueueEmpty' },
  });
  expect(database.prepare('SELECT number, progressKey FROM ticket').get()).toEqual({
    number: 'A001',
    progressKey: 'key',
  });
  const twice = `INSERT INTO ticket SELECT 't2', hallId, date, number, zoneId, services, status, channel, classId, 'k2',
    takenAt, calls, NULL, NULL, NULL, NULL, NULL, NULL FROM ticket`;
  expect(() => database.exec(twice)).toThrow('UNIQUE');
});

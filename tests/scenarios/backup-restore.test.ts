/** 备份与恢复: a disk is gone, the last backup is put in its place, and every screen takes a fresh copy of the hall. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHallClient, type EventBatch, type HallClient } from '@yichuang/client/hall-client';
import { digestOf } from '@yichuang/domain/hall/codec';
import { perhapsLost } from '@yichuang/domain/hall/restoration';
import { alarmsOf } from '@yichuang/domain/hall/views/alarms';
import { restoreBackup } from '@yichuang/server/store/restore';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { demoHall } from '../support/demo-hall.ts';
import { freePort } from '../support/free-port.ts';
import type { HallDay } from '../support/hall-day.ts';
import { until } from '../support/until.ts';

const RESTORE = fileURLToPath(new URL('../../server/src/restore.ts', import.meta.url));

let hall: HallDay;
let env: NodeJS.ProcessEnv;
let board: HallClient;
const batches: EventBatch['kind'][] = [];

beforeEach(async () => {
  env = { HUB_PORT: String(await freePort()) };
  hall = await demoHall({ env });
  board = createHallClient({
    url: hall.hub.url,
    token: hall.hub.tokenOf('display-main'),
    kinds: ['hall'],
  });
  board.onEvents(({ kind }) => batches.push(kind));
});
afterEach(async () => {
  board.close();
  await hall.close();
});

it('恢复备份后：号和历史都在，日志换了编号，大屏自动换成新的一份', async () => {
  await hall.takeMany('general-C', 3);
  await until(() => board.getSnapshot().hall?.tickets.size === 3, 'the board has them');
  const { core } = hall.hub.hub;
  const { logId } = core;
  expect(await core.housekeeping.backup(core.now())).toContain('hub-');
  expect(core.status().backup.ok).toBe(true);
  const afterBackup = await hall.take('general-C');
  const { data } = hall.hub;
  await hall.hub.hub.stop();

  // The disk has eaten the database.
  for (const end of ['', '-wal', '-shm']) rmSync(join(data, `hub.db${end}`), { force: true });
  const restored = spawnSync(process.execPath, [RESTORE], { env: { ...process.env, HUB_DATA: data } });
  expect(String(restored.stdout)).toContain('已恢复');
  expect(restored.status).toBe(0);

  batches.length = 0;
  hall = await demoHall({ env, data, wall: Date.parse(core.now()) });
  expect(hall.hub.hub.core.logId).not.toBe(logId);
  const numbers = [...hall.hub.hub.hall().tickets.values()].map((ticket) => ticket.number);
  expect(new Set(numbers)).toEqual(new Set(['C001', 'C002', 'C003']));
  expect(hall.living(afterBackup.number)).toBeUndefined();

  await until(() => batches.includes('snapshot'), 'the board takes the whole hall anew');
  const shown = board.getSnapshot().hall;
  expect(shown && digestOf(shown)).toBe(digestOf(hall.hub.hub.hall()));
  expect((await hall.take('general-C')).number).toBe('C004');
  await hall.hub.hub.stop();
  expect(await audit(data)).toBe('sound');
});

it('恢复一小时前的备份：之后可能发过的号当天不再发，导办和管理员看得到，查号说得清', async () => {
  await hall.takeMany('general-C', 3);
  const { core } = hall.hub.hub;
  const backup = await core.housekeeping.backup(core.now());
  const lost = [await hall.take('general-C'), await hall.take('general-A')];
  await hall.pass({ minutes: 40 });
  const at = core.now();
  const { data } = hall.hub;
  await hall.hub.hub.stop();
  restoreBackup(backup ?? '', data, at);

  hall = await demoHall({ env, data, wall: Date.parse(at) });
  const living = hall.hub.hub.hall();
  for (const { number } of lost) expect(perhapsLost(living, number)).toMatchObject({ restoredAt: at });
  expect(perhapsLost(living, 'C003')).toBeNull();
  // Forty minutes, two numbers a minute: the next full hundred.
  expect((await hall.take('general-C')).number).toBe('C101');
  expect((await hall.take('general-A')).number).toBe('A101');
  expect(perhapsLost(hall.hub.hub.hall(), 'C101')).toBeNull();
  expect(alarmsOf(hall.hub.hub.hall(), at).at(-1)).toMatchObject({ kind: 'restored', restoredAt: at });

  // Started once more, it is not skipped once more.
  await hall.hub.hub.stop();
  hall = await demoHall({ env, data, wall: Date.parse(at) + 60_000 });
  expect((await hall.take('general-C')).number).toBe('C102');
  expect(hall.hub.hub.hall().restorations).toHaveLength(1);
});

it('备份是开厅前的：今天开厅时就跳过可能发过的号', async () => {
  const { core } = hall.hub.hub;
  const manager = await hall.staff('manager');
  await manager.does('closeDay', { decisions: [] });
  const backup = await core.housekeeping.backup(core.now());
  await hall.pass({ minutes: 16 * 60 });
  const at = core.now();
  const { data } = hall.hub;
  const day = hall.hub.hub.hall().date;
  const { number } = await hall.take('general-C');
  await hall.hub.hub.stop();
  restoreBackup(backup ?? '', data, at);

  hall = await demoHall({ env, data, wall: Date.parse(at) });
  expect(hall.hub.hub.hall().date > hall.hub.hub.core.read.lastDayBefore(day)!).toBe(true);
  expect(number).toBe('C001');
  const next = await hall.take('general-C');
  expect(Number(next.number.slice(1))).toBeGreaterThan(100);
});

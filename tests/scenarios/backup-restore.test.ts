/** 备份与恢复: a disk is gone, the last backup is put in its place, and every screen takes a fresh copy of the hall. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHallClient, type EventBatch, type HallClient } from '@yichuang/client/hall-client';
import { digestOf } from '@yichuang/domain/hall/codec';
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

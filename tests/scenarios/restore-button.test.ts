/** 一键恢复: a manager goes back to a backup from the console; the hub comes up by itself, its people and screens with it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceId } from '@yichuang/domain/ids';
import type { Backups } from '@yichuang/protocol/backups';
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { freePort } from '../support/free-port.ts';
import { caller, deviceOf, signIn, type Caller } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { until } from '../support/until.ts';

const GENERAL = 'general-C' as ServiceId;

let data: string;
let hub: HubProcess;
let board: HallClient;
let manager: Caller;
let snapshots = 0;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'yichuang-restore-'));
  hub = await startHub({ data, port: await freePort() });
  manager = await signIn(hub.url, hub.demo, 'manager');
  snapshots = 0;
  board = createHallClient({
    url: hub.url,
    token: deviceOf(hub.url, hub.demo, 'display').token,
    kinds: ['hall'],
  });
  board.onEvents(({ kind }) => (snapshots += kind === 'snapshot' ? 1 : 0));
});
afterEach(async () => {
  board.close();
  await hub.stop();
  rmSync(data, { recursive: true, force: true });
});

const post = (by: Caller, path: string, body: object): Promise<Response> =>
  fetch(`${hub.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${by.token}` },
    body: JSON.stringify(body),
  });
const waiting = (): number => board.getSnapshot().hall?.tickets.size ?? -1;

it('管理台一个按钮恢复到备份：说清丢什么，主机自己回来，大屏自动换新，原数据留着', async () => {
  const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  await kiosk.send('takeTicket', { services: [GENERAL] });
  expect(await (await post(manager, '/api/backups', {})).json()).toEqual({ ok: true });
  for (let one = 0; one < 3; one += 1) await kiosk.send('takeTicket', { services: [GENERAL] });
  await until(() => waiting() === 4, 'the board has all four');

  const { backups, mayRestore } = (await manager.get<Backups>('/api/backups')).body;
  expect(mayRestore).toBe(true);
  expect(backups).toHaveLength(1);
  // A backup is named by the second: what was taken within that second may count.
  expect(backups[0]?.lost.numbers).toBeGreaterThanOrEqual(3);
  const before = snapshots;
  expect((await post(manager, '/api/backups/restore', { name: backups[0]?.name })).status).toBe(202);
  await until(() => snapshots > before && waiting() === 1, 'the board takes the hall anew', 30_000);

  const again = caller(hub.url, manager.token);
  expect((await again.get('/api/backups')).status).toBe(200);
  const next = await caller(hub.url, kiosk.token).send('takeTicket', { services: [GENERAL] });
  expect(next.status).toBe(200);
  expect(readdirSync(data).some((name) => name.startsWith('replaced-'))).toBe(true);
  await hub.stop();
  expect(await audit(data)).toBe('sound');
});

it('没有这份备份、没有权限的，什么也不动', async () => {
  expect((await post(manager, '/api/backups/restore', { name: '../hub.db' })).status).toBe(404);
  const clerk = await signIn(hub.url, hub.demo, 'clerk5');
  expect((await post(clerk, '/api/backups/restore', { name: 'x' })).status).toBe(403);
  expect((await clerk.get('/api/backups')).status).toBe(403);
});

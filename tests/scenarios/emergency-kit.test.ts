/** 应急包: closing the day makes a fresh one by itself; it is on the hub, in the backups and on the second PC. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Upkeep } from '@yichuang/protocol/upkeep';
import { KIT_FILE } from '@yichuang/server/emergency/kept-kit';
import { logTo } from '@yichuang/server/log';
import { openStandbyPage } from '@yichuang/server/standby/page';
import { openStandby } from '@yichuang/server/standby/standby';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import { freePort } from '../support/free-port.ts';
import type { HallDay } from '../support/hall-day.ts';
import { until } from '../support/until.ts';

let hall: HallDay;

beforeEach(async () => {
  hall = await demoHall();
});
afterEach(() => hall.close());

async function kitMadeAt(): Promise<Upkeep['kit']['madeAt']> {
  const { body } = await hall.hub.ask('GET', '/api/upkeep', { token: await hall.hub.signIn('manager') });
  return (body as Upkeep).kit.madeAt;
}

async function closeAndWait(before: string | null): Promise<void> {
  const manager = await hall.staff('manager');
  await manager.does('closeDay', { decisions: [] });
  await hall.hub.hub.tick();
  const { core } = hall.hub.hub;
  await until(() => existsSync(join(hall.hub.data, KIT_FILE)), 'the kit is there', 20_000);
  for (let one = 0; one < 200 && (await kitMadeAt()) === before; one += 1)
    await new Promise((resolve) => setImmediate(resolve));
  expect(await kitMadeAt()).toBe(core.now());
}

it('闭厅时自动生成：管理台看得到日期，备份里有，不用人按', async () => {
  const token = await hall.hub.signIn('manager');
  expect(await kitMadeAt()).toBeNull();
  expect((await hall.hub.ask('GET', '/api/emergency/kit', { token })).status).toBe(404);
  await hall.hub.hub.tick();
  expect(existsSync(join(hall.hub.data, 'kit'))).toBe(false);

  await closeAndWait(null);
  const kept = await hall.hub.ask('GET', '/api/emergency/kit', { token });
  expect(kept.headers['content-type']).toBe('application/pdf');
  const pdf = readFileSync(join(hall.hub.data, KIT_FILE));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(readFileSync(join(hall.hub.data, 'backups', 'emergency-kit.pdf')).equals(pdf)).toBe(true);
  expect(
    (await hall.hub.ask('GET', '/api/emergency/kit', { token: await hall.hub.signIn('clerk5') })).status,
  ).toBe(403);

  // Once a closing: the same day closed again makes another, time alone does not.
  const madeAt = await kitMadeAt();
  await hall.pass({ minutes: 30 });
  expect(await kitMadeAt()).toBe(madeAt);
});

it('备机上也有，两台都用不了时在备机页面打开', async () => {
  await closeAndWait(null);
  const folder = mkdtempSync(join(tmpdir(), 'second-'));
  const { body } = await hall.hub.ask('GET', '/api/standby/code', {
    token: await hall.hub.signIn('operator'),
  });
  const standby = openStandby({
    data: folder,
    pairing: { hub: hall.hub.url, code: body.code as string, everyMs: 5_000, takeOver: null },
    env: { HUB_PORT: '0' },
    log: logTo({ write: () => undefined }, 'error'),
  });
  const port = await freePort();
  const page = await openStandbyPage(
    {
      state: standby.state,
      hub: hall.hub.url,
      age: () => 1,
      kit: () => readFileSync(join(folder, KIT_FILE)),
      promote: () => Promise.reject(new Error('not here')),
    },
    port,
  );
  try {
    await standby.pull();
    const answer = await fetch(`http://127.0.0.1:${String(port)}/kit.pdf`);
    const pdf = Buffer.from(await answer.arrayBuffer());
    expect(pdf.equals(readFileSync(join(hall.hub.data, KIT_FILE)))).toBe(true);
    expect(await (await fetch(`http://127.0.0.1:${String(port)}/`)).text()).toContain('打开应急包');
  } finally {
    page.close();
    await standby.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

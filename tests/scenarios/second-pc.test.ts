/** 备机: at the peak the first hub's whole folder is gone; the second PC takes over, and the first one cannot come back. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logTo } from '@yichuang/server/log';
import type { Hub } from '@yichuang/server/hub';
import { openStandby, type Standby } from '@yichuang/server/standby/standby';
import { createHallClient } from '@yichuang/client/hall-client';
import { memoryStore } from '@yichuang/client/outbox-store';
import type { Retold } from '@yichuang/client/retelling';
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { ServiceId, TicketId } from '@yichuang/domain/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { FARMER, papersFor } from '../support/case-desk.ts';
import { freePort } from '../support/free-port.ts';
import { caller, deviceOf, signIn, wholeLog, type Caller } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { until } from '../support/until.ts';

const GENERAL = 'general-C' as ServiceId;
const quiet = logTo({ write: () => undefined }, 'error');

let folders: { readonly first: string; readonly second: string };
let hub: HubProcess;
let standby: Standby;
let promoted: Hub | null;
let ports: { readonly first: number; readonly second: number };

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-second-'));
  folders = { first: join(folder, 'first'), second: join(folder, 'second') };
  ports = { first: await freePort(), second: await freePort() };
  hub = await startHub({ data: folders.first, port: ports.first });
  promoted = null;
  const operator = await signIn(hub.url, hub.demo, 'operator');
  const { code } = (await operator.get<{ readonly code: string }>('/api/standby/code')).body;
  standby = follow(code);
});
afterEach(async () => {
  await (promoted ?? standby).stop();
  await hub.stop();
  rmSync(join(folders.first, '..'), { recursive: true, force: true });
});

function follow(code: string, port = ports.second): Standby {
  return openStandby({
    data: folders.second,
    // Only when the test says so.
    pairing: { hub: hub.url, code, everyMs: 5_000, takeOver: null },
    env: { HUB_PORT: String(port), HUB_HOST: '127.0.0.1' },
    log: quiet,
  });
}

const take = (kiosk: Caller): Promise<{ readonly status: number }> =>
  kiosk.send('takeTicket', { services: [GENERAL] });

async function atThePeak(): Promise<{ readonly clerk: Caller; readonly kiosk: Caller }> {
  const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  const clerk = await signIn(hub.url, hub.demo, 'clerk5');
  await clerk.send('openCounter', { counterId: 'H00-05' });
  await Promise.all(Array.from({ length: 40 }, () => take(kiosk)));
  await clerk.send('callNext', { counterId: 'H00-05' });
  return { clerk, kiosk };
}

it('高峰时主机整个数据目录没了：备机接替，已确认的号、叫号、登录、当事人资料都在，新号不重号', async () => {
  await standby.pull();
  const { clerk, kiosk } = await atThePeak();
  const registered = await post(clerk, '/api/people', FARMER);
  await standby.pull();
  // More than one generation of the write-ahead file: the copy goes on with the next one.
  for (let round = 0; round < 12; round += 1) {
    await Promise.all(Array.from({ length: 20 }, () => take(kiosk)));
    await standby.pull();
  }
  const before = await wholeLog(deviceOf(hub.url, hub.demo, 'display'));
  await hub.kill();
  rmSync(folders.first, { recursive: true });

  ({ hub: promoted } = await standby.promote());
  const display = deviceOf(promoted.url, hub.demo, 'display');
  const after = await wholeLog(display);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(promoted.hall().tickets.size).toBe(40 + 12 * 20);
  // The session of before is good here, and the sealed card can be read: keys came with the copy.
  const again = caller(promoted.url, clerk.token);
  const card = await again.get<{ readonly name: string }>(`/api/people/${registered.personId}`);
  expect(card.status).toBe(200);
  expect((await again.send('callNext', { counterId: 'H00-05', current: 'finish' })).status).toBe(200);
  const next = await caller(promoted.url, kiosk.token).send('takeTicket', { services: [GENERAL] });
  const numbers = before.flatMap(({ type, payload }) =>
    type === 'TicketTaken' ? [(payload as { readonly number: string }).number] : [],
  );
  const taken = next.body.outcome === 'accepted' ? next.body.events[0]?.payload : null;
  expect(numbers).not.toContain((taken as { readonly number: string } | null)?.number);
  await promoted.stop();
  expect(await audit(folders.second)).toBe('sound');
});

it('副本之后刚发的号：取号机、导办连上接替的主机就补报，号码、小票上的码都不变，一个不丢', async () => {
  await standby.pull();
  const { kiosk } = await atThePeak();
  await standby.pull();
  const store = memoryStore();
  const token = kiosk.token ?? '';
  const before = createHallClient({ url: hub.url, token, kinds: ['hall'], store });
  await until(() => before.getSnapshot().live === 'live', 'the kiosk follows');
  const slips: HallPayload<'TicketTaken'>[] = [];
  for (let one = 0; one < 5; one += 1) {
    const delivery = await before.send('takeTicket', { services: [GENERAL] });
    if (delivery.outcome !== 'accepted') throw new Error(delivery.outcome);
    slips.push(delivery.events[0]?.payload as HallPayload<'TicketTaken'>);
  }
  // The program begins anew where the hub is now, with what it had written down.
  before.close();
  await hub.kill();
  rmSync(folders.first, { recursive: true });
  ({ hub: promoted } = await standby.promote());
  expect(promoted.hall().tickets.size).toBe(40);
  const after = createHallClient({ url: promoted.url, token, kinds: ['hall'], store });
  await until(() => promoted?.hall().tickets.size === 45, 'all five are told again');
  for (const { ticketId, number, progressKey, takenAt } of slips)
    expect(promoted.hall().tickets.get(ticketId)).toMatchObject({ number, progressKey, takenAt });
  // Told once: nothing is left to tell, and the next number is nobody's.
  await until(() => store.load().length === 0, 'the store is empty');
  const next = await after.send('takeTicket', { services: [GENERAL] });
  const given = next.outcome === 'accepted' ? (next.events[0]?.payload as HallPayload<'TicketTaken'>) : null;
  expect(slips.map(({ number }) => number)).not.toContain(given?.number);
  after.close();
});

it('副本之后的叫号和受理：备机在原地址接替后，窗口自己补报，人只要核对', async () => {
  await standby.stop();
  const operator = await signIn(hub.url, hub.demo, 'operator');
  const { code } = (await operator.get<{ readonly code: string }>('/api/standby/code')).body;
  // The second PC takes the first one's address, as with a name that the hall's router points at either.
  standby = follow(code, ports.first);
  const { clerk } = await atThePeak();
  const { personId } = await post(clerk, '/api/people', FARMER);
  await standby.pull();
  const token = clerk.token;
  const page = createHallClient({ url: hub.url, token, kinds: ['hall', 'case'], store: memoryStore() });
  const told: Retold[] = [];
  page.onRetold((acts) => told.push(...acts));
  await until(() => page.getSnapshot().live === 'live', 'the page follows');
  const papers = await papersFor(
    { ask: async (_method, path) => ({ ...(await clerk.get<never>(path)), headers: {}, text: '' }) },
    'B08',
    (question) => (question === 'fmt' ? 'fmt_3' : undefined),
  );
  const called = await page.send('callNext', { counterId: 'H00-05', current: 'finish' });
  const whole = { applicantId: personId, agent: null, ticketId: null, pickup: 'counter', next: 'accept' };
  const received = await page.send('receiveCase', { ...papers, ...whole });
  expect([called.outcome, received.outcome]).toEqual(['accepted', 'accepted']);
  const call =
    called.outcome === 'accepted' ? called.events.find(({ type }) => type === 'TicketCalled') : null;
  const ticketId = call?.subject as TicketId;

  await hub.kill();
  rmSync(folders.first, { recursive: true });
  ({ hub: promoted } = await standby.promote());
  expect(promoted.hall().tickets.get(ticketId)?.status).toBe('waiting');
  await until(() => told.length === 2, 'both are told again', 30_000);
  expect(told.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['callNext', 'told'],
    ['receiveCase', 'told'],
  ]);
  expect(promoted.hall().tickets.get(ticketId)).toMatchObject({ status: 'called', counterId: 'H00-05' });
  const cases = await caller(promoted.url, token).get<{ readonly counts: { readonly open: number } }>(
    '/api/cases?view=open',
  );
  expect(cases.body.counts.open).toBe(1);
  page.close();
});

it('主机正常重启过，备机接着跟；接替后原主机又开机：不能再记录，说清楚，改做备机', async () => {
  await standby.pull();
  await hub.stop();
  await expect(standby.pull()).rejects.toThrow('fetch failed');
  expect(standby.state().copiedAt).not.toBeNull();
  hub = await startHub({ data: folders.first, port: ports.first });
  await atThePeak();
  await standby.pull();
  const old = join(folders.first, '..', 'old');
  await hub.kill();
  cpSync(folders.first, old, { recursive: true });
  ({ hub: promoted } = await standby.promote());
  await expect(startHub({ data: old, port: ports.first })).rejects.toThrow('备机已接替本机');
});

it('备机接替时原主机还开着：几秒内自己停止记录', async () => {
  await standby.pull();
  const { kiosk } = await atThePeak();
  await standby.pull();
  ({ hub: promoted } = await standby.promote());
  await expect.poll(async () => (await take(kiosk)).status, { timeout: 12_000, interval: 200 }).toBe(503);
  expect((await kiosk.send('takeTicket', { services: [GENERAL] })).body).toMatchObject({ code: 'Fenced' });
});

it('大屏的图片视频也在备机上：接替后照样放；管理台看得到还差几个', async () => {
  const operator = await signIn(hub.url, hub.demo, 'operator');
  const film = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.alloc(3_000_000, 'film')]);
  const sent = await fetch(`${hub.url}/api/settings/media`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${operator.token}` },
    body: film,
  });
  const { mediaId } = (await sent.json()) as { readonly mediaId: string };
  await standby.pull();
  await standby.pullMedia();
  await standby.pullMedia();
  const { standby: seen } = (await operator.get<{ readonly standby: object }>('/api/upkeep')).body;
  expect(seen).toMatchObject({ mediaMissing: 0 });
  await hub.kill();
  rmSync(folders.first, { recursive: true });
  ({ hub: promoted } = await standby.promote());
  const played = await fetch(`${promoted.url}/media/${mediaId}`);
  expect(Buffer.from(await played.arrayBuffer()).equals(film)).toBe(true);
});

it('没有配对码的电脑什么也拿不到', async () => {
  for (const path of ['base', 'machine', 'media', 'tail?generation=0000000000000000&from=0']) {
    const answer = await fetch(`${hub.url}/api/standby/${path}`, { headers: { 'x-standby-token': 'x' } });
    expect(answer.status).toBe(401);
  }
  const clerk = await signIn(hub.url, hub.demo, 'clerk5');
  expect((await clerk.get('/api/standby/code')).status).toBe(403);
});

async function post(by: Caller, path: string, body: object): Promise<{ readonly personId: string }> {
  const answer = await fetch(`${hub.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${by.token}` },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { readonly personId: string };
}

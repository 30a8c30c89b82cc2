/** The display against a real hub in a real Chromium: board, window, voice, a pulled cable, a revoked screen. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SEED_FOLDER } from '@yichuang/server/catalogue/load';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breakableLine } from '../support/breakable-line.ts';
import { deviceOf, signIn, wholeLog, type Caller } from '../support/hub-api.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { until } from '../support/until.ts';
import { boardPage, windowPage } from './page-models/display.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--autoplay-policy=no-user-gesture-required',
];
const WALL: BrowserContextOptions = {
  viewport: { width: 1920, height: 1080 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};
/** A number of zone A and one of zone C. */
const [BUILDING, AFFAIRS] = ['general-A', 'general-C'];

let browser: Browser;
let hub: HubInTest;
let kiosk: Caller;
let clerks: readonly [Caller, Caller];
let complaints: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
afterAll(() => browser.close());

beforeEach(async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'display-'));
  speakOnce(data);
  hub = await hubInTest({ data, runs: true });
  kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  clerks = [await signIn(hub.url, hub.demo, 'clerk1'), await signIn(hub.url, hub.demo, 'clerk5')];
  await accepted(clerks[0], 'openCounter', { counterId: 'H00-01' });
  await accepted(clerks[1], 'openCounter', { counterId: 'H00-05' });
  complaints = [];
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await hub.stop();
});

/** The shipped texts, but every call is said once: the tests wait for real speech. */
function speakOnce(folder: string): void {
  const texts = JSON.parse(readFileSync(path.join(SEED_FOLDER, 'hall-texts.json'), 'utf8')) as {
    announcement: { repeats: { value: number } };
  };
  texts.announcement.repeats.value = 1;
  mkdirSync(path.join(folder, 'catalogue'));
  writeFileSync(path.join(folder, 'catalogue/hall-texts.json'), JSON.stringify(texts));
}

async function accepted(caller: Caller, name: string, payload: object): Promise<void> {
  const { body } = await caller.send(name, payload);
  if (body.outcome !== 'accepted') throw new Error(`${name}: ${JSON.stringify(body)}`);
}

async function take(...services: readonly string[]): Promise<void> {
  for (const service of services) await accepted(kiosk, 'takeTicket', { services: [service] });
}

async function openPage(): Promise<Page> {
  const page = await (await browser.newContext(WALL)).newPage();
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return page;
}

async function violations(page: Page): Promise<readonly string[]> {
  // A pulse is half transparent for a moment.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('大屏', () => {
  it('没有叫号时说有用的话，叫号后新的在上，办理后进列表', async () => {
    const board = boardPage(await openPage());
    await board.open(hub.url);
    expect(await board.headline()).toContain('请留意屏幕和语音叫号');
    expect(await violations(board.page)).toEqual([]);

    await take(BUILDING, BUILDING, AFFAIRS);
    await accepted(clerks[0], 'callNext', { counterId: 'H00-01' });
    await accepted(clerks[1], 'callNext', { counterId: 'H00-05' });
    await board.callingIs('请 C001 到 5 号窗口', '请 A001 到 1 号窗口');
    expect(await board.pulsing()).toBeGreaterThan(0);
    expect(await board.waiting()).toContain('工程建设 1');

    await accepted(clerks[0], 'recallTicket', { counterId: 'H00-01' });
    await board.callingIs('请 A001 到 1 号窗口', '请 C001 到 5 号窗口');
    const hall = await clerks[0].get<{ tickets: { ticketId: string; number: string }[] }>('/api/hall');
    const ticketId = hall.body.tickets.find(({ number }) => number === 'A001')?.ticketId;
    await accepted(clerks[0], 'startService', { counterId: 'H00-01', ticketId });
    await board.callingIs('请 C001 到 5 号窗口');
    expect(await board.recent()).toEqual(['A001 1']);
    expect(await violations(board.page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('拔线时还显示当时的情况并说明时间，插回后只显示真的', async () => {
    const line = await breakableLine(hub.url);
    const page = await openPage();
    await page.clock.install();
    const board = boardPage(page);
    await board.open(line.url);
    await take(BUILDING, AFFAIRS);
    await accepted(clerks[0], 'callNext', { counterId: 'H00-01' });
    await board.callingIs('请 A001 到 1 号窗口');

    line.pull();
    await page.clock.fastForward(16_000);
    await until(async () => (await board.notes()).includes('正在重新连接'), '说明连接中断');
    expect(await board.calling()).toEqual(['请 A001 到 1 号窗口']);
    expect(await board.headline()).toMatch(/^\d\d:\d\d 的叫号/);

    await accepted(clerks[0], 'returnToQueue', { counterId: 'H00-01' });
    await accepted(clerks[1], 'callNext', { counterId: 'H00-05' });
    line.plug();
    await board.callingIs('请 C001 到 5 号窗口');
    await until(async () => (await board.notes()) === '', '连接恢复');
    expect(await board.headline()).toContain('正在叫号');
    await line.close();
  });

  it('被撤销后重新配对（演示里马上批准）', async () => {
    const board = boardPage(await openPage());
    await board.open(hub.url);
    const manager = await signIn(hub.url, hub.demo, 'manager');
    const paired = async () =>
      (await manager.get<{ deviceId: string; name: string; connected: boolean }[]>('/api/devices')).body.find(
        ({ name, connected }) => name === '大屏' && connected,
      )?.deviceId;
    const first = await paired();
    const revoked = await fetch(`${hub.url}/api/devices/${String(first)}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${manager.token}` },
    });
    expect(revoked.status).toBe(204);
    await until(async () => {
      const now = await paired();
      return now !== undefined && now !== first;
    }, '新的配对');
    await take(BUILDING);
    await accepted(clerks[0], 'callNext', { counterId: 'H00-01' });
    await board.callingIs('请 A001 到 1 号窗口');
  });
});

describe('窗口屏', () => {
  it('叫号、办理、现场办理、暂停和空闲都说得清', async () => {
    const screen = windowPage(await openPage());
    await screen.open(hub.url, 'H00-01');
    expect(await screen.head()).toContain('1 号窗口 工程建设');
    expect(await screen.state()).toContain('空闲');

    await take(BUILDING);
    await accepted(clerks[0], 'callNext', { counterId: 'H00-01' });
    await screen.stateIs('A001');
    expect(await screen.state()).toBe('请 A001');
    expect(await violations(screen.page)).toEqual([]);
    const hall = await clerks[0].get<{ tickets: { ticketId: string }[] }>('/api/hall');
    const ticketId = hall.body.tickets[0]?.ticketId;
    await accepted(clerks[0], 'startService', { counterId: 'H00-01', ticketId });
    await screen.stateIs('正在办理');
    await accepted(clerks[0], 'finishService', { counterId: 'H00-01' });
    await accepted(clerks[0], 'serveDirectly', { counterId: 'H00-01', reasonId: 'enquiry' });
    await screen.stateIs('现场办理');
    await accepted(clerks[0], 'finishService', { counterId: 'H00-01' });
    const until = new Date(Date.now() + 20 * 60_000).toISOString();
    await accepted(clerks[0], 'pauseCounter', { counterId: 'H00-01', reasonId: 'toilet', until });
    await screen.stateIs('暂停服务');
    expect(await screen.state()).toMatch(/^暂停服务 请到 5 号窗口 约 \d\d:\d\d 恢复$/);
    expect(await violations(screen.page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('会说话的大屏', () => {
  it('把叫号说出来并报告，页面重开后补上欠的', async () => {
    const board = boardPage(await openPage());
    await board.open(hub.url, { voice: true });
    await take(BUILDING, AFFAIRS);
    await accepted(clerks[0], 'callNext', { counterId: 'H00-01' });
    const spoken = async () =>
      (await wholeLog(clerks[0]))
        .filter(({ type }) => type === 'AnnouncementReported')
        .map(({ payload }) => (payload as { outcome: string }).outcome);
    await until(async () => (await spoken()).length === 1, '第一次播报的报告');

    await board.page.goto('about:blank');
    await accepted(clerks[1], 'callNext', { counterId: 'H00-05' });
    await board.open(hub.url, { voice: true });
    await until(async () => (await spoken()).length === 2, '补上的播报');
    expect(await spoken()).toEqual(['spoken', 'spoken']);
    expect(complaints).toEqual([]);
  });
});

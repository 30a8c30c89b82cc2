/**
 * 一张号走遍全厅: the kiosk's touch, the slip, the counter's key, the board and the voice, the guide's note, the visitor's
 * phone; then the hub is killed and started again. Every page and every program is the real one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPrinterPage, type PrinterPage } from '@yichuang/hardware/simulator/virtual-printer/http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { deviceOf, wholeLog } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';
import { counterPage, type CounterPage } from './page-models/counter.ts';
import { boardPage, windowPage, type BoardPage, type WindowPage } from './page-models/display.ts';

/** A screen takes no touch in its first moments, so that a double tap goes no further than it was meant. */
const SETTLED_MS = 500;
const NOTE = '老人听力不好,请大声一点';

let browser: Browser;
let data: string;
let port: number;
let hub: HubProcess;
let terminal: KioskProgram;
let printer: PrinterPage;
let screens: Screen[];
let kiosk: Page;
let counter: CounterPage;
let board: BoardPage;
let window5: WindowPage;
let guide: Page;
let phone: Page;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'whole-hall-'));
  port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  [browser, hub] = await Promise.all([
    openChromium(),
    startHub({ data, port, env: { HUB_PUBLIC_URL: publicUrl } }),
  ]);
  terminal = await kioskProgram(hub.url, deviceOf(hub.url, hub.demo, 'kiosk').token);
  printer = await openPrinterPage(terminal.paper, 0);
  screens = await Promise.all(
    (['kiosk', 'desk', 'board', 'board', 'pocket', 'pocket'] as const).map((size) =>
      openScreen(browser, size),
    ),
  );
  const [one, two, three, four, five, six] = screens.map(({ page }) => page) as [
    Page,
    Page,
    Page,
    Page,
    Page,
    Page,
  ];
  [kiosk, guide, phone] = [one, five, six];
  [counter, board, window5] = [counterPage(two), boardPage(three), windowPage(four)];
});
afterAll(async () => {
  await browser.close();
  await printer.close();
  await terminal.stop();
  await hub.stop();
  rmSync(data, { recursive: true });
});

async function touch(name: RegExp): Promise<void> {
  const key = kiosk.getByRole('button', { name }).first();
  await key.waitFor();
  await kiosk.clock.runFor(SETTLED_MS);
  await key.tap();
}

/** Two touches: what it is about, then 直接取号. The number is on the screen. */
async function takeAtKiosk(tile: RegExp): Promise<string> {
  await touch(tile);
  await touch(/直接取号/);
  const number = kiosk.getByTestId('number');
  await number.waitFor();
  const shown = await number.innerText();
  await touch(/^好了/);
  return shown;
}

const printed = (number: string): boolean =>
  terminal.slips.some((slip) => slip.number === number && slip.state === 'printed');

it('取号机点两下出号出票，窗口一个键叫号，大屏显示并播报', async () => {
  await kiosk.clock.install();
  await kiosk.goto(terminal.url);
  await counter.open(hub.url);
  await counter.signInAs('演示窗口5');
  await counter.choose(5);
  await board.open(hub.url, { voice: true });
  await window5.open(hub.url, '5');

  expect(await takeAtKiosk(/低保高龄残疾/)).toBe('C001');
  await until(() => printed('C001'), 'the slip is printed');
  const picture = await fetch(`http://127.0.0.1:${String(printer.port)}/slips/1.png`);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  expect(terminal.lastSlip()).toContain('C001');

  await counter.next('C001');
  await board.callingIs('请 C001 到 5 号窗口');
  await window5.stateIs('C001');
  const log = deviceOf(hub.url, hub.demo, 'display');
  await until(
    async () =>
      (await wholeLog(log)).some(
        ({ type, payload }) =>
          type === 'AnnouncementReported' && (payload as { outcome: string }).outcome === 'spoken',
      ),
    'the call was spoken',
  );
});

it('访客手机上看得到自己的号，叫到时说去几号窗口', async () => {
  expect(await takeAtKiosk(/低保高龄残疾/)).toBe('C002');
  await until(() => printed('C002'), 'the slip is printed');
  const address = terminal.paper.slips().at(-1)?.qrCodes[0]?.data ?? '';
  expect(address).toContain(`${hub.url}/phone/#`);
  await phone.goto(address);
  await phone.getByText('C002').first().waitFor();
  await phone.getByText('下一位就是您').waitFor();

  await counter.here();
  await counter.next('C002');
  await phone.getByText('5 号窗口').first().waitFor();
  expect(await phone.title()).toBe('请到 5 号窗口');
});

it('导办把人转到对的区并留话，那边的窗口叫到时看得到', async () => {
  expect(await takeAtKiosk(/低保高龄残疾/)).toBe('C003');
  await guide.goto(`${hub.url}/guide/`);
  await guide.getByRole('button', { name: /^演示导办1/ }).tap();
  await guide.getByRole('button', { name: '号码、事项或几个字' }).tap();
  await guide.getByRole('textbox', { name: '查号码或事项' }).fill('3');
  await guide.getByRole('button', { name: /C003/ }).first().tap();
  await guide.getByRole('button', { name: /^转窗/ }).tap();
  await guide.getByRole('radio', { name: /公共服务/ }).check();
  await guide.getByRole('textbox', { name: '给窗口留句话' }).fill(NOTE);
  await guide.getByRole('button', { name: '转过去', exact: true }).tap();
  await guide.getByText(/C003 已转到公共服务/).waitFor();

  const colleague = await openScreen(browser, 'desk');
  screens.push(colleague);
  const window9 = counterPage(colleague.page);
  await window9.open(hub.url);
  await window9.signInAs('演示窗口9');
  await window9.choose(9);
  await window9.next('C003');
  await colleague.page.getByText(NOTE).first().waitFor();
  await board.callingIs('请 C003 到 9 号窗口', '请 C002 到 5 号窗口');
});

it('中枢被杀：每个页面都说明看到的是几点的情况；起来后自己恢复，接着叫号', async () => {
  await hub.kill();
  const told = (page: Page, words: RegExp): Promise<void> => page.getByText(words).first().waitFor();
  await Promise.all([
    told(kiosk, /连不上|连接/),
    told(counter.page, /连接中断,显示的是 \d\d:\d\d:\d\d 的情况/),
    told(guide, /连接中断,显示的是 \d\d:\d\d:\d\d 的情况/),
    told(phone, /连不上大厅,这是 \d\d:\d\d/),
    until(async () => /\d\d:\d\d:\d\d/.test(await board.notes()), 'the board says how old it is'),
  ]);
  // Old, and yet what was true.
  expect(await counter.current()).toContain('C002');
  expect(await board.calling()).toContain('请 C002 到 5 号窗口');

  hub = await startHub({ data, port, env: { HUB_PUBLIC_URL: hub.url } });
  await Promise.all([
    gone(kiosk, /连不上/),
    gone(counter.page, /连接中断/),
    gone(guide, /连接中断/),
    gone(phone, /连不上大厅/),
    until(async () => (await board.notes()).trim() === '', 'the board is live again'),
  ]);
  expect(await takeAtKiosk(/低保高龄残疾/)).toBe('C004');
  await counter.here();
  await counter.next('C004');
  await board.callingIs('请 C004 到 5 号窗口', '请 C003 到 9 号窗口');
  await window5.stateIs('C004');
});

it('走完这一天，没有一个页面报错', () => {
  // While the hub was away a browser could not connect, and says so.
  const faults = screens.flatMap(({ complaints }) => complaints);
  expect(faults.filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});

function gone(page: Page, words: RegExp): Promise<void> {
  return page.getByText(words).first().waitFor({ state: 'detached' });
}

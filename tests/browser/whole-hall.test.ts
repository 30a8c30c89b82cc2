/**
 * 一张号走遍全厅: the kiosk's touch, the slip, the counter's key, the board and the voice, the guide's note, the visitor's
 * phone; then the hub is killed and started again. Every page and every program is the real one.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPrinterPage, type PrinterPage } from '@yichuang/hardware/simulator/virtual-printer/http';
import { SEED_FOLDER } from '@yichuang/server/catalogue/load';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, openScreen, type Screen, type SIZES } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { deviceOf, wholeLog } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';
import { counterPage, type CounterPage } from './page-models/counter.ts';
import { consolePage, type ConsolePage } from './page-models/console.ts';
import { boardPage, windowPage, type BoardPage, type WindowPage } from './page-models/display.ts';
import { guidePage, type GuidePage } from './page-models/guide.ts';
import { phonePage, type PhonePage } from './page-models/phone.ts';

/** A screen takes no touch in its first moments, so that a double tap goes no further than it was meant. */
const SETTLED_MS = 500;
/** What a page says whose hub is silent. */
const OLD_VIEW = /信息停在 \d\d:\d\d:\d\d/;
const NOTE = '老人听力不好，请大声一点';

let browser: Browser;
let data: string;
let port: number;
let hub: HubProcess;
let terminal: KioskProgram;
let printer: PrinterPage;
const screens: Screen[] = [];
let kiosk: Page;
let counter: CounterPage;
let board: BoardPage;
let window5: WindowPage;
let guide: GuidePage;
let phone: PhonePage;
let manager: ConsolePage;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'whole-hall-'));
  speakOnce(data);
  port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  [browser, hub] = await Promise.all([
    openChromium(),
    startHub({ data, port, env: { HUB_PUBLIC_URL: publicUrl } }),
  ]);
  terminal = await kioskProgram(hub.url, deviceOf(hub.url, hub.demo, 'kiosk').token);
  printer = await openPrinterPage(terminal.paper, 0);
  kiosk = await newScreen('kiosk');
  counter = counterPage(await newScreen('desk'));
  board = boardPage(await newScreen('board'));
  window5 = windowPage(await newScreen('board'));
  guide = guidePage(await newScreen('pocket'));
  phone = phonePage(await newScreen('pocket'));
  manager = consolePage(await newScreen('desk'));
});
afterAll(async () => {
  await browser.close();
  await printer.close();
  await terminal.stop();
  await hub.stop();
  rmSync(data, { recursive: true });
});

async function newScreen(size: keyof typeof SIZES): Promise<Page> {
  const screen = await openScreen(browser, size);
  screens.push(screen);
  return screen.page;
}

/** The shipped texts, but every call is said once: the voice is real, and so is the time it takes. */
function speakOnce(folder: string): void {
  const texts = JSON.parse(readFileSync(join(SEED_FOLDER, 'hall-texts.json'), 'utf8')) as {
    announcement: { repeats: { value: number } };
  };
  texts.announcement.repeats.value = 1;
  mkdirSync(join(folder, 'catalogue'));
  writeFileSync(join(folder, 'catalogue/hall-texts.json'), JSON.stringify(texts));
}

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
  await phone.scan(hub.url, address.split('#')[1] ?? '');
  expect(await phone.number()).toBe('C002');
  expect(await phone.ahead()).toContain('下一位就是您');

  await counter.here();
  await counter.next('C002');
  await phone.waitFor('5 号窗口');
  expect(await phone.page.title()).toBe('请到 5 号窗口');
});

it('导办把人转到对的区并留话，那边的窗口叫到时看得到', async () => {
  expect(await takeAtKiosk(/低保高龄残疾/)).toBe('C003');
  await guide.open(hub.url);
  await guide.signInAs('演示导办1');
  await guide.openTicket('C003');
  await guide.act('转窗', { verb: '转过去', choose: ['公共服务'], note: NOTE });
  expect(await guide.said()).toContain('C003 已转到公共服务');

  const window9 = counterPage(await newScreen('desk'));
  await window9.open(hub.url);
  await window9.signInAs('演示窗口9');
  await window9.choose(9);
  await window9.next('C003');
  await window9.page.getByText(NOTE).first().waitFor();
  await board.callingIs('请 C003 到 9 号窗口', '请 C002 到 5 号窗口');
});

it('中枢被杀：每个页面都说明看到的是几点的情况；起来后自己恢复，接着叫号', async () => {
  await manager.open(hub.url);
  await manager.signInAs('演示管理员');
  await manager.titleIs('现在');
  await hub.kill();
  await Promise.all([
    // It goes on giving numbers, and says what it does not know.
    kiosk.getByText('网络断了，要等多久这里暂时看不到').waitFor(),
    guide.page.getByText(OLD_VIEW).waitFor(),
    until(async () => OLD_VIEW.test(await counter.line()), 'the counter says how old its view is'),
    until(async () => OLD_VIEW.test(await manager.line()), 'the console says how old its view is'),
    until(async () => /\d\d:\d\d:\d\d/.test(await board.notes()), 'the board says it'),
    until(async () => (await phone.age()).includes('连不上大厅'), 'the phone says it'),
  ]);
  // Old, and yet what was true.
  expect(await counter.current()).toContain('C002');
  expect(await board.calling()).toContain('请 C002 到 5 号窗口');

  hub = await startHub({ data, port, env: { HUB_PUBLIC_URL: hub.url } });
  await Promise.all([
    kiosk.getByText('网络断了，要等多久这里暂时看不到').waitFor({ state: 'detached' }),
    guide.page.getByText(OLD_VIEW).waitFor({ state: 'detached' }),
    until(async () => !OLD_VIEW.test(await counter.line()), 'the counter is live'),
    until(async () => (await manager.line()) === '', 'the console is live'),
    until(async () => (await board.notes()).trim() === '', 'the board is live'),
    until(async () => (await phone.age()).includes('会自己更新'), 'the phone is live', 30_000),
  ]);
  expect(await takeAtKiosk(/低保高龄残疾/)).toBe('C004');
  await counter.here();
  await counter.next('C004');
  await board.callingIs('请 C004 到 5 号窗口', '请 C003 到 9 号窗口');
  await window5.stateIs('C004');
});

it('下班时还有人：管理台一人一个决定才闭厅，大屏和取号机都知道', async () => {
  await manager.go('开厅·闭厅');
  await manager.decide('C004', '已办完');
  await manager.decideRest('转次日优先');
  await manager.askToClose();
  await manager.confirmClosing();
  await kiosk.getByText('今天已经下班').first().waitFor();
  await until(async () => (await board.calling()).length === 0, 'the board calls nobody');
});

it('走完这一天，没有一个页面报错', () => {
  // While the hub was away a browser could not connect, and says so.
  const faults = screens.flatMap(({ complaints }) => complaints);
  expect(faults.filter((fault) => !/ERR_CONNECTION_(REFUSED|RESET)/.test(fault))).toEqual([]);
});

/**
 * 玩硬件: `npm start -- --hardware` walked through its pages. A card is laid down, paper pulled, the cover opened, a keypad
 * pressed, the kiosk's line cut, five numbers taken, the line plugged in again; then nothing is lost and nothing doubled.
 */
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hardwareHall, processesOf, type HardwareHall } from '../support/hardware-hall.ts';
import { deviceOf, wholeLog } from '../support/hub-api.ts';
import { until } from '../support/until.ts';
import { consolePage, type ConsolePage } from './page-models/console.ts';
import { counterPage, type CounterPage } from './page-models/counter.ts';
import { playerPage, type PlayerPage } from './page-models/player.ts';

/** A screen takes no touch in its first moments. */
const SETTLED_MS = 500;
const PRINTER = '号票打印机（取号机）';
const LINE = '取号机网线';
const READER = '身份证读卡器';

let browser: Browser;
let hall: HardwareHall;
let screen: Screen;
let player: PlayerPage;
let kiosk: Page;
let counter: CounterPage;
let manager: ConsolePage;

beforeAll(async () => {
  [browser, hall] = await Promise.all([openChromium(), hardwareHall()]);
  screen = await openScreen(browser, 'desk');
  player = playerPage(screen.page);
  kiosk = (await openScreen(browser, 'kiosk')).page;
  counter = counterPage((await openScreen(browser, 'desk')).page);
  manager = consolePage((await openScreen(browser, 'desk')).page);
  await kiosk.clock.install();
  await Promise.all([
    player.open(hall.playerUrl),
    kiosk.goto(hall.kioskUrl),
    counter.open(hall.hubUrl).then(() => counter.signInAs('演示窗口5')),
    manager.open(hall.hubUrl).then(() => manager.signInAs('演示管理员')),
  ]);
  await counter.choose(5);
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
  hall.remove();
});

async function touch(name: RegExp): Promise<void> {
  const key = kiosk.getByRole('button', { name }).first();
  await key.waitFor();
  await kiosk.clock.runFor(SETTLED_MS);
  await key.tap();
}

async function takeAtKiosk(): Promise<string> {
  await touch(/低保高龄残疾/);
  await touch(/直接取号/);
  const number = kiosk.getByTestId('number');
  await number.waitFor();
  const shown = await number.innerText();
  await touch(/^好了/);
  return shown;
}

it('放一张证、抽走纸、打开盖子：机器照做，取号机和管理台都说得对，弄好就恢复', async () => {
  await player.does(READER, '居民身份证 22 岁');
  await player.says(READER, '放着：居民身份证 22 岁');
  await player.does(READER, '全部拿开');
  await player.says(READER, '上面没有东西');

  await player.does(PRINTER, '抽走纸');
  await kiosk.getByText('打印机缺纸').first().waitFor();
  await player.does(PRINTER, '换一卷新纸');
  await kiosk.getByText('打印机缺纸').first().waitFor({ state: 'detached' });
  await player.does(PRINTER, '打开盖子');
  await manager.go('设备');
  await manager.deviceIs(/1号取号机.*盖子没盖好（P-03）/s);
  await player.does(PRINTER, '合上盖子');
  await player.says(PRINTER, '正常');
  expect({ barriers: await barriers(screen), misfits: await misfits(screen) }).toEqual({
    barriers: [],
    misfits: [],
  });
});

it('按 5 号窗口呼叫器的顺呼：条屏和窗口页都叫到这个号', async () => {
  expect(await takeAtKiosk()).toBe('C001');
  await player.does('5 号窗口', '顺呼');
  await counter.currentIs('C001');
  await until(async () => (await player.strip(5)).includes('请C001到5号窗口'), 'the call on the strip');
});

it('拔网线、取五个号、插回去：五个号都在，一个不多一个不少，审计通过，程序全部结束', async () => {
  await player.does(LINE, '拔网线');
  await kiosk.getByText('照常取号').first().waitFor();
  const five: string[] = [];
  for (let one = 0; one < 5; one += 1) five.push(await takeAtKiosk());
  expect(new Set(five).size).toBe(5);
  await player.does(LINE, '插回网线');

  const log = deviceOf(hall.hubUrl, hall.demo, 'display');
  const numbers = async (): Promise<readonly string[]> =>
    (await wholeLog(log)).flatMap(({ type, payload }) =>
      type === 'TicketTaken' ? [(payload as HallPayload<'TicketTaken'>).number] : [],
    );
  await until(async () => (await numbers()).length === 6, 'the hub heard of all');
  expect(await numbers()).toEqual(['C001', ...five]);
  const printed = async (): Promise<number> =>
    (await wholeLog(log)).filter(
      ({ type, payload }) =>
        type === 'SlipReported' && (payload as HallPayload<'SlipReported'>).outcome === 'printed',
    ).length;
  await until(async () => (await printed()) === 6, 'every slip is known to be on paper');
  await kiosk.getByText('照常取号').first().waitFor({ state: 'detached' });
  await player.says(PRINTER, '最后一张 #6');
  expect(screen.complaints).toEqual([]);

  expect(processesOf(hall.data).length).toBeGreaterThan(10);
  expect(await hall.stop()).toBe(0);
  expect(processesOf(hall.data)).toEqual([]);
  expect(await audit(hall.data)).toBe('sound');
});

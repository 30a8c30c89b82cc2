/** 设备 at the console and on the guide's phone, in a real Chromium: what is broken, what to do, what came of it. */
import type { PartReport } from '@yichuang/protocol/devices';
import type { Order, OrderResult } from '@yichuang/protocol/orders';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { consolePage, type ConsolePage } from './page-models/console.ts';
import { guidePage } from './page-models/guide.ts';

let browser: Browser;
let hub: HubInTest;
let screen: Screen;
let operator: ConsolePage;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  hub = await hubInTest();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await hub.stop();
});

async function atConsole(size: 'desk' | 'pocket'): Promise<void> {
  screen = await openScreen(browser, size);
  operator = consolePage(screen.page);
  await operator.open(hub.url);
  await operator.signInAs('演示运维');
}

function part(change: Partial<PartReport>): PartReport {
  return {
    partId: 'slip-printer',
    kind: 'slipPrinter',
    model: 'epson-tm',
    connection: 'tcp 192.168.1.50:9100',
    ready: true,
    condition: null,
    evidence: 'processId',
    paperLeft: null,
    paperNear: null,
    since: hub.hub.core.now(),
    ...change,
  };
}
const tell = (deviceId: string, ...parts: PartReport[]): Promise<unknown> =>
  hub.ask('POST', '/api/devices/parts', { token: hub.tokenOf(deviceId), body: { parts } });
const paperOut = (): Promise<unknown> => tell('kiosk-1', part({ ready: false, condition: 'P-02' }));

/** Plays the kiosk's terminal: fetches the next order and says what became of it. */
async function carryOut(result: OrderResult): Promise<Order['wish'] | undefined> {
  const token = hub.tokenOf('kiosk-1');
  const { body } = await hub.ask('GET', '/api/orders', { token });
  const [order] = body as Order[];
  await hub.ask('POST', `/api/orders/${order?.orderId}`, { token, body: result });
  return order?.wish;
}

it('缺纸的取号机排在最前，说出怎么办；从“现在”一点就到；测试页的结果写在这里', async () => {
  await paperOut();
  await tell('printer-desk', part({ evidence: 'drained', paperLeft: 41 }));
  hub.pass(15_000);
  await atConsole('desk');
  await screen.page.getByText('1号取号机（大厅入口）：号票打印机缺纸（P-02）').waitFor();
  await screen.page.getByText('导办台打印机（导办台）：号票纸快用完，还剩约 41 张').waitFor();
  await operator.go('设备');
  expect(await screen.page.getByRole('main').getByRole('link').first().innerText()).toMatch(
    /1号取号机[^]*缺纸（P-02）/,
  );
  expect([await barriers(screen), await misfits(screen)]).toEqual([[], []]);

  await operator.openDevice('1号取号机');
  await screen.page.getByText('打开机盖，放一卷新纸，纸头朝外').waitFor();
  await operator.order('打测试页');
  expect(await carryOut({ outcome: 'failed', condition: 'paperOut', conditionNumber: 'P-02' })).toEqual({
    order: 'testSlip',
  });
  await screen.page.getByText('没有打出：缺纸（P-02）').waitFor();
  await operator.order('已换纸');
  await carryOut({ outcome: 'done' });
  await screen.page.getByText('记下了，从整卷算起').waitFor();
  expect([await barriers(screen), await misfits(screen), screen.complaints]).toEqual([[], [], []]);

  await tell('kiosk-1', part({}));
  hub.pass(15_000);
  // What became of the test slip stays; the alarm with its two steps goes.
  await screen.page
    .getByText('打开机盖，放一卷新纸，纸头朝外', { exact: true })
    .waitFor({ state: 'detached' });
});

it('手机上也放得下、按得着；[case 42] 不回话的条屏不说它正常', async () => {
  await tell('kiosk-1', part({ partId: 'strip', kind: 'windowStrip', evidence: null, model: 'aa-bb' }));
  await atConsole('pocket');
  await screen.page.goto(`${hub.url}/console/#devices`);
  await operator.deviceIs(/窗口条屏[^]*不回话，好坏看不出/);
  expect([await barriers(screen), await misfits(screen)]).toEqual([[], []]);
  await operator.openDevice('1号取号机');
  await screen.page.getByText('它不回话，无法确认').waitFor();
  expect([await barriers(screen), await misfits(screen)]).toEqual([[], []]);
});

it('[case 45] 读卡器没有权限：设备页写着缺哪一条规则；地址重复写着哪几个地址', async () => {
  const rule =
    'SUBSYSTEM=="usb", ATTR{idVendor}=="0400", ATTR{idProduct}=="c35a", MODE="0660", GROUP="kiosk"';
  await tell(
    'kiosk-1',
    part({
      partId: 'reader',
      kind: 'cardReader',
      model: 'sdt-usb',
      connection: 'usb 0400:c35a',
      ready: false,
      condition: 'C-02',
      evidence: null,
      remedy: rule,
    }),
    part({ partId: 'keypads', kind: 'keypad', model: 'ff68', condition: 'K-11', addresses: [3, 5] }),
  );
  await atConsole('desk');
  await operator.go('设备');
  await operator.openDevice('1号取号机');
  await screen.page.getByText(rule).waitFor();
  await screen.page.getByText('3、5').waitFor();
  expect([await barriers(screen), await misfits(screen), screen.complaints]).toEqual([[], [], []]);
});

it('终端断开两分钟：列出断开前的样子，导办手机上叫一次', async () => {
  await tell('kiosk-1', part({}));
  hub.pass(121_000);
  await atConsole('desk');
  await operator.go('设备');
  await operator.deviceIs(/1号取号机[^]*断开[^]*断开前：正常/);
  const pocket = await openScreen(browser, 'pocket');
  const guide = guidePage(pocket.page);
  await guide.open(hub.url);
  await guide.signInAs('演示导办1');
  await pocket.page.getByRole('heading', { name: '1号取号机（大厅入口）' }).waitFor();
  expect(await pocket.page.getByRole('article').count()).toBe(1);
  expect([await barriers(pocket), await misfits(pocket)]).toEqual([[], []]);
});

it('导办手机：缺纸一件提醒带两步，换了纸按“已换纸”，好了自己消失', async () => {
  await paperOut();
  hub.pass(15_000);
  const pocket = await openScreen(browser, 'pocket');
  const guide = guidePage(pocket.page);
  await guide.open(hub.url);
  await guide.signInAs('演示导办1');
  await pocket.page.getByText('号票打印机缺纸（P-02）').waitFor();
  expect(await pocket.page.getByRole('article').count()).toBe(1);
  expect([await barriers(pocket), await misfits(pocket)]).toEqual([[], []]);
  await pocket.page.getByRole('button', { name: '已换纸' }).click();
  expect(await carryOut({ outcome: 'done' })).toEqual({ order: 'paperChanged' });
  await pocket.page.getByText('记下了，从整卷算起。').waitFor();
  await tell('kiosk-1', part({}));
  hub.pass(15_000);
  await pocket.page.getByText('号票打印机缺纸（P-02）').waitFor({ state: 'detached' });
});

it('名字、地点和提醒设置在这里改；写错的数说出来', async () => {
  await atConsole('desk');
  await operator.go('设备');
  await operator.openDevice('1号取号机');
  await operator.order('改名字和地点');
  await screen.page.getByLabel('放在哪里').fill('东门');
  await screen.page.getByRole('button', { name: '保存' }).click();
  await screen.page.getByText('东门').waitFor();
  await operator.order('全部设备');
  await operator.order('提醒设置');
  await screen.page.getByLabel('故障持续几秒才提醒').fill('十');
  await screen.page.getByText('请写一个整数，一般用 10').waitFor();
  await screen.page.getByLabel('故障持续几秒才提醒').fill('20');
  await screen.page.getByRole('button', { name: '保存' }).click();
  await operator.said('提醒设置已保存');
});

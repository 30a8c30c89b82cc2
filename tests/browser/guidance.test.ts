/**
 * ▲情形化梳理 as people live it: a department changes its item in forms, a colleague signs, and kiosk, guide, phone and
 * counter ask by the new version a moment later. Every page and the kiosk's program are the real ones.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogue } from '@yichuang/server/catalogue/load';
import type { BookItem } from '@yichuang/server/guidance/sheets/book';
import { readWorkbook } from '@yichuang/server/guidance/sheets/read-workbook';
import { writeWorkbook } from '@yichuang/server/guidance/sheets/write-workbook';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen, type SIZES } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';
import { counterCasework } from './page-models/counter-casework.ts';
import { counterPage } from './page-models/counter.ts';
import { guidanceDeskPage, type GuidanceDeskPage } from './page-models/guidance-desk.ts';

const ITEM = '食品经营许可核发';
const RESTAURANT = '餐饮服务（饭店、小吃、饮品）';
const ANSWERS = [RESTAURANT, '新办', '本人（单位：法定代表人）办理'] as const;
const PAPER = '从业人员健康证明';
const REMINDER = '油烟管道要接到楼顶，请先和房东说好';
/** A screen takes no touch in its first moments. */
const SETTLED_MS = 500;

let browser: Browser;
let hall: HubInTest;
let terminal: KioskProgram;
let folder: string;
let office: Screen;
let kiosk: Screen;
let desk: GuidanceDeskPage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guidance-'));
  const port = String(await freePort());
  const env = { HUB_PORT: port, HUB_PUBLIC_URL: `http://127.0.0.1:${port}` };
  [browser, hall] = await Promise.all([openChromium(), hubInTest({ env })]);
  terminal = await kioskProgram(hall.url, hall.tokenOf('kiosk-1'));
  kiosk = await screen('kiosk');
  await kiosk.page.clock.install();
  await kiosk.page.goto(terminal.url);
  office = await screen('desk');
  desk = guidanceDeskPage(office.page);
  await office.page.goto(`${hall.url}/console/`);
  await office.page.getByRole('button', { name: '演示县市监局审批员' }).click();
  await desk.open();
});
afterAll(async () => {
  await browser.close();
  await terminal.stop();
  await hall.stop();
  rmSync(folder, { recursive: true });
});

async function screen(size: keyof typeof SIZES): Promise<Screen> {
  const opened = await openScreen(browser, size);
  opened.page.setDefaultTimeout(10_000);
  return opened;
}

/** Nothing is cut, nobody is shut out, no page complains. */
async function isWell(...screens: readonly Screen[]): Promise<void> {
  for (const each of screens) {
    expect(await barriers(each)).toEqual([]);
    expect(await misfits(each)).toEqual([]);
    expect(each.complaints).toEqual([]);
  }
}

async function touch(name: string | RegExp): Promise<void> {
  await kiosk.page.clock.runFor(SETTLED_MS);
  await kiosk.page.getByRole('button', { name }).first().tap();
}

/** Home, 办营业执照, 要带什么, three answers: the list as it is read. */
async function listAtKiosk(): Promise<string> {
  if (await kiosk.page.getByRole('button', { name: /^首页/ }).isVisible()) await touch(/^首页/);
  await touch(/办营业执照/);
  await touch(/“食品经营许可证”要带什么/);
  for (const answer of ANSWERS) await touch(answer);
  await kiosk.page.getByRole('heading', { name: /要带的材料/ }).waitFor();
  return kiosk.page.getByRole('main').innerText();
}

/** The same three answers on a page that shows one question after the other. */
async function answerOn(page: Page): Promise<string> {
  for (const answer of ANSWERS) await page.getByRole('button', { name: answer, exact: true }).click();
  await page.getByRole('heading', { name: '要带的材料' }).waitFor();
  return page.getByRole('main').innerText();
}

it('部门审批员在表单里加一份材料、给一个回答加提醒，自己先试到头', async () => {
  expect(await listAtKiosk()).not.toContain(PAPER);
  await desk.openItem(ITEM);
  await desk.addPaper('健康证', PAPER, 2);
  await desk.addReminder(RESTAURANT, REMINDER);
  await desk.saved();
  expect(await desk.canBeConfirmed()).toBe(false);
  await desk.tryOut(...ANSWERS);
  await desk.tried();
  expect(await desk.canBeConfirmed()).toBe(true);
  await isWell(office);
});

it('部门另一个人签字确认，今天起生效；历次版本写明编制、审核、日期', async () => {
  await desk.confirmOnPaper('符强');
  await desk.publish();
  await desk.said('第 2 版已发布，2026-11-23 起生效');
  expect(await desk.versions()).toEqual([
    '第 2 版 · 在用 编制 演示县市监局审批员 2026-11-23 部门审核 符强 2026-11-23 2026-11-23 起生效',
    '第 1 版 · 已由后面的版本替代 编制 系统随附 2026-11-23 ▲ 未经部门确认 2026-11-23 起生效',
  ]);
  expect(await misfits(office)).toEqual([]);
});

it('取号机不用取号就看到新的清单，打出来的一次性告知单也是新的', async () => {
  await until(async () => (await listAtKiosk()).includes(PAPER), 'the kiosk asks by the new version');
  await isWell(kiosk);
  await touch('打印一次性告知单');
  await kiosk.page.getByText('告知单出来了，请取走').waitFor();
  const slip = terminal.lastSlip();
  expect(slip).toEqual(
    expect.arrayContaining(['一次性告知单', ITEM, `5. ${PAPER}`, '复印件 2 份', `请留意：${REMINDER}`]),
  );
  expect(slip.join('')).toContain('第 2 版，保亭黎族苗族自治县市场监督管理局2026-11-23 确认');
});

it('一件事：看有哪几件、答两题，只办一件或一次办都行；一次办只取一个号', async () => {
  await listAtKiosk();
  await touch('开办餐饮店一件事');
  await kiosk.page.getByRole('heading', { name: '开办餐饮店一件事' }).waitFor();
  for (const question of [/公众聚集场所/, /大型户外广告/]) {
    await kiosk.page.clock.runFor(SETTLED_MS);
    await kiosk.page.getByRole('group', { name: question }).getByRole('button', { name: '否' }).tap();
  }
  await isWell(kiosk);
  await touch(/食品经营许可证/);
  await kiosk.page.getByText('属于哪种业态？').waitFor();
  await touch('返回');
  await kiosk.page.getByRole('heading', { name: '开办餐饮店一件事' }).waitFor();
  await touch(/一次办，取一个号/);
  await touch('先取号，我等');
  await kiosk.page.getByTestId('number').waitFor();
  const token = await hall.signIn('manager');
  const { body } = await hall.ask('GET', '/api/events?after=0&kinds=hall', { token });
  expect(body.events.findLast(({ type }: { type: string }) => type === 'TicketTaken').payload).toMatchObject({
    zoneId: 'B',
    services: ['B02', 'B08', 'A10'],
  });
  await touch(/^好了/);
});

it('导办替人问、替人打；手机上、窗口受理时也是同一份', async () => {
  const guide = await screen('pocket');
  await guide.page.goto(`${hall.url}/guide/`);
  await guide.page.getByRole('button', { name: '演示导办1' }).click();
  await guide.page.getByRole('button', { name: '号码、事项或几个字' }).click();
  await guide.page.getByRole('textbox', { name: '查号码或事项' }).fill('食品经营');
  await guide.page
    .getByRole('main')
    .getByRole('button', { name: /食品经营许可证/ })
    .click();
  await guide.page.getByRole('button', { name: '看看要带什么' }).click();
  expect(await answerOn(guide.page)).toContain(PAPER);
  const before = terminal.paper.slips().length;
  await guide.page.getByRole('button', { name: '打印一次性告知单' }).click();
  await guide.page.getByText('告知单出来了，请取走').waitFor();
  expect(terminal.paper.slips().length).toBe(before + 1);

  const phone = await screen('pocket');
  await phone.page.goto(`${hall.url}/handbook/B08`);
  expect(await answerOn(phone.page)).toContain(REMINDER);
  // What a slip of yesterday leads to still says what it said.
  await phone.page.goto('about:blank');
  await phone.page.goto(`${hall.url}/handbook/B08#1,fmt_3,act_1,agent_1`);
  await phone.page.getByText('这是以前的版本（第 1 版），材料可能变了。').waitFor();
  expect(await phone.page.getByRole('main').innerText()).not.toContain(PAPER);

  const window3 = await screen('desk');
  const counter = counterPage(window3.page);
  const cases = counterCasework(window3.page);
  await counter.open(hall.url);
  await counter.signInAs('演示窗口3');
  await counter.choose(3);
  await cases.open();
  await cases.walkIn();
  await cases.item('食品经营', ITEM);
  for (const digit of ['3', '1', '1']) await cases.answer(digit);
  await cases.says(PAPER);
  // 个体工商户设立登记 and the others are offered as the visit's next cases.
  await cases.act('这次一起办');
  await cases.says(/办完这件，接着办：个体工商户设立登记/);
  await isWell(guide, phone);
  expect(await misfits(window3)).toEqual([]);
});

/** The downloaded workbook with one item changed, as somebody does it in a spreadsheet. */
async function changedBook(from: string, change: (item: BookItem) => BookItem): Promise<string> {
  const { items, materials, bundles } = readCatalogue();
  const known = {
    items: items.map(({ id, code }) => ({
      itemId: id,
      handling: code.handling,
      implementation: code.implementation,
    })),
    materials,
    bundleIds: bundles.map(({ id }) => id),
  };
  const reading = await readWorkbook(readFileSync(from), known);
  expect(reading.problems).toEqual([]);
  const book = reading.items.map(({ itemId, body, points }): BookItem => {
    const { name, code, departmentId } = items.find(({ id }) => id === itemId)!;
    return { itemId, code: code.handling, name, department: departmentId, body, points: points ?? [] };
  });
  const file = join(folder, `${book.length}-${performance.now()}.xlsx`);
  const names = Object.fromEntries([...items, ...bundles].map(({ id, name }) => [id, name]));
  writeFileSync(
    file,
    await writeWorkbook({
      items: book.map((item) => (item.itemId === 'B08' ? change(item) : item)),
      materials,
      names,
    }),
  );
  return file;
}

const withoutHelp = (item: BookItem): BookItem => ({
  ...item,
  body: {
    ...item.body,
    materials: item.body.materials.filter(({ materialId }) => materialId !== 'HEALTHCERT'),
  },
});

it('整套表格导出、改好、导入：先看改了什么，再存为草稿；填错的说出哪张表哪一行', async () => {
  await desk.back();
  const exported = join(folder, 'all.xlsx');
  await (await desk.exportAll()).saveAs(exported);

  const text = join(folder, 'note.xlsx');
  writeFileSync(text, '材料：身份证');
  await desk.importFile(text);
  expect(await desk.preview()).toEqual([
    expect.stringMatching(/^文件 这不是 XLSX 文件.*另存为 \.xlsx 再试$/),
  ]);

  const wrong = await changedBook(exported, (item) => ({
    ...item,
    body: {
      ...item.body,
      materials: item.body.materials.map((need, place) =>
        place === 0 ? { ...need, materialId: 'NOWHERE' } : need,
      ),
    },
  }));
  await desk.importFile(wrong);
  expect(await desk.preview()).toEqual([
    expect.stringMatching(/^人人要带 第 \d+ 行 材料编码 材料库里没有编码“NOWHERE”$/),
  ]);

  await desk.importFile(await changedBook(exported, withoutHelp));
  await desk.said('1 个事项有变化');
  await desk.said('79 个事项没有变化');
  expect(await desk.preview()).toEqual([`人人都要带的，去掉：${PAPER} 复印件 2 份`]);
  await isWell(office);
  await desk.saveImport();
  await desk.said('已存为草稿 1 个');
  await office.page.getByRole('link', { name: `去试“${ITEM}”` }).click();
  await desk.said('草稿第 3 版');
  // Nothing is published by a file alone.
  expect((await hall.ask('GET', '/api/guidance/items/B08')).body.guide.tree.version).toBe(2);
});

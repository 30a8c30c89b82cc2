/** 补录 in a real Chromium: a clerk types the own paper hour at the counter and puts it right; a register comes in as a sheet. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import { consolePage } from './page-models/console.ts';
import { counterPage } from './page-models/counter.ts';

let browser: Browser;
let hall: HallDay;
let screen: Screen;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  hall = await demoHall();
  await hall.pass({ minutes: 60 });
  screen = await openScreen(browser, 'desk');
});
afterEach(async () => {
  await screen.page.context().close();
  await hall.close();
});

it('窗口人员按 E 补录自己的一小时，录错了写明原因更正，录多了划去', async () => {
  const { page } = screen;
  const counter = counterPage(page);
  await counter.open(hall.hub.url);
  await counter.signInAs('演示窗口5');
  await counter.choose(5);
  await page.keyboard.press('KeyE');
  const field = (row: number, name: string) =>
    page.locator(`[data-row="${row}"] [data-field="${name}"]`).last();
  await expect.poll(() => field(0, 'number').evaluate((cell) => cell === document.activeElement)).toBe(true);
  // The own zone's services come first.
  expect(await page.locator('[data-row="0"] optgroup').first().getAttribute('label')).toBe('社会事务');

  const type = async (row: number, takenAt: string, calledAt: string, finishedAt: string) => {
    await field(row, 'takenAt').fill(takenAt);
    await field(row, 'counter').fill('5');
    await field(row, 'calledAt').fill(calledAt);
    await field(row, 'finishedAt').fill(finishedAt);
  };
  await field(0, 'service').selectOption('general-C');
  await type(0, '905', '901', '920');
  await page.getByText('09:01 叫号，比 09:05 取号还早').waitFor();
  await field(0, 'calledAt').fill('908');
  await field(0, 'finishedAt').press('Enter');
  await type(1, '906', '920', '930');
  await page.getByRole('button', { name: '存 2 行' }).click();
  await page.getByRole('heading', { name: '这一天已补录 2 个号' }).waitFor();

  await page.getByRole('button', { name: '更正 E001' }).click();
  await page.getByRole('heading', { name: '更正 E001' }).waitFor();
  await field(0, 'finishedAt').fill('918');
  expect(await page.getByRole('button', { name: '更正', exact: true }).last().isDisabled()).toBe(true);
  await page.getByLabel('原因').fill('登记表上是 9:18');
  await page.getByRole('button', { name: '更正', exact: true }).last().click();
  await page.getByText('更正，原因：登记表上是 9:18').waitFor();
  expect(await page.getByText('已更正', { exact: true }).count()).toBe(1);

  await page.getByRole('button', { name: '划去 E002' }).click();
  await page.getByLabel('原因').fill('同一个人录了两次');
  await page.getByRole('button', { name: '划去', exact: true }).last().click();
  await page.getByText('已划去', { exact: true }).waitFor();
  await page.getByRole('heading', { name: '这一天已补录 1 个号' }).waitFor();
  expect(await misfits(screen)).toEqual([]);
  expect(await barriers(screen)).toEqual([]);
  const manager = await hall.staff('manager');
  expect((await manager.reads('/api/figures')).counts).toMatchObject({ taken: 1, finished: 1 });
});

it('管理员用表格导入：逐行说哪里要改，没问题的行一起录上', async () => {
  const { page } = screen;
  const office = consolePage(page);
  await office.open(hall.hub.url);
  await office.signInAs('演示管理员');
  await office.go('应急·补录');
  await page.getByRole('button', { name: '表格导入' }).click();
  const template = await page.request.get(
    `${hall.hub.url}${await page.getByRole('link', { name: '下载模板' }).getAttribute('href')}`,
  );
  expect(template.ok()).toBe(true);
  const rows = [
    '号码,事项,取号时间,结果,窗口,叫号时间,办完时间',
    'E001,社会事务,9:05,办完,3,9:10,9:20',
    'E002,社会事务,9:06,办完,3,9:15,9:30',
    'E003,社会事务,9:07,离开,,,',
  ];
  const buffer = Buffer.from(rows.join('\n'));
  await page.locator('input[type=file]').setInputFiles({ name: '登记表.csv', mimeType: 'text/csv', buffer });
  await page.getByText('第 3 行 · 窗口').waitFor();
  await page.getByText('2 行没有问题，可以录').waitFor();
  expect(await misfits(screen)).toEqual([]);
  expect(await barriers(screen)).toEqual([]);
  await page.getByRole('button', { name: '录这 2 行' }).click();
  await page.getByRole('heading', { name: '这一天已补录 2 个号' }).waitFor();

  // The mended sheet: what is on record is left out.
  await page.getByRole('button', { name: '表格导入' }).click();
  const mended = Buffer.from(rows.join('\n').replace('9:15,9:30', '9:20,9:30'));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '登记表.csv', mimeType: 'application/vnd.ms-excel', buffer: mended });
  await page.getByText('2 行已经录过，一样，跳过').waitFor();
  await page.getByRole('button', { name: '录这 1 行' }).click();
  await page.getByRole('heading', { name: '这一天已补录 3 个号' }).waitFor();
});

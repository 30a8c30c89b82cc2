/** 排班 and 预约 at the console by sheets: taken out, brought in; what is wrong is named row by row, and then nothing is kept. */
import { readFileSync } from 'node:fs';
import type { Browser, Download } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A Monday, so that no holiday is near. */
const MORNING = Date.parse('2026-11-23T00:30:00Z');

let browser: Browser;
let hub: HubInTest;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  hub = await hubInTest({ runs: true, wall: MORNING });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await hub.stop();
});

async function isSound(screen: Screen): Promise<void> {
  expect(await misfits(screen)).toEqual([]);
  expect(await barriers(screen)).toEqual([]);
  expect(screen.complaints).toEqual([]);
}

const fileOf = async (download: Download) => ({
  name: '排班.xlsx',
  mimeType: XLSX,
  buffer: readFileSync(await download.path()),
});

interface Week {
  readonly days: readonly { readonly date: string; readonly posts: readonly object[] }[];
  readonly people: readonly { readonly accountId: string; readonly displayName: string }[];
}

it('导出这一周，原样导回不改；清空后导回，说会改哪几天，确认才进；有人停用就一行也不进', async () => {
  const token = await hub.signIn('manager');
  const weekOf = async (from: string): Promise<Week> =>
    (await hub.ask('GET', `/api/roster?from=${from}`, { token })).body as Week;
  const { days, people } = await weekOf('2026-12-07');
  const [first] = people;
  const keep = (posts: readonly object[]) =>
    hub.ask('PUT', '/api/roster', { token, body: { days: [{ date: days[0]?.date, posts }] } });
  const post = {
    counterId: 'H00-05',
    from: '08:00',
    to: '12:00',
    accountId: first?.accountId,
    backupId: null,
  };
  expect((await keep([post])).status).toBe(200);

  const screen = await openScreen(browser, 'desk');
  const { page } = screen;
  page.setDefaultTimeout(10_000);
  await page.goto(`${hub.url}/console/#roster`);
  await page.getByRole('button', { name: /^演示管理员/ }).click();
  const later = page.getByRole('button', { name: '下一周' });
  while ((await page.getByText(`${days[0]?.date ?? ''} 至`).count()) === 0) {
    await later.click();
    await page.getByRole('button', { name: '导出 XLSX' }).waitFor();
  }
  await isSound(screen);
  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 XLSX' }).click();
  const sheet = await fileOf(await taken);

  await page.getByRole('button', { name: '导入', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导入排班' });
  const template = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载模板' }).click();
  const empty = await fileOf(await template);
  const file = dialog.getByLabel('排班表');
  await file.setInputFiles(sheet);
  await dialog.getByText('和现在的排班完全一样，不用再导入').waitFor();
  await isSound(screen);
  await file.setInputFiles(empty);
  await dialog.getByText(`${days[0]?.date ?? ''}：原 1 个班，改为 0 个班`).waitFor();

  await keep([]);
  await file.setInputFiles(sheet);
  await dialog.getByText(`${days[0]?.date ?? ''}：原 0 个班，改为 1 个班`).waitFor();
  await isSound(screen);
  expect((await weekOf(days[0]?.date ?? '')).days[0]?.posts).toEqual([]);
  await dialog.getByRole('button', { name: '确认导入' }).click();
  await dialog.getByText('已导入 1 天').waitFor();
  expect((await weekOf(days[0]?.date ?? '')).days[0]?.posts).toEqual([post]);

  await keep([]);
  const path = `/api/accounts/${first?.accountId ?? ''}`;
  expect((await hub.ask('POST', path, { token, body: { change: 'disable' } })).status).toBe(200);
  await file.setInputFiles(sheet);
  await dialog.getByText('有 1 处要改，改好再导入').waitFor();
  await dialog.getByText(`“${first?.displayName ?? ''}”的账号已停用，请换人`).waitFor();
  await isSound(screen);
  expect(await dialog.getByRole('button', { name: '确认导入' }).count()).toBe(0);
  await file.setInputFiles({ name: '排班.xlsx', mimeType: XLSX, buffer: Buffer.from('no workbook') });
  await dialog.getByText(/打不开，或不是 XLSX 文件/).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await isSound(screen);
});

it('预约表有一行错，说清哪一行、什么也不进；改好同一个文件再选，确认才进', async () => {
  const screen = await openScreen(browser, 'desk');
  const { page } = screen;
  page.setDefaultTimeout(10_000);
  await page.goto(`${hub.url}/console/#appointments`);
  await page.getByRole('button', { name: /^演示管理员/ }).click();
  await page.getByRole('button', { name: '导入预约' }).first().click();
  const dialog = page.getByRole('dialog', { name: '导入预约' });
  const date = '2026-11-30';
  const sheet = (time: string) => ({
    name: '预约.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`预约码,日期,开始时间,事项\n20260001,${date},${time},社会事务\n`),
  });
  await dialog.getByLabel('预约表').setInputFiles(sheet('早上'));
  await dialog.getByText('第 2 行 · 开始时间').waitFor();
  await isSound(screen);
  await dialog.getByLabel('预约表').setInputFiles(sheet('09:00'));
  await dialog.getByText('会新增 1，修改 0，不变 0').waitFor();
  await dialog.getByRole('button', { name: '确认导入' }).click();
  await dialog.getByText('✓ 已导入：新增 1，修改 0，不变 0').waitFor();
  await isSound(screen);
});

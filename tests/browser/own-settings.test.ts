/** 设置 in a real Chromium: an operator changes a kiosk's key and the week, sees it coming, keeps it and takes it back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { until } from '../support/until.ts';
import { consolePage } from './page-models/console.ts';

let browser: Browser;
let hub: HubInTest;
let screen: Screen;
let page: Page;

beforeAll(async () => {
  [browser, hub] = await Promise.all([openChromium(), hubInTest()]);
  screen = await openScreen(browser, 'desk');
  page = screen.page;
  const operator = consolePage(page);
  await operator.open(hub.url);
  await operator.signInAs('演示运维');
  await operator.go('设置');
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

it('改取号机按钮：边改边看样子，看清改了什么，现在生效，一点撤销', async () => {
  await button('取号机首屏').click();
  await page.getByLabel('按钮上的字', { exact: true }).first().fill('办执照');
  expect(await page.getByRole('figure').getByText('办执照').count()).toBe(1);
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  await button('看改了什么').click();
  await page.getByRole('dialog').getByText('改成：办执照').waitFor();
  await button('现在生效').click();
  await until(() => hub.hub.edge.rules().catalogueRevision === hub.hub.hall().rules.catalogueRevision);
  await button('撤销 取号机首屏').waitFor();
  await button('撤销 取号机首屏').click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await page.getByText('撤销第 1 号改动').waitFor();
});

it('时间填错：在那一天下面说清楚，改好以前不能保存', async () => {
  await button('开放时间').click();
  await page.getByLabel('周一 1 到').fill('07:00');
  await page.getByText('结束要晚于开始').waitFor();
  expect(await button('看改了什么').isDisabled()).toBe(true);
  await page.getByLabel('周一 1 到').fill('1130');
  await button('看改了什么').click();
  await button('明天起生效').click();
  await page.getByText('才生效的改动，下面显示的是那天以后的样子').waitFor();
  expect(await barriers(screen)).toEqual([]);
  expect(screen.complaints).toEqual([]);
});

it('加一个区：写明谁没有人办，一键补好；用过的区只能停用', async () => {
  await button('区和窗口').click();
  await button('+ 加一个区').click();
  const added = page.getByLabel(/^新区 /u);
  await added.nth(1).fill('农业农村');
  await page.getByLabel('农业农村 全称').fill('农业农村综合窗口');
  await page.getByLabel('农业农村 英文简称').fill('Farming');
  await page.getByLabel('农业农村 英文全称').fill('Farming');
  await page.getByText('“农业农村”没有一个窗口办').waitFor();
  await button('一键补好').click();
  await page.getByText('任意两个综合窗口加出证窗口，各区都有人办').waitFor();
  // Elsewhere and back: the tab says so, and nothing is lost.
  await button('开放时间').click();
  await button('区和窗口 没有保存').click();
  expect(await page.getByLabel('农业农村 全称').inputValue()).toBe('农业农村综合窗口');
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  await button('看改了什么').click();
  await page.getByRole('dialog').getByText('分区 农业农村').waitFor();
  await button('现在生效').click();
  await until(() => hub.hub.hall().rules.zones.some(({ prefix }) => prefix === 'F'));
  await button('农业农村：在用').waitFor();
  expect(screen.complaints).toEqual([]);
});

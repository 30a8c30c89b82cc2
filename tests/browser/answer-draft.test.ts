/** 知识库 in a real Chromium: an answer that is being written is there again when one comes back to it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { consolePage } from './page-models/console.ts';

let browser: Browser;
let hub: HubInTest;
let screen: Screen;
let page: Page;

beforeAll(async () => {
  [browser, hub] = await Promise.all([openChromium(), hubInTest()]);
  screen = await openScreen(browser, 'desk');
  page = screen.page;
  const manager = consolePage(page);
  await manager.open(hub.url);
  await manager.signInAs('演示管理员');
  await manager.go('知识库');
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

it('写到一半去看别处，回来还在；不改了就回到存好的；存了就没有“没有保存”', async () => {
  const reader = consolePage(page);
  await page.locator('main table button.text-left').first().click();
  const answer = page.getByLabel('答案', { exact: true });
  const saved = await answer.inputValue();
  await answer.fill(`${saved}请先到导办台。`);
  await page.getByText('● 改了还没有保存').waitFor();
  const address = page.url();

  await reader.go('现在');
  await page.getByText('● 没有保存').waitFor();
  await page.goto(address);
  expect(await answer.inputValue()).toBe(`${saved}请先到导办台。`);
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);

  await page.getByRole('button', { name: '不改了' }).click();
  expect(await answer.inputValue()).toBe(saved);
  await answer.fill(`${saved}请先到导办台。`);
  await page.getByRole('button', { name: '存草稿' }).click();
  await page.getByText('● 没有保存').waitFor({ state: 'detached' });
  expect(await answer.inputValue()).toBe(`${saved}请先到导办台。`);
  expect(screen.complaints).toEqual([]);
});

/** 办不成事 at the counter in a real Chromium: recorded for whoever sits there, stepped and closed by the clerk who is responsible. */
import type { DeskAnswer } from '@yichuang/protocol/desk';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { person, type Person } from '../support/person.ts';
import { until } from '../support/until.ts';
import { counterPage } from './page-models/counter.ts';

let browser: Browser;
let hub: HubInTest;
let screen: Screen;
let manager: Person;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  hub = await hubInTest();
  manager = person(hub, await hub.signIn('manager'));
  const guide = person(hub, await hub.signIn('guide1'));
  await guide.does('takeTicket', { services: ['general-C'] });
  screen = await openScreen(browser, 'desk');
  const counter = counterPage(screen.page);
  await counter.open(hub.url);
  await counter.signInAs('演示窗口5');
  await counter.choose(5);
  await counter.next('C001');
});
afterEach(async () => {
  await screen.page.context().close();
  await hub.stop();
});

it('按 D 登记，号码和区已填好；自己负责的看得到，记进展、办结', async () => {
  const { page } = screen;
  const kept = async (): Promise<DeskAnswer['difficulties']> =>
    ((await manager.reads('/api/desk')) as DeskAnswer).difficulties;
  await page.keyboard.press('KeyD');
  const front = page.getByRole('dialog', { name: '办不成事' });
  await front.getByText('没有您负责的事').waitFor();
  expect(await front.getByLabel('号码（没有可不填）').inputValue()).toBe('C001');
  expect(await front.getByLabel('哪个区（可不选）').inputValue()).toBe('C');
  await front.getByLabel('什么事没办成').fill('补社保卡跑了三次，都说系统没有记录');
  await front.getByRole('button', { name: '登记' }).click();
  await front.getByRole('heading', { name: '补社保卡跑了三次' }).waitFor();
  expect(await kept()).toMatchObject([{ number: 'C001', zoneId: 'C', answeredAt: null }]);
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);

  await front.getByRole('button', { name: '记进展' }).click();
  const step = page.getByRole('dialog', { name: '记一条进展' });
  await step.getByLabel('进展').fill('社保局说明天补上记录');
  await step.getByLabel('已经把这些告诉本人').check();
  expect(await barriers(screen)).toEqual([]);
  await step.getByRole('button', { name: '记进展' }).click();
  await until(async () => (await kept())[0]?.answeredAt !== null);

  await front.getByRole('button', { name: '办结' }).click();
  const close = page.getByRole('dialog', { name: '办结这件事' });
  await close.getByLabel('已办成').check();
  await close.getByLabel('当面').check();
  await close.getByLabel('告诉本人的话').fill('卡已补好');
  expect(await misfits(screen)).toEqual([]);
  await close.getByRole('button', { name: '办结' }).click();
  await front.getByText('没有您负责的事').waitFor();
  expect(await kept()).toEqual([]);
});

it('人在窗口键上写着还有几件，超期的说出来', async () => {
  const { page } = screen;
  const key = page.locator('[data-key="difficulty"]');
  const clerk = person(hub, await hub.signIn('clerk5'));
  await clerk.does('openDifficulty', { note: '低保查不到人', number: null, zoneId: null, itemId: null });
  await until(async () => (await key.textContent())?.includes('1 件待办') ?? false);
  expect(await misfits(screen)).toEqual([]);
  expect(await barriers(screen)).toEqual([]);
  const legend = page.getByRole('contentinfo', { name: '按键' });
  expect(await legend.innerText()).toMatch(/D\s*办不成事[\s\S]*Q\s*问答[\s\S]*M\s*我的数据/);
  await key.click();
  await page
    .getByRole('dialog', { name: '办不成事' })
    .getByRole('heading', { name: '低保查不到人' })
    .waitFor();
});

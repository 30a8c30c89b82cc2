/** 我的数据 at the counter and 数据复核 at the console: one number is objected to, answered, and counts in no average. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { deviceOf, signIn } from '../support/hub-api.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const NOTHING = { barriers: [], misfits: [] };

let browser: Browser;
let hub: HubInTest;

beforeAll(async () => {
  [browser, hub] = await Promise.all([openChromium(), hubInTest({ runs: true })]);
  const door = deviceOf(hub.url, hub.demo, 'kiosk');
  const clerk = await signIn(hub.url, hub.demo, 'clerk5');
  const counterId = 'H00-05';
  await clerk.send('openCounter', { counterId });
  for (const minutes of [4, 96]) {
    await door.send('takeTicket', { services: ['general-C'] });
    await clerk.send('callNext', { counterId });
    await clerk.send('startService', { counterId });
    hub.pass(minutes * 60_000);
    await clerk.send('finishService', { counterId });
  }
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

/** In normal and in large type. */
async function fits(screen: Screen): Promise<void> {
  for (const large of [true, false]) {
    await screen.page.evaluate((on) => document.documentElement.toggleAttribute('data-large', on), large);
    expect({ barriers: await barriers(screen), misfits: await misfits(screen) }).toEqual(NOTHING);
  }
}

it('窗口看自己办的每一个号，对一个号有异议；管理台认可后不计入平均，窗口看到答复', async () => {
  const counter = await openScreen(browser, 'desk');
  const { page } = counter;
  await page.goto(`${hub.url}/counter/`);
  await page.getByRole('button', { name: '演示窗口5', exact: true }).click();
  await page.getByRole('button', { name: /^5 号窗口/ }).click();
  await page.getByRole('button', { name: '我的数据' }).click();
  const mine = page.getByRole('dialog');
  await mine.getByText('50 分钟', { exact: true }).waitFor();
  await fits(counter);
  await mine.getByRole('button', { name: 'C002 有异议' }).click();
  await mine.getByLabel('哪里不对').fill('人 9:20 就走了，忘了按办结');
  await mine.getByRole('button', { name: '提交' }).click();
  await mine.getByText(/^▲ 请在 .* 前答复$/).waitFor();

  const console = await openScreen(browser, 'desk');
  await console.page.goto(`${hub.url}/console/#objections`);
  await console.page.getByRole('button', { name: /^演示管理员/ }).click();
  await console.page.getByRole('button', { name: '答复' }).click();
  const answer = console.page.getByRole('dialog');
  await answer.getByText('认可', { exact: true }).click();
  await answer.getByLabel(/^答复的话/).fill('查过，这一次不计');
  await fits(console);
  await answer.getByRole('button', { name: '答复' }).click();
  await console.page.getByText(/认可 · 经复核不计入平均$/).waitFor();

  await mine.getByRole('button', { name: '关闭' }).click();
  // By the minute, or as soon as the page is opened anew.
  await page.reload();
  const entry = page.getByRole('button', { name: /我的数据.*1 条新答复/ });
  await entry.waitFor();
  await fits(counter);
  await page.keyboard.press('m');
  await mine.getByText('新答复').waitFor();
  await fits(counter);
  await mine.getByText('4 分钟', { exact: true }).first().waitFor();
  await mine.getByText('答复：查过，这一次不计').waitFor();
  await mine.getByRole('button', { name: '关闭' }).click();
  await entry.waitFor({ state: 'detached' });
  await page.keyboard.press('m');
  await mine.getByText('答复：查过，这一次不计').waitFor();
  expect(await mine.getByText('新答复').count()).toBe(0);
  expect([...counter.complaints, ...console.complaints]).toEqual([]);
});

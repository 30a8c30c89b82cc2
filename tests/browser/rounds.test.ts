/** 巡查 on the guide's phone and at the console, against a real hub in a real Chromium. */
import { statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let browser: Browser;
let hub: HubInTest;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  hub = await hubInTest({ runs: true });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await hub.stop();
});

async function signedIn(size: 'desk' | 'pocket', path: string, name: RegExp): Promise<Screen> {
  const screen = await openScreen(browser, size);
  screen.page.setDefaultTimeout(10_000);
  await screen.page.goto(`${hub.url}/${path}`);
  await screen.page.getByRole('button', { name }).click();
  return screen;
}

async function isSound(screen: Screen): Promise<void> {
  expect(await misfits(screen)).toEqual([]);
  expect(await barriers(screen)).toEqual([]);
  expect(screen.complaints).toEqual([]);
}

/** As large as a phone's camera makes them, drawn by the browser. */
async function aPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3_000;
    canvas.height = 2_000;
    const pen = canvas.getContext('2d');
    if (pen) pen.fillStyle = '#2a6';
    pen?.fillRect(0, 0, 3_000, 2_000);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}

it('导办手机上巡一遍：发现问题拍照交给同事，同事整改，发现人销号', async () => {
  const guide = await signedIn('pocket', 'guide/', /演示导办1/);
  const { page } = guide;
  await page.getByRole('button', { name: /^巡查/ }).click();
  await page.getByRole('heading', { name: '巡查', level: 1 }).waitFor();
  await isSound(guide);
  await page.getByRole('button', { name: '早巡查' }).click();
  await page.getByRole('heading', { name: '早巡查', level: 1 }).waitFor();
  const first = page.getByRole('group', { name: '地面、座椅、台面干净' });
  await first.getByRole('button', { name: '有问题' }).click();
  await page.getByLabel('写清问题和地方').fill('3 号窗口前地上有水');
  const photo = { name: 'photo.png', mimeType: 'image/png', buffer: await aPhoto(page) };
  await page.getByLabel('拍照（可不拍）').setInputFiles(photo);
  await page.getByRole('img', { name: '问题照片' }).waitFor();
  await page.getByLabel('谁来整改').selectOption({ label: '演示导办2' });
  await isSound(guide);
  await page.getByRole('button', { name: '登记问题' }).click();
  await page.getByText('已登记，已告诉责任人').waitFor();

  // Left in between, gone on with.
  await page.reload();
  await page.getByRole('button', { name: /^巡查/ }).click();
  await page.getByRole('button', { name: /接着巡查 · 还有 28 项没看/ }).click();
  for (let left = 28; left > 0; left -= 1) {
    await page.getByRole('button', { name: '合格', pressed: false }).first().click();
    await page
      .getByText(left > 1 ? `还有 ${left - 1} 项没看` : '28 项合格，1 项有问题')
      .first()
      .waitFor();
  }
  await isSound(guide);
  await page.getByRole('button', { name: '结束巡查' }).click();
  await page.getByRole('button', { name: /早巡查.*28 项合格，1 项有问题/ }).waitFor();

  const other = await signedIn('pocket', 'guide/', /演示导办2/);
  await other.page.getByRole('button', { name: /1 个问题等您整改/ }).click();
  await other.page.getByText('经过（1）').click();
  const seen = other.page.getByRole('img', { name: '问题照片' });
  await seen.waitFor();
  expect(await seen.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(1_600);
  await isSound(other);
  await other.page.getByRole('button', { name: '整改完成' }).click();
  await other.page.getByLabel('做了什么').fill('拖干了');
  await other.page.getByRole('dialog').getByRole('button', { name: '整改完成' }).click();
  await other.page.getByText('已报整改完成').waitFor();

  await page.getByRole('heading', { name: '等我复查' }).waitFor();
  await page.getByRole('button', { name: '销号', exact: true }).click();
  await page.getByText('已销号').waitFor();
  await isSound(guide);
});

it('管理台看得见没销号的、台账、各方面情况，能改巡查单', async () => {
  const manager = await signedIn('desk', 'console/', /演示管理员/);
  const { page } = manager;
  await page.getByRole('link', { name: '巡查' }).click();
  await page.getByText('今天完成 0 次，应有 2 次').waitFor();
  await page.getByText('问题都销号了').waitFor();
  await isSound(manager);

  const guide = await signedIn('pocket', 'guide/', /演示导办1/);
  await guide.page.getByRole('button', { name: /^巡查/ }).click();
  await guide.page.getByRole('button', { name: '午巡查' }).click();
  const item = guide.page.getByRole('group', { name: '取号机、自助机能用，有纸' });
  await item.getByRole('button', { name: '有问题' }).click();
  await guide.page.getByLabel('写清问题和地方').fill('2 号取号机没纸');
  await guide.page.getByLabel('谁来整改').selectOption({ label: '演示管理员' });
  await guide.page.getByRole('button', { name: '登记问题' }).click();

  await page.getByRole('link', { name: '1 个巡查问题等您整改或复查' }).waitFor();
  await page.getByRole('heading', { name: '2 号取号机没纸' }).waitFor();
  await isSound(manager);
  await page.getByRole('button', { name: '整改完成' }).click();
  await page.getByLabel('做了什么').fill('已装纸');
  const photo = { name: 'photo.png', mimeType: 'image/png', buffer: await aPhoto(page) };
  await page.getByLabel('拍照（可不拍）').setInputFiles(photo);
  await page.getByRole('img', { name: '问题照片' }).waitFor();
  await isSound(manager);
  await page.getByRole('dialog').getByRole('button', { name: '整改完成' }).click();
  await page.getByRole('button', { name: '销号', exact: true }).click();
  await page.getByText('问题都销号了').waitFor();

  await page.getByRole('button', { name: '台账' }).click();
  await page.getByRole('heading', { name: '2 号取号机没纸' }).waitFor();
  await page.getByLabel('状态').selectOption({ label: '超期' });
  await page.getByText('没有符合条件的').waitFor();
  await page.getByLabel('状态').selectOption({ label: '已销号' });
  await page.getByText('经过（3）').click();
  await page.getByRole('img', { name: '问题照片' }).waitFor();
  await isSound(manager);
  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 XLSX' }).click();
  // A browser whose locale is not UTF-8 names the file otherwise.
  expect(statSync(await (await taken).path()).size).toBeGreaterThan(1_000);

  await page.getByRole('button', { name: '各方面情况' }).click();
  await page.getByRole('row', { name: /设施设备/ }).waitFor();
  await isSound(manager);
  await page.getByRole('button', { name: '巡查单' }).click();
  const words = page.getByLabel('检查项').first();
  await words.fill('窗口人员八点半前到岗');
  await isSound(manager);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存，下一次巡查起用').waitFor();
  await page.getByRole('link', { name: '办不成事' }).click();
  await page.getByRole('button', { name: '台账' }).click();
  await page.getByText('这几天没有登记').waitFor();
  await isSound(manager);
  await page.getByRole('link', { name: '巡查' }).click();
  await page.getByRole('button', { name: '巡查单' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await isSound(manager);
  await page.getByRole('button', { name: '台账' }).click();
  await page.getByRole('heading', { name: '2 号取号机没纸' }).waitFor();
  await isSound(manager);
});

it('窗口看到交给自己的整改：有标记，读得到、看得到照片，写明做了什么报整改', async () => {
  const guide = await signedIn('pocket', 'guide/', /演示导办1/);
  await guide.page.getByRole('button', { name: /^巡查/ }).click();
  await guide.page.getByRole('button', { name: '随时巡查' }).click();
  const item = guide.page.getByRole('group', { name: '窗口台面没有多余的私人物品' });
  await item.getByRole('button', { name: '有问题' }).click();
  await guide.page.getByLabel('写清问题和地方').fill('5 号窗口台面放着水杯');
  const photo = { name: 'photo.png', mimeType: 'image/png', buffer: await aPhoto(guide.page) };
  await guide.page.getByLabel('拍照（可不拍）').setInputFiles(photo);
  await guide.page.getByRole('img', { name: '问题照片' }).waitFor();
  await guide.page.getByLabel('谁来整改').selectOption({ label: '演示窗口5' });
  await guide.page.getByRole('button', { name: '登记问题' }).click();
  await guide.page.getByText('已登记，已告诉责任人').waitFor();

  const counter = await signedIn('desk', 'counter/', /^演示窗口5$/);
  const { page } = counter;
  await page.getByRole('button', { name: /^5 号窗口/ }).click();
  await page.getByRole('button', { name: '1 个问题等您整改' }).waitFor();
  for (const large of [true, false]) {
    await page.evaluate((on) => document.documentElement.toggleAttribute('data-large', on), large);
    await isSound(counter);
  }
  await page.getByRole('button', { name: '1 个问题等您整改' }).click();
  const mine = page.getByRole('dialog', { name: '交给我的整改' });
  await mine.getByRole('heading', { name: '5 号窗口台面放着水杯' }).waitFor();
  await mine.getByText('经过（1）').click();
  await mine.getByRole('img', { name: '问题照片' }).waitFor();
  await isSound(counter);
  await mine.getByRole('button', { name: '整改完成' }).click();
  const asked = page.getByRole('dialog', { name: '整改完成' });
  await asked.getByLabel('做了什么').fill('水杯已收好');
  await asked.getByLabel('拍照（可不拍）').setInputFiles(photo);
  await asked.getByRole('img', { name: '问题照片' }).waitFor();
  await isSound(counter);
  await asked.getByRole('button', { name: '整改完成' }).click();
  await mine.getByText(/报整改完成，等复查/).waitFor();
  await mine.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: /问题等您整改/ }).waitFor({ state: 'detached' });

  await guide.page.getByRole('button', { name: '返回' }).first().click();
  await guide.page.getByRole('heading', { name: '等我复查' }).waitFor();
});

it('两个人同时巡一遍：各自都看得到对方看过的，登记的都不丢', async () => {
  const one = await signedIn('pocket', 'guide/', /演示导办1/);
  await one.page.getByRole('button', { name: /^巡查/ }).click();
  await one.page.getByRole('button', { name: '早巡查' }).click();
  await one.page.getByRole('heading', { name: '早巡查', level: 1 }).waitFor();
  const other = await signedIn('pocket', 'guide/', /演示导办2/);
  await other.page.getByRole('button', { name: /^巡查/ }).click();
  await other.page.getByRole('button', { name: /接着巡查/ }).click();
  await other.page.getByRole('heading', { name: '早巡查', level: 1 }).waitFor();

  const marks = async (screen: Screen, from: number, to: number): Promise<void> => {
    const groups = await screen.page.getByRole('group').all();
    for (const group of groups.slice(from, to)) await group.getByRole('button', { name: '合格' }).click();
  };
  await Promise.all([marks(one, 0, 12), marks(other, 12, 24)]);
  for (const { page } of [one, other]) await page.getByText('还有 5 项没看').first().waitFor();

  // Both find something with the same item, while both are looking at it.
  const findings = [one, other].map(async ({ page }, index) => {
    await page.getByRole('group').nth(24).getByRole('button', { name: '有问题' }).click();
    await page.getByLabel('写清问题和地方').fill(`第 ${index + 1} 个人看见的`);
    await page.getByLabel('谁来整改').selectOption({ label: '演示管理员' });
    await page.getByRole('button', { name: '登记问题' }).click();
    await page.getByText('已登记，已告诉责任人').waitFor();
  });
  await Promise.all(findings);
  for (const { page } of [one, other]) await page.getByText('还有 4 项没看').first().waitFor();

  // What has a finding has no marks any more. Both mark the next one at once, differently: both see what came last.
  const last = one.page.getByRole('group').nth(24);
  await Promise.all([
    last.getByRole('button', { name: '合格' }).click(),
    other.page.getByRole('group').nth(24).getByRole('button', { name: '不适用' }).click(),
  ]);
  for (const { page } of [one, other]) await page.getByText('还有 3 项没看').first().waitFor();
  const pressed = async ({ page }: Screen): Promise<string> =>
    (await page.getByRole('group').nth(24).getByRole('button', { pressed: true }).textContent()) ?? '';
  await expect.poll(async () => (await pressed(one)) === (await pressed(other))).toBe(true);

  await marks(one, 25, 28);
  await one.page.getByRole('button', { name: '结束巡查' }).click();
  await one.page.getByRole('button', { name: /早巡查.*1 项有问题/ }).waitFor();
  await other.page
    .getByText(/1 项有问题/)
    .first()
    .waitFor();
  expect(await other.page.getByRole('button', { name: '结束巡查' }).count()).toBe(0);
  const manager = await signedIn('desk', 'console/#rounds', /演示管理员/);
  for (const words of ['第 1 个人看见的', '第 2 个人看见的'])
    await manager.page.getByRole('heading', { name: words }).waitFor();
});

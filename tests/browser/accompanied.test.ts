/** 陪同取号 and 请人顶上 as they are seen: the guide's phone and two counters, in their real sizes. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { deviceOf, signIn, type Caller } from '../support/hub-api.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const FIVE = 'H00-05';
const SIX = 'H00-06';

let browser: Browser;
let hub: HubInTest;
let guide: Screen;
let counter: Screen;
let li: Caller;

beforeAll(async () => {
  [browser, hub] = await Promise.all([openChromium(), hubInTest({ runs: true })]);
  li = await signIn(hub.url, hub.demo, 'clerk6');
  await li.send('openCounter', { counterId: SIX });
  guide = await openScreen(browser, 'pocket');
  await guide.page.goto(`${hub.url}/guide/`);
  await guide.page.getByRole('button', { name: /^演示导办1/ }).click();
  counter = await openScreen(browser, 'desk');
  await counter.page.goto(`${hub.url}/counter/`);
  await counter.page.getByRole('button', { name: '演示窗口5', exact: true }).click();
  await counter.page.getByRole('button', { name: /^5 号窗口/ }).click();
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const fits = async (screen: Screen): Promise<void> =>
  expect({ barriers: await barriers(screen), misfits: await misfits(screen) }).toEqual({
    barriers: [],
    misfits: [],
  });

it('管理员记下谁会黎语；导办陪着取号；会的窗口叫到，导办手机说去哪个窗口', async () => {
  const console = await openScreen(browser, 'desk');
  await console.page.goto(`${hub.url}/console/#accounts`);
  await console.page.getByRole('button', { name: /^演示管理员/ }).click();
  await console.page.getByRole('button', { name: '区和语言 演示窗口6' }).click();
  await console.page.getByLabel('黎语').check();
  await fits(console);
  await console.page.getByRole('button', { name: '保存' }).click();
  await console.page.getByText('演示窗口6 的已保存').waitFor();

  const { page } = guide;
  await page.getByRole('button', { name: '在社会事务取号' }).click();
  await page.getByRole('button', { name: '陪同取号 改' }).click();
  await page.getByRole('radio', { name: '需黎语' }).click();
  await fits(guide);
  await page.getByRole('button', { name: '陪同取号', exact: true }).click();
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await page.getByRole('region', { name: 'C001' }).waitFor();
  await counter.page.getByText(/C001 需黎语，\d\d:\d\d 前先留给会说的窗口/u).waitFor();
  await fits(counter);

  await li.send('callNext', { counterId: SIX });
  await page.getByRole('alert').getByText('请陪 C001 到 6 号窗口').waitFor();
  await fits(guide);
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

it('最后一个窗口要暂停：先请人顶上，导办手机马上看到；有人来了自己消', async () => {
  await li.send('startService', { counterId: SIX });
  await li.send('finishService', { counterId: SIX });
  await li.send('closeCounter', { counterId: SIX });
  await deviceOf(hub.url, hub.demo, 'kiosk').send('takeTicket', { services: ['general-C'] });
  const { page } = counter;
  await page.getByText('C002', { exact: true }).waitFor();
  await page.keyboard.press('p');
  await page.getByRole('radio', { name: /复印/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^暂停/ }).click();
  await page.getByRole('heading', { name: '还有 1 人等候' }).waitFor();
  await fits(counter);
  await page.getByRole('button', { name: '请人顶上，我先不走' }).click();
  await guide.page.getByRole('button', { name: '返回' }).click();
  await guide.page.getByText('5 号窗口要离开，请人顶上').waitFor();
  await fits(guide);
  await li.send('openCounter', { counterId: SIX });
  await guide.page.getByText('5 号窗口要离开，请人顶上').waitFor({ state: 'detached' });
  expect(hub.hub.hall().counters.get(FIVE as never)?.pause).toBeNull();
  expect([...guide.complaints, ...counter.complaints]).toEqual([]);
});

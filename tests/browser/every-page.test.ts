/** Every page as people meet it first, in normal and large type and in English: no barrier, nothing cut, no complaint. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type SIZES } from '../support/chromium.ts';
import { deviceOf, signIn } from '../support/hub-api.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { kioskHost, type KioskHost } from '../support/kiosk-host.ts';

interface PageKind {
  readonly size: keyof typeof SIZES;
  readonly open: (page: Page) => Promise<void>;
  /** The phone follows the telephone's own type size. */
  readonly largeType?: false;
}

let browser: Browser;
let hub: HubInTest;
let kiosk: KioskHost;
let progressKey: string;

beforeAll(async () => {
  [browser, hub, kiosk] = await Promise.all([openChromium(), hubInTest({ runs: true }), kioskHost()]);
  progressKey = await aHallAtWork();
});
afterAll(async () => {
  await browser.close();
  await kiosk.close();
  await hub.stop();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

/** Three windows, one of them paused, people waiting in three zones; the key of the last number. */
async function aHallAtWork(): Promise<string> {
  const door = deviceOf(hub.url, hub.demo, 'kiosk');
  const guide = await signIn(hub.url, hub.demo, 'guide1');
  let key = '';
  for (const service of ['general-A', 'general-C', 'general-C', 'T05', 'general-Z', 'general-C']) {
    const { body } = await door.send('takeTicket', { services: [service] });
    const [taken] = body.outcome === 'accepted' ? body.events : [];
    key = (taken?.payload as { progressKey?: string } | undefined)?.progressKey ?? '';
  }
  await guide.send('takeTicket', { services: ['general-C'], groundId: 'elder-seen' });
  for (const number of [1, 5, 6]) {
    const clerk = await signIn(hub.url, hub.demo, `clerk${String(number)}`);
    const counterId = `H00-0${String(number)}`;
    await clerk.send('openCounter', { counterId });
    if (number === 1) await clerk.send('pauseCounter', { counterId, reasonId: 'copying', confirmed: true });
    else await clerk.send('callNext', { counterId });
  }
  return key;
}

/** The page, and a tap on the account where it asks to sign in. */
async function enter(page: Page, path: string, displayName?: RegExp): Promise<void> {
  await page.goto(`${hub.url}/${path}`);
  if (displayName) await page.getByRole('button', { name: displayName }).click();
}

const PAGES: Readonly<Record<string, PageKind>> = {
  取号机: {
    size: 'kiosk',
    open: async (page) => {
      await page.goto(kiosk.url);
      await page.getByRole('heading', { name: '请点击您要办的事' }).waitFor();
    },
  },
  窗口登录: {
    size: 'desk',
    open: async (page) => {
      await enter(page, 'counter/');
      await page.getByRole('button', { name: '演示窗口5', exact: true }).waitFor();
    },
  },
  窗口: {
    size: 'desk',
    open: async (page) => {
      await enter(page, 'counter/', /^演示窗口7$/);
      await page.getByRole('button', { name: /^7 号窗口/ }).click();
      await page.getByRole('region', { name: '面前的队' }).waitFor();
    },
  },
  大屏: {
    size: 'board',
    largeType: false,
    open: async (page) => {
      await enter(page, 'display/');
      await page.getByRole('contentinfo').waitFor();
    },
  },
  窗口屏: {
    size: 'board',
    largeType: false,
    open: async (page) => {
      await enter(page, 'display/?screen=window&counter=5&seat=window');
      await page.getByRole('main').getByText('5').first().waitFor();
    },
  },
  导办: {
    size: 'pocket',
    open: async (page) => {
      await enter(page, 'guide/', /^演示导办1/);
      await page.getByRole('heading', { name: '各区现在' }).waitFor();
    },
  },
  管理台: {
    size: 'desk',
    open: async (page) => {
      await enter(page, 'console/', /^演示管理员/);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  今日: {
    size: 'desk',
    open: async (page) => {
      await enter(page, 'console/#today', /^演示管理员/);
      await page
        .getByRole('figure', { name: /每小时/ })
        .locator('svg')
        .waitFor();
    },
  },
  监管预警: {
    size: 'pocket',
    open: async (page) => {
      await enter(page, 'console/#alerts', /^演示监管员/);
      await page.getByText('没有要处理的预警').waitFor();
    },
  },
  大厅全景: {
    size: 'board',
    open: async (page) => {
      await enter(page, 'console/#wall', /^演示管理员/);
      await page.getByRole('heading', { name: /大厅全景/ }).waitFor();
    },
  },
  手机进度: {
    size: 'pocket',
    largeType: false,
    open: async (page) => {
      await enter(page, `phone/#${progressKey}`);
      await page.getByText('您的号').waitFor();
    },
  },
};

it.each(Object.entries(PAGES))('%s：正常字、大字、英文都摆得下，没有无障碍问题', async (_, kind) => {
  const screen = await openScreen(browser, kind.size);
  await kind.open(screen.page);
  expect({ barriers: await barriers(screen), misfits: await misfits(screen) }).toEqual(NOTHING);

  if (kind.largeType !== false) {
    await screen.page.evaluate(() => document.documentElement.toggleAttribute('data-large', true));
    expect({ barriers: await barriers(screen), misfits: await misfits(screen) }).toEqual(NOTHING);
    await screen.page.evaluate(() => document.documentElement.toggleAttribute('data-large', false));
  }
  const english = screen.page.getByRole('button', { name: 'English' });
  if ((await english.count()) > 0) {
    await english.click();
    await screen.page.locator('html[lang=en]').waitFor();
    expect(await misfits(screen)).toEqual([]);
  }
  expect(screen.complaints).toEqual([]);
});

const NOTHING = { barriers: [], misfits: [] };

/** The guide's phone and the visitor's phone against a real hub in a real Chromium. */
import { AxeBuilder } from '@axe-core/playwright';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deviceOf, signIn, type Caller } from '../support/hub-api.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { guidePage, type GuidePage } from './page-models/guide.ts';
import { phonePage } from './page-models/phone.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const POCKET: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};
const AFFAIRS = 'general-C';
const PUBLIC_URL = 'http://hall.example';

let browser: Browser;
let hub: HubInTest;
let kiosk: Caller;
let pocket: BrowserContext;
let guide: GuidePage;
let complaints: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
afterAll(() => browser.close());

beforeEach(async () => {
  hub = await hubInTest({ runs: true, env: { HUB_PUBLIC_URL: PUBLIC_URL } });
  kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  pocket = await browser.newContext(POCKET);
  complaints = [];
  guide = guidePage(await opened());
  await guide.open(hub.url);
  await guide.signInAs('演示导办1');
});
afterEach(async () => {
  await pocket.close();
  await hub.stop();
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
});

async function opened(): Promise<Page> {
  const page = await pocket.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', ({ message }) => complaints.push(message));
  return page;
}

/** A number from the kiosk: what its slip carries. */
async function taken(): Promise<{ readonly number: string; readonly progressKey: string }> {
  const { body } = await kiosk.send('takeTicket', { services: [AFFAIRS] });
  if (body.outcome !== 'accepted') throw new Error(JSON.stringify(body));
  const [event] = body.events;
  return event!.payload as { number: string; progressKey: string };
}

async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`);
}

describe('导办', () => {
  it('按事项取号带优先，群众扫码；撤销后号没有了', async () => {
    await guide.find('高龄');
    await guide.choose('高龄补贴');
    const number = await guide.take({ ground: '行动不便', printer: '无纸' });
    expect(number).toBe('C001');
    expect(await guide.page.getByText(`${number} 的二维码`).count()).toBe(1);
    expect(await axe(guide.page)).toEqual([]);
    await guide.takeBack();
    expect((await guide.queues()).find((queue) => queue.includes('社会事务'))).toMatch(/^0 /);
  });

  it('一件事：答两个问题，哪件先办、带什么、从那里取号', async () => {
    const { page } = guide;
    await guide.find('企业开办');
    await page.getByRole('button', { name: '企业开办一件事' }).click();
    await page.getByRole('heading', { name: '企业开办一件事', level: 1 }).waitFor();
    await page.getByRole('button', { name: '暂不雇人' }).click();
    expect(await page.getByRole('button', { name: '暂不雇人' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: /^1\. 公司设立登记/ }).click();
    await page.getByRole('heading', { name: /公司设立登记/, level: 1 }).waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('heading', { name: '企业开办一件事', level: 1 }).waitFor();
  });

  it('连发：一人点一下，点错的撤销', async () => {
    const lines = await guide.burst(['社会事务', '企业开办', '社会事务']);
    expect(lines.map((line) => line.slice(0, 4))).toEqual(['C002', 'B001', 'C001']);
    await guide.undoInBurst('B001');
    expect(await axe(guide.page)).toEqual([]);
  });

  it('号给错了区：转窗、撤销转窗、再转；优先和取消都先问一句', async () => {
    const { number } = await taken();
    await guide.openTicket(number);
    await guide.act('转窗', { verb: '转过去', choose: ['企业开办'], note: '材料齐了' });
    expect(await guide.ticket()).toContain('企业开办');
    await guide.undo();
    await guide.page.getByText(`${number} 已转到社会事务`).waitFor();
    expect(await guide.ticket()).toContain('社会事务');
    await guide.act('授权优先', { verb: '给优先', choose: ['孕妇'] });
    expect(await guide.ticket()).toContain('优先 · 孕妇');
    await guide.act('取消这个号', { verb: '取消这个号', choose: ['本人放弃'] });
    expect(await guide.find(number)).toEqual([expect.stringContaining('已经结束')]);
  });

  it('连不上大厅：说是几点的情况，接上就好', async () => {
    const { url, data } = hub;
    await hub.hub.stop();
    await guide.page.getByText('连接中断').waitFor({ timeout: 25_000 });
    hub = await hubInTest({ data, runs: true, env: { HUB_PORT: new URL(url).port } });
    await guide.page.getByText('连接中断').waitFor({ state: 'detached', timeout: 25_000 });
    expect((await guide.queues()).length).toBeGreaterThan(3);
    // Three waits of up to 25 s each, when the machine is busy.
  }, 120_000);
});

describe('手机进度页', () => {
  it('前面几人、叫到去哪个窗口、办好了，都自己变；英文也行', async () => {
    const clerk = await signIn(hub.url, hub.demo, 'clerk5');
    const counterId = 'H00-05';
    const first = await taken();
    const { number, progressKey } = await taken();
    const phone = phonePage(await opened());
    await phone.scan(hub.url, progressKey);
    expect(await phone.number()).toBe(number);
    expect(await phone.ahead()).toBe('前面还有 1 人');
    expect(await phone.answer()).toBe('暂无法预计');
    expect(await axe(phone.page)).toEqual([]);
    await phone.ringWhenCalled();

    await clerk.send('openCounter', { counterId });
    await clerk.send('callNext', { counterId });
    await phone.page.getByText('下一位就是您').waitFor();
    await clerk.send('callNext', { counterId, current: 'finish' });
    await phone.waitFor('5 号窗口');
    expect(await phone.page.title()).toBe('请到 5 号窗口');
    await phone.switchLanguage();
    expect(await phone.answer()).toBe('Counter 5');
    expect(await phone.page.content()).not.toContain(first.number);
    expect(await axe(phone.page)).toEqual([]);
  });

  it('不认识的码、断网，都说怎么办', async () => {
    const page = await opened();
    await page.goto(`${hub.url}/phone/#${'0'.repeat(24)}`);
    await page.getByText('暂时查不到这个号').waitFor();
    await page.goto(`${hub.url}/t/${(await taken()).progressKey}`);
    await page.getByText('等候中').waitFor();
    await pocket.setOffline(true);
    await page.getByText('连不上大厅，这是').waitFor({ timeout: 20_000 });
    await pocket.setOffline(false);
  });
});

/** The clerk's desk against a real hub in a real Chromium: a day by one key, mistakes taken back, people who come back. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SEED_FOLDER } from '@yichuang/server/catalogue/load';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breakableLine } from '../support/breakable-line.ts';
import { deviceOf, signIn, type Caller } from '../support/hub-api.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { until } from '../support/until.ts';
import { counterPage, type CounterPage } from './page-models/counter.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const DESK: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};
/** What zone C gives numbers for without asking further; 5 号窗口 is one of its counters. */
const AFFAIRS = 'general-C';

let browser: Browser;
let hub: HubInTest;
let kiosk: Caller;
let guide: Caller;
let complaints: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
afterAll(() => browser.close());

beforeEach(async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'counter-'));
  noWaitBeforeNoShow(data);
  hub = await hubInTest({ data, runs: true });
  kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  guide = await signIn(hub.url, hub.demo, 'guide1');
  complaints = [];
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await hub.stop();
});

/** The shipped rules, but nobody has to wait two minutes for a visitor who does not exist. */
function noWaitBeforeNoShow(folder: string): void {
  const rules = JSON.parse(readFileSync(path.join(SEED_FOLDER, 'queue-defaults.json'), 'utf8')) as {
    noShow: { value: { afterSeconds: number } };
    speechGraceSeconds: { value: number };
  };
  rules.noShow.value.afterSeconds = 0;
  rules.speechGraceSeconds.value = 0;
  mkdirSync(path.join(folder, 'catalogue'));
  writeFileSync(path.join(folder, 'catalogue/queue-defaults.json'), JSON.stringify(rules));
}

async function take(people: number, groundId?: string): Promise<void> {
  for (let taken = 0; taken < people; taken += 1) {
    const caller = groundId === undefined ? kiosk : guide;
    const { body } = await caller.send('takeTicket', {
      services: [AFFAIRS],
      ...(groundId ? { groundId } : {}),
    });
    if (body.outcome !== 'accepted') throw new Error(JSON.stringify(body));
  }
}

async function openPage(): Promise<Page> {
  const page = await (await browser.newContext(DESK)).newPage();
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  return page;
}

/** Somebody who has signed in and sits at a counter. */
async function clerkAt(number: number, url = hub.url): Promise<CounterPage> {
  const desk = counterPage(await openPage());
  await desk.open(url);
  await desk.signInAs(`演示窗口${number}`);
  await desk.choose(number);
  return desk;
}

async function violations({ page }: CounterPage): Promise<readonly string[]> {
  // A pulse is half transparent for a moment, a new message still on its way.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect }) => effect?.getTiming().duration !== 600),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('窗口', () => {
  it('一个键办一天：顺呼叫人，到了开始，办结并叫下一位', async () => {
    const desk = await clerkAt(5);
    expect(await desk.mainKey()).toBe('没有人等候');
    await take(3);
    await take(1, 'elder-seen');
    await until(async () => (await desk.comingUp()).length === 4, '四个人等候');
    for (const number of ['C004', 'C001', 'C002', 'C003']) {
      await desk.next(number);
      if (number === 'C004')
        expect(await desk.whyThisNumber()).toContain('优先：可先叫，两位优先号之间至少叫 2 位普通号。');
      expect(await desk.mainKey()).toBe('已到，开始办理');
      await desk.here();
    }
    await desk.next('空闲');
    expect(await desk.whereIs('c3')).toContain('已办结');
    await desk.closeQuestion();
    expect(await violations(desk)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('人没坐下时空格只是问，连按不会把人办结', async () => {
    await take(2);
    const desk = await clerkAt(5);
    await desk.next('C001');
    for (let press = 0; press < 8; press += 1) await desk.page.keyboard.press('Space');
    await desk.page.locator('[data-key=main]').dblclick();
    expect(await desk.current()).toBe('C001');
    expect(await desk.mainKey()).not.toBe('顺呼');
    expect(await violations(desk)).toEqual([]);
  });

  it('按错了能撤销：办结的回来，叫出去的退回', async () => {
    await take(2);
    const desk = await clerkAt(5);
    await desk.next('C001');
    await desk.here();
    await desk.next('C002');
    await desk.undo();
    await desk.currentIs('C001');
    expect(await desk.mainKey()).toBe('办结，叫下一位');
    expect((await desk.comingUp())[0]).toContain('C002');
    expect((await desk.lifeOfTheNumber())[0]).toContain('撤销办结');
  });

  it('过号要叫够次数，要确认；回来的排在本窗口下一位', async () => {
    await take(2);
    const desk = await clerkAt(5);
    await desk.next('C001');
    expect(await desk.isEnabled('noShow')).toBe(false);
    await until(async () => {
      await desk.press('recall');
      return desk.isEnabled('noShow');
    }, '可以过号');
    await desk.press('noShow');
    expect(await violations(desk)).toEqual([]);
    await desk.answer('过号，叫下一位');
    await desk.currentIs('C002');
    await desk.bringBack('missed', 'C001', '本窗口下一位');
    await desk.answer('排在下一位', { choose: ['过号回来'] });
    await desk.here();
    await desk.next('C001');
    expect(await desk.whyThisNumber()).toContain('过号回来，排在本窗口下一位。');
  });

  it('挂起、现场办理、恢复办理、带话转区', async () => {
    await take(1);
    const desk = await clerkAt(5);
    await desk.next('C001');
    await desk.press('hold');
    await desk.answer('挂起', { note: '去复印户口簿' });
    await desk.currentIs('空闲');
    await desk.press('direct');
    await desk.answer('开始现场办理', { choose: ['补章、补签'] });
    await desk.currentIs('现场办理');
    await desk.next('空闲');
    await desk.bringBack('held', 'C001', '恢复办理');
    await desk.currentIs('C001');
    await until(
      async () => (await desk.lifeOfTheNumber()).some((line) => line.includes('留言：去复印户口簿')),
      '留言',
    );
    await desk.press('transfer');
    await desk.answer('转过去', { choose: ['企业开办'], note: '先办执照' });
    await until(async () => (await desk.said()).includes('C001 已转到企业开办'), '转到企业开办');
    expect(await desk.whereIs('C001')).toContain('在企业开办排队');
  });

  it('最后一个窗口暂停前说还有几人，恢复用同一个键', async () => {
    await take(2);
    const desk = await clerkAt(5);
    await desk.pause('就餐', '30 分钟');
    await desk.answer('仍要暂停');
    await desk.currentIs('暂停服务');
    expect(await violations(desk)).toEqual([]);
    await desk.next('空闲');
    await desk.next('C001');
  });

  it('接班会告诉被接的人；换窗口带着手上的号', async () => {
    await take(1);
    const desk = await clerkAt(5);
    await desk.next('C001');
    const other = counterPage(await openPage());
    await other.open(hub.url);
    await other.signInAs('演示窗口6');
    await other.choose(5, '接班');
    await other.currentIs('C001');
    await desk.page.getByRole('alert').filter({ hasText: '5 号窗口已由别人接班' }).waitFor();
    await other.page.getByRole('button', { name: '换窗口' }).click();
    await other.choose(6, '换过来');
    await other.currentIs('C001');
    expect(await violations(desk)).toEqual([]);
  });

  it('导办放走了这位，正在问的话自己收起，再叫也不冒出来', async () => {
    await take(1);
    const desk = await clerkAt(5);
    await desk.next('C001');
    await desk.press('hold');
    const { body } = await guide.get<{ ticket: { ticketId: string } }>('/api/tickets/C001');
    await guide.send('releaseTicket', { ticketId: body.ticket.ticketId, resolution: 'return' });
    await desk.currentIs('空闲');
    await desk.next('C001');
    expect(await desk.page.getByText('挂起 C001').count()).toBe(0);
  });

  it('拔线时说明看到的是几点的情况，按了没送到就说没有做；插回后接上', async () => {
    await take(2);
    const line = await breakableLine(hub.url);
    const desk = await clerkAt(5, line.url);
    await desk.next('C001');
    line.pull();
    await desk.press('finish');
    await until(async () => (await desk.line()).includes('连接中断'), '说明连接中断', 25_000);
    expect(await desk.said()).toMatch(/没有做|没有收到/);
    expect(await desk.current()).toBe('C001');
    line.plug();
    await until(async () => (await desk.line()).includes('已连接'), '连接恢复');
    expect((await desk.lifeOfTheNumber()).some((told) => told.includes('办结'))).toBe(false);
    await line.close();
  });

  it('关窗时人还在，先问怎么样了', async () => {
    await take(1);
    const desk = await clerkAt(5);
    await desk.next('C001');
    await desk.closeCounter('退回排队，关窗');
    await desk.answer('仍要关窗');
    await desk.page.getByRole('heading', { name: '请选窗口' }).waitFor();
    expect((await desk.counters()).find((told) => told.startsWith('5 号窗口'))).toContain('空窗口');
  });

  it('大字和英文都摆得下，没有无障碍问题', async () => {
    await take(6);
    const desk = await clerkAt(5);
    await desk.next('C001');
    await desk.page.getByRole('button', { name: '大字' }).click();
    await desk.page.getByRole('button', { name: 'English' }).click();
    expect(await violations(desk)).toEqual([]);
    const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

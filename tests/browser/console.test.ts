/** The console against a real hub in a real Chromium: the evening, the morning after, devices, accounts, a stuck number. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { person, type Person } from '../support/person.ts';
import { until } from '../support/until.ts';
import { consolePage, type ConsolePage, type ConsoleSection } from './page-models/console.ts';

const SECTIONS: readonly ConsoleSection[] = ['现在', '开厅·闭厅', '窗口', '设备', '账号', '设置'];

let browser: Browser;
let hub: HubInTest;
let screen: Screen;
let manager: ConsolePage;
let guide: Person;
let clerk: Person;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  hub = await hubInTest();
  guide = person(hub, await hub.signIn('guide1'));
  clerk = person(hub, await hub.signIn('clerk1'));
  screen = await openScreen(browser, 'desk');
  manager = consolePage(screen.page);
  await manager.open(hub.url);
  await manager.signInAs('演示管理员');
});
afterEach(async () => {
  await screen.page.context().close();
  await hub.stop();
});

const take = (zoneId: string): Promise<unknown> =>
  guide.does('takeTicket', { services: [`general-${zoneId}`] });
const counter = (number: number): string =>
  hub.hub.hall().rules.counters.find((one) => one.number === number)?.counterId ?? '';

describe('闭厅', () => {
  beforeEach(async () => {
    await take('A');
    await take('A');
    await clerk.does('openCounter', { counterId: counter(1) });
    await clerk.does('callNext', { counterId: counter(1) });
    await manager.go('开厅·闭厅');
    await manager.rowWith('A002');
  });

  it('还有人在时说清楚还有谁，都选好了才结束', async () => {
    await manager.askToClose();
    expect(await manager.warning()).toContain('等候 1 人，叫号 1 人');
    expect(await barriers(screen)).toEqual([]);
    await manager.decide('A001', '已办完');
    await manager.decideRest('转次日优先');
    await manager.askToClose();
    await manager.confirmClosing();
    await manager.titleIs('今天已经闭厅');
    expect(hub.hub.core.read.leftovers(hub.hub.hall().date)).toMatchObject([{ number: 'A002' }]);
  });

  it('问的时候又有人取号：不结束，先给这个人选', async () => {
    await manager.decideRest('已离开');
    await manager.askToClose();
    await take('B');
    await manager.confirmClosing();
    await manager.rowWith('B001');
    expect(await manager.warning()).toContain('等候 1 人，叫号 0 人');
    expect(hub.hub.hall().phase).toBe('open');
  });
});

it('系统关闭的号第二天列为昨日遗留', async () => {
  await take('A');
  hub.pass(14.6 * 3_600_000);
  await hub.hub.tick();
  hub.pass(9 * 3_600_000);
  await hub.hub.tick();
  // A session does not last as long as that: the console asks again who is there.
  await manager.signInAs('演示管理员');
  await until(async () => (await manager.needed()).some((words) => words.startsWith('昨日遗留 1 个号')));
  await manager.go('开厅·闭厅');
  await manager.rowWith(/A001.*系统关闭/);
});

it('挂在没人窗口上的号退回排队', async () => {
  await take('A');
  await clerk.does('openCounter', { counterId: counter(1) });
  await clerk.does('callNext', { counterId: counter(1) });
  await manager.go('窗口');
  await manager.release('A001', '退回排队');
  await manager.said('A001 已退回排队');
  expect([...hub.hub.hall().tickets.values()]).toMatchObject([{ number: 'A001', status: 'waiting' }]);
});

it('新设备按码配对，丢了的解除', async () => {
  await manager.go('设备');
  await manager.pair('NOSUCH');
  await screen.page.getByText('没有设备显示这个码').waitFor();
  await screen.page.keyboard.press('Escape');
  const { body: offer } = await hub.ask('POST', '/api/pairings', {
    body: { kind: 'counter', name: '新电脑' },
  });
  await manager.pair(offer.code.toLowerCase(), '3号窗口电脑');
  const claim = { pairingSecret: offer.pairingSecret, as: 'token' };
  const { body: claimed } = await hub.ask('POST', '/api/pairings/claim', { body: claim });
  expect(claimed.state).toBe('paired');
  await manager.deviceIs('3号窗口电脑');
  await manager.openDevice('3号窗口电脑');
  await manager.revoke();
  await manager.said('3号窗口电脑 已解除配对');
  expect((await hub.ask('GET', '/api/hall', { token: claimed.token })).status).toBe(401);
});

it('锁了的账号一点就解，新账号当场能用', async () => {
  const wrong = { username: 'clerk9', password: 'not this one' };
  for (let tries = 0; tries < 5; tries += 1) await hub.ask('POST', '/api/sessions', { body: wrong });
  await until(async () => (await manager.needed()).some((words) => words.startsWith('演示窗口9')));
  await manager.go('账号');
  await manager.unlock('演示窗口9');
  await manager.said('演示窗口9 已解锁，可以登录了');
  const account = { username: 'lin.mei', password: 'eight888' };
  await manager.createAccount({ ...account, name: '林梅', role: '导办' });
  await manager.said('林梅 的账号已建立');
  expect((await hub.ask('POST', '/api/sessions', { body: account })).body).toMatchObject({ role: 'guide' });
});

it('改好的设置等着启用，启用以后大厅按新规则', async () => {
  const { rules } = hub.hub.hall();
  hub.hub.core.settings.put({ ...rules, priority: { ...rules.priority, ratio: 3 } });
  await until(async () => (await manager.needed()).some((words) => words === '第 2 版设置还没有启用'));
  await manager.go('设置');
  await manager.applySettings();
  await manager.said('第 2 版已启用');
  expect(hub.hub.hall().rules.priority.ratio).toBe(3);
});

it('服务承诺填错：只在那一格说该填多少，改好才能保存', async () => {
  const { page } = screen;
  await page.goto(`${hub.url}/console/#office`);
  await page.getByRole('button', { name: '修改 服务承诺' }).click();
  const dialog = page.getByRole('dialog', { name: '服务承诺' });
  const field = dialog.getByLabel('办不成事：几个工作日内答复');
  const save = dialog.getByRole('button', { name: '保存' });
  await field.fill('77');
  await dialog.getByText('改好填错的数，才能保存').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await dialog.getByText('填 1–30 个工作日').count()).toBe(2);
  expect(await save.isDisabled()).toBe(true);
  expect(await barriers(screen)).toEqual([]);
  await field.fill('2');
  await save.click();
  await page.getByText('2 个工作日').first().waitFor();
});

it('每个栏目都放得下、读得出、没有报错，大字和英文也一样', async () => {
  await take('A');
  const { page } = screen;
  for (const key of [null, '大字', 'English']) {
    if (key !== null) await page.getByRole('button', { name: key }).click();
    for (const [index] of SECTIONS.entries()) {
      await page.keyboard.press(`Alt+Digit${index + 1}`);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      // What a reader meets does not depend on size and language.
      if (key === null) expect(await barriers(screen)).toEqual([]);
      expect(await misfits(screen)).toEqual([]);
    }
  }
  expect(screen.complaints).toEqual([]);
});

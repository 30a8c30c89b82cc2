/** 领证先问: the kiosk's big keys and scanner with a terminal that the test plays, the guide's one search box with a real hub. */
import { shortCodeOf } from '@yichuang/domain/casework/numbers';
import type { HallId, LocalDate } from '@yichuang/domain/ids';
import type { KioskCollect } from '@yichuang/protocol/bridge';
import type { CollectAnswer } from '@yichuang/protocol/cases';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FARMER, papersFor } from '../support/case-desk.ts';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { signIn } from '../support/hub-api.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { kioskHost, type KioskHost } from '../support/kiosk-host.ts';
import { guidePage } from './page-models/guide.ts';

const CODE = shortCodeOf('H00' as HallId, 2026, 17) ?? '';
const WRONG = CODE.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
/** A screen takes no touch in its first moments, so that a double tap goes no further than it was meant. */
const SETTLED_MS = 500;
const itemName = '食品经营许可核发';
const known = (answer: CollectAnswer): KioskCollect => ({ outcome: 'known', answer });
const READY = known({
  answer: 'ready',
  itemName,
  bring: ['受理通知单或短码', '领取人身份证'],
  pickup: 'counter',
});
const RUNNING = known({
  answer: 'notYet',
  itemName,
  because: 'running',
  expected: '2026-11-30' as LocalDate,
});

function noComplaints({ complaints }: Screen): void {
  if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join('; ')}`);
}

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe('取号机', () => {
  let host: KioskHost;
  let screen: Screen;

  beforeEach(async () => {
    host = await kioskHost();
    screen = await openScreen(browser, 'kiosk');
    await screen.page.clock.install();
    await screen.page.goto(host.url);
    await shown('请点击您要办的事');
  });
  afterEach(async () => {
    await screen.page.context().close();
    await host.close();
    noComplaints(screen);
  });

  const shown = (words: string | RegExp) => screen.page.getByText(words).first().waitFor();
  async function touch(name: string | RegExp, exact = false): Promise<void> {
    await screen.page.clock.runFor(SETTLED_MS);
    await screen.page.getByRole('button', { name, exact }).first().tap();
  }
  async function typeCode(code: string): Promise<void> {
    await touch(/^领证/);
    await screen.page.clock.runFor(SETTLED_MS);
    for (const digit of code) await screen.page.getByRole('button', { name: digit, exact: true }).tap();
  }
  async function fits(): Promise<void> {
    expect(await misfits(screen)).toEqual([]);
    expect(await barriers(screen)).toEqual([]);
  }

  it('可领取：点领证、输短码、查，一下取号', async () => {
    host.collectWith(() => READY);
    await typeCode(CODE);
    await fits();
    await touch('查一查');
    await shown('可以领了');
    await shown(itemName);
    await shown('请带好：受理通知单或短码、领取人身份证');
    await fits();
    await touch(/取号去领/);
    await screen.page.getByTestId('number').waitFor();
    expect(host.requests).toMatchObject([{ services: ['CS01'] }]);
    expect(host.codes).toEqual([CODE]);
    // Whoever comes next sees nothing of it.
    await screen.page.clock.runFor(11_000);
    await shown('请点击您要办的事');
    expect(await screen.page.content()).not.toContain(itemName);
    expect(screen.page.url()).not.toContain(CODE);
  });

  it('没办结：说预计哪天，不用取号；领走的、没有的也说清楚', async () => {
    host.collectWith(() => RUNNING);
    await typeCode(CODE);
    await touch('查一查');
    await shown('还没办好');
    await shown('预计 2026-11-30（周一）');
    await fits();
    host.collectWith(() =>
      known({ answer: 'collected', itemName, on: '2026-11-20' as LocalDate, how: 'counter' }),
    );
    await touch('再查一件');
    await screen.page.getByLabel('已输 0 位，共 9 位').waitFor();
    await screen.page.clock.runFor(SETTLED_MS);
    host.scan(`http://hall.example/phone/#case/${CODE}`);
    await shown('2026-11-20（周五） 已经领走');
    host.collectWith(() => known({ answer: 'unknown' }));
    host.codeWith(() => ({ outcome: 'known', answer: { appointment: false, result: true } }));
    host.scan(CODE);
    await shown('没有找到这个短码');
    await fits();
    await touch('再输一次');
    await shown('请输入短码');
    expect(host.requests).toEqual([]);
  });

  it('在首页扫通知单，直接出结果', async () => {
    host.collectWith(() => READY);
    host.scan(`http://hall.example/phone/#case/${CODE}`);
    await shown('可以领了');
    expect(host.codes).toEqual([CODE]);
  });

  it('输错一位不去问；主机不在说去哪里；没有短码也办得了；查找里点领证也先问', async () => {
    await typeCode(WRONG);
    await touch('查一查');
    await shown('有一位不对');
    expect(host.codes).toEqual([]);
    host.show({ hub: 'stale', asOf: '2026-11-23T02:32:05.000Z' as never });
    await shown('现在连不上主机，查不了。请到导办台，帮您查。');
    await fits();
    host.show({ hub: 'live' });
    await touch(/没有短码/);
    await touch(/直接取号/);
    await screen.page.getByTestId('number').waitFor();
    expect(host.requests).toMatchObject([{ services: ['CS01'] }]);
    await touch(/好了/);
    await touch(/没找到/);
    for (const letter of 'LZ') await touch(letter, true);
    await touch(/^领证、取件/);
    await shown('请输入短码');
  });

  it('长辈版和英文都放得下', async () => {
    host.collectWith(() => RUNNING);
    await touch('长辈版');
    await typeCode(CODE);
    expect(await misfits(screen)).toEqual([]);
    await touch('English');
    expect(await misfits(screen)).toEqual([]);
    await touch('Look it up');
    await shown('Expected 2026-11-30');
    await fits();
  });
});

describe('导办', () => {
  let hub: HubInTest;
  let screen: Screen;

  beforeAll(async () => {
    hub = await hubInTest({ runs: true });
  });
  afterAll(() => hub.stop());
  beforeEach(async () => {
    screen = await openScreen(browser, 'pocket');
  });
  afterEach(async () => {
    await screen.page.context().close();
    noComplaints(screen);
  });

  /** A case that was accepted just now: its short code. */
  async function accepted(): Promise<string> {
    const clerk = await signIn(hub.url, hub.demo, 'clerk5');
    const ask = async (_method: string, where: string) => ({
      ...(await clerk.get<never>(where)),
      headers: {},
      text: '',
    });
    const papers = await papersFor({ ask }, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
    const kept = await fetch(new URL('/api/people', hub.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${clerk.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(FARMER),
    });
    const { personId: applicantId } = (await kept.json()) as { readonly personId: string };
    const more = { applicantId, agent: null, ticketId: null, pickup: 'counter', next: 'accept' };
    const { body } = await clerk.send('receiveCase', { ...papers, ...more });
    if (body.outcome !== 'accepted') throw new Error(JSON.stringify(body));
    return (body.events[0]!.payload as { readonly shortCode: string }).shortCode;
  }

  it('一个框：输短码就说办到哪一步，没办好的也可以取号；错的、没有的说得清楚', async () => {
    const code = await accepted();
    const guide = guidePage(screen.page);
    await guide.open(hub.url);
    await guide.signInAs('演示导办1');
    await guide.find(code.slice(0, 6));
    await screen.page.getByText('短码是 9 位，还差 3 位').waitFor();
    await guide.find(code);
    await screen.page.getByText('还没办好').waitFor();
    await screen.page.getByText(/预计 \d{4}-\d\d-\d\d/).waitFor();
    expect(await screen.page.getByRole('main').innerText()).not.toMatch(/王|䶮|469029/u);
    expect(await misfits(screen)).toEqual([]);
    expect(await barriers(screen)).toEqual([]);
    await guide.find(code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)));
    await screen.page.getByText('有一位不对').waitFor();
    await guide.find(shortCodeOf('H00' as HallId, 2026, 99_998) ?? '');
    await screen.page.getByText('没有找到这个短码').waitFor();
    await guide.find(code);
    await screen.page.getByText('还没办好').waitFor();
    await guide.choose('还是取个号');
    expect(await guide.take({ printer: '无纸' })).toBe('Z001');
    expect(screen.page.url()).not.toContain(code);
  });

  it('点「领证」取号，先提醒查一下', async () => {
    const guide = guidePage(screen.page);
    await guide.open(hub.url);
    await guide.signInAs('演示导办1');
    await guide.find('领证');
    await guide.choose('领证、取件');
    await guide.choose('来领证的，先查一下');
    await screen.page.getByRole('textbox', { name: '查号码或事项' }).waitFor();
  });
});

/** 刷证和扫码 at the kiosk's page, with a reader and a scanner that the test plays on its terminal. */
import { shortCodeOf } from '@yichuang/domain/casework/numbers';
import type {
  ClassId,
  HallId,
  Instant,
  ServiceId,
  TicketNumber,
  VisitorId,
  ZoneId,
} from '@yichuang/domain/ids';
import type { HeldNumber } from '@yichuang/domain/hall/views/held-numbers';
import type { CardAppointment } from '@yichuang/protocol/api';
import type { KioskCardReader } from '@yichuang/protocol/bridge';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { kioskHost, type KioskHost } from '../support/kiosk-host.ts';
import { typedByScanner } from '../support/wedge.ts';

/** A screen takes no touch in its first moments, so that a double tap goes no further than it was meant. */
const SETTLED_MS = 500;
/** Nine digits with a right check digit: a case's short code, or an appointment's code that looks like one. */
const NINE = shortCodeOf('H00' as HallId, 2026, 17) ?? '';
const VISITOR = '01900000-0000-4000-8000-000000000001' as VisitorId;
const HELD: HeldNumber = {
  number: 'C003' as TicketNumber,
  zoneId: 'C' as ZoneId,
  services: ['T01' as ServiceId],
  status: 'waiting',
  ahead: 3,
  counter: null,
};
const BOOKED: CardAppointment = {
  slotFrom: '2026-11-23T01:00:00.000Z' as Instant,
  slotTo: '2026-11-23T01:30:00.000Z' as Instant,
  opensAt: '2026-11-23T00:45:00.000Z' as Instant,
  punctuality: 'inTime',
  services: ['T05' as ServiceId],
};

type Lying = NonNullable<KioskCardReader['lying']>;
type Person = Extract<Lying, { readonly is: 'person' }>;

let browser: Browser;
let host: KioskHost;
let screen: Screen;
let lays = 0;
let settle: () => Promise<void>;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await kioskHost();
  host.show({ cardReader: { ready: true, conditionNumber: null, lying: null } });
  screen = await openScreen(browser, 'kiosk');
});
afterEach(async () => {
  await screen.page.context().close();
  await host.close();
  const { complaints } = screen;
  if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join('; ')}`);
});

async function opened(): Promise<void> {
  await screen.page.goto(host.url);
  await shown('请点击您要办的事');
}
const shown = (words: string | RegExp) => screen.page.getByText(words).first().waitFor();
const gone = (words: string) => screen.page.getByText(words).first().waitFor({ state: 'detached' });
async function touch(name: string | RegExp): Promise<void> {
  await settle();
  await screen.page.getByRole('button', { name }).first().tap();
}
const reads = (lying: Lying | null): void =>
  host.show({ cardReader: { ready: true, conditionNumber: null, lying } });
type Thing = Lying extends infer One ? (One extends Lying ? Omit<One, 'layId'> : never) : never;
const laid = (what: Thing): Lying => ({ ...what, layId: String((lays += 1)) });
const person = (change: Partial<Person> = {}): Lying =>
  laid({
    is: 'person',
    visitorId: VISITOR,
    name: '符*花',
    expired: false,
    priority: 'elderly' as ClassId,
    held: [],
    appointments: [],
    ...change,
  });
async function fits(): Promise<void> {
  expect(await misfits(screen)).toEqual([]);
  expect(await barriers(screen)).toEqual([]);
}

describe('刷证', () => {
  beforeEach(async () => {
    await screen.page.clock.install();
    settle = () => screen.page.clock.runFor(SETTLED_MS);
    await opened();
  });

  it('放证、点事、取号：认得人，写明优先，取完请他拿走；证不拿走，下一位用不了它', async () => {
    await shown('带了身份证？放在读卡区，满 60 岁自动优先');
    const card = person();
    reads(card);
    await shown('符*花，您好 · ★ 老年人优先');
    expect(await misfits(screen)).toEqual([]);
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await screen.page.getByTestId('number').waitFor();
    expect(host.requests).toMatchObject([{ services: ['general-C'], visitorId: VISITOR }]);
    await shown('请拿走您的身份证');
    expect(await misfits(screen)).toEqual([]);
    await touch(/好了/);
    await shown('还要用它取号，请拿起来再放一次');
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await screen.page.getByTestId('number').waitFor();
    expect(host.requests[1]?.visitorId).toBeUndefined();
    await touch(/好了/);
    reads(null);
    await gone('请拿走您的身份证');
  });

  it('取号前把证拿走了：还在原来那一屏，不记他是谁', async () => {
    reads(person());
    await touch(/低保高龄残疾/);
    reads(null);
    await shown('身份证已拿走');
    await touch(/直接取号/);
    await screen.page.getByTestId('number').waitFor();
    expect(host.requests[0]?.visitorId).toBeUndefined();
  });

  it('同一件事已有号：客气地说是几号、前面还有几人', async () => {
    const rejection = { code: 'AlreadyHoldsTicket', details: { number: 'C003', serviceId: 'T01' } } as const;
    host.answerWith(async () => ({ outcome: 'rejected', rejection, held: HELD }));
    reads(person({ held: [HELD] }));
    await shown('您手里有号');
    await fits();
    await touch(/办别的事/);
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await shown('这件事您已经有号了');
    await shown('前面还有 3 人');
    expect(await misfits(screen)).toEqual([]);
  });

  it('今天有预约：一下签到；没有预约的也告诉他', async () => {
    host.checkInWith(({ paper }) => ({
      outcome: 'taken',
      paper,
      ticket: host.ticketFor({ screenId: 'one', services: [], paper }),
    }));
    reads(person({ appointments: [BOOKED] }));
    await shown('今天的预约 09:00–09:30');
    expect(await misfits(screen)).toEqual([]);
    await touch(/签到取号/);
    await screen.page.getByTestId('number').waitFor();
    expect(host.checkIns).toMatchObject([{ by: { visitorId: VISITOR } }]);
    reads(null);
    await touch(/好了/);
    await touch(/我有预约/);
    reads(person());
    await shown('今天没有查到您的预约');
    expect(await misfits(screen)).toEqual([]);
  });

  it('手机、两张证、拿得太快、读不出、主机不在、读卡区坏了：都有话说，都还能取号', async () => {
    const things = [
      [{ is: 'unreadable', why: 'NotAnIdCard' }, '这不是身份证'],
      [{ is: 'unreadable', why: 'MoreThanOne' }, '请只放一张身份证'],
      [{ is: 'unreadable', why: 'TakenTooSoon' }, '拿得太快了'],
      [{ is: 'unreadable', why: 'ReadFailed' }, '没有读出来'],
      [{ is: 'offline' }, '不用身份证也能取号，一样排队；要优先请找导办'],
      [{ is: 'refused' }, '这张证取号机认不出来'],
    ] as const;
    for (const [what, words] of things) {
      reads(laid(what));
      await shown(words);
      expect(await misfits(screen)).toEqual([]);
    }
    host.show({ cardReader: { ready: false, conditionNumber: 'C-01', lying: null } });
    await shown('读卡区暂时用不了（错误 C-01）');
    await fits();
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await screen.page.getByTestId('number').waitFor();
  });

  it.each(['长辈版', 'English'])('%s：认人、已有号、拿走，都放得下', async (mode) => {
    await touch(mode);
    reads(person({ held: [HELD], appointments: [BOOKED] }));
    await screen.page.getByText('C003').waitFor();
    expect(await misfits(screen)).toEqual([]);
    await touch(/先办别的|Something else first/);
    expect(await misfits(screen)).toEqual([]);
    await touch(/低保高龄残疾|Allowances and relief/);
    expect(await misfits(screen)).toEqual([]);
    await touch(/直接取号|Take a number/);
    await screen.page.getByTestId('number').waitFor();
    await shown(/请拿走您的身份证|Please take your ID card/);
    expect(await misfits(screen)).toEqual([]);
  });
});

describe('扫码', () => {
  // Under a clock of its own a browser knows nothing of the time between two keys.
  beforeEach(async () => {
    settle = () => screen.page.waitForTimeout(SETTLED_MS);
    await opened();
  });

  it('首页扫 9 位码：先问主机；两样都是就请群众点，不猜', async () => {
    host.codeWith(() => ({ outcome: 'known', answer: { appointment: true, result: true } }));
    await typedByScanner(screen.page, NINE);
    await shown('这是什么码？');
    expect(await misfits(screen)).toEqual([]);
    expect([host.codes, host.checkIns]).toEqual([[], []]);
    await touch(/通知单，来领证/);
    await shown('没有找到这个短码');
    expect(host.codes).toEqual([NINE]);
    await touch(/首页/);
    // The scanner on the terminal goes the same way.
    host.codeWith(() => ({ outcome: 'known', answer: { appointment: true, result: false } }));
    host.scan(NINE);
    await shown('没有查到这个预约，请核对预约码');
    expect(host.checkIns).toMatchObject([{ by: { code: NINE } }]);
  });

  it('别处的码、没有的码：说用不上，什么也不做', async () => {
    host.scan('https://example.com/some/page');
    await shown('这个码在这里用不上');
    expect(await misfits(screen)).toEqual([]);
    await touch('好的');
    host.scan('20260001');
    await shown('没有查到这个码');
    expect([host.codes, host.checkIns, host.requests]).toEqual([[], [], []]);
  });

  it('扫码枪当键盘：焦点在按键上也不会误按；一个个敲的不当码 [case 33]', async () => {
    host.codeWith(() => ({ outcome: 'known', answer: { appointment: false, result: false } }));
    await screen.page.getByRole('button', { name: /办营业执照/ }).focus();
    await typedByScanner(screen.page, NINE);
    await shown('没有查到这个码');
    await touch('好的');
    await shown('请点击您要办的事');
    // A person at a service keyboard is no scanner.
    await screen.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await typedByScanner(screen.page, NINE, 90);
    await shown('请点击您要办的事');
  });
});

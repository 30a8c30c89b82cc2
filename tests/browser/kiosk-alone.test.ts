/** The kiosk's screen while it is cut off (断网取号): it tells the truth, and sends nobody away who can take a number. */
import type { Instant, TicketNumber } from '@yichuang/domain/ids';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { kioskHost, type KioskHost } from '../support/kiosk-host.ts';

let browser: Browser;
let host: KioskHost;
let screen: Screen;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await kioskHost();
  screen = await openScreen(browser, 'kiosk');
  await screen.page.clock.install();
  await screen.page.goto(host.url);
  await screen.page.getByRole('heading', { name: '请点击您要办的事' }).waitFor();
});
afterEach(async () => {
  await host.close();
  if (screen.complaints.length > 0) throw new Error(screen.complaints.join('; '));
});

const shown = (words: string | RegExp): Promise<void> => screen.page.getByText(words).first().waitFor();
/** A screen takes no touch in its first moments. */
async function touch(name: string | RegExp): Promise<void> {
  await screen.page.clock.runFor(500);
  await screen.page.getByRole('button', { name }).first().tap();
}

it('[case 19] 断网时取号机说实话：照常取号，号一样有效，要等多久暂时看不到', async () => {
  host.show({ hub: 'stale', alone: true });
  await shown('可以照常取号，号一样有效');
  expect(await screen.page.getByText('暂时不能取号').count()).toBe(0);
  // What waited at the last word is not shown as if it were now.
  expect(await screen.page.getByText(/\d+ 人等候/).count()).toBe(0);
  const promise = { ahead: 3, low: null, high: null, model: 'median-1' } as const;
  const offlineSince = '2026-11-23T01:00:00.000Z' as Instant;
  host.answerWith(async (request) => ({
    outcome: 'taken',
    paper: 'slip',
    ticket: host.ticketFor(request, { number: 'C951' as TicketNumber, offlineSince, promise }),
  }));
  await touch(/低保高龄残疾/);
  await touch('直接取号');
  await shown('C951');
  await shown('照您取号的时间叫号');
  await shown('要等多久暂时看不到');
  expect(await screen.page.getByText('前面还有').count()).toBe(0);
  expect(await misfits(screen)).toEqual([]);
  expect(await barriers(screen)).toEqual([]);
});

it('断网取的号联网后没有登记上：屏幕上点名请人去换，不悄悄丢掉', async () => {
  host.show({ refused: ['C951'] });
  await shown('C951 没有登记上。拿这个号的，请到导办台换号。');
});

it('号段用完又连不上：不再说可以取号，请到导办台', async () => {
  host.show({ hub: 'stale', alone: false });
  await shown('这台机器暂时不能取号。请到导办台取号');
});

/** The kiosk's page in a real Chromium at its real size, with a terminal that the test plays. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Instant } from '@yichuang/domain/ids';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { kioskHost, kioskMenu, kioskZone, WELL_PRINTER, type KioskHost } from '../support/kiosk-host.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const NO_PAPER = { ready: false, condition: 'paperOut', conditionNumber: 'P-02', paperNear: false } as const;
/** A screen takes no touch in its first moments, so that a double tap goes no further than it was meant. */
const SETTLED_MS = 500;

let browser: Browser;
let host: KioskHost;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await kioskHost();
  context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  page = await context.newPage();
  faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (fault) => faults.push(fault.message));
  await page.clock.install();
  await page.goto(host.url);
  await page.getByRole('heading', { name: '请点击您要办的事' }).waitFor();
});
afterEach(async () => {
  await context.close();
  await host.close();
  if (faults.length > 0) throw new Error(`the page complained: ${faults.join('; ')}`);
});

async function touch(name: string | RegExp): Promise<void> {
  await page.clock.runFor(SETTLED_MS);
  await page.getByRole('button', { name }).first().tap();
}

const shown = (words: string | RegExp) => page.getByText(words).first().waitFor();

/** Says what is cut, too small for an old finger, or too close to its neighbour. */
async function misfits(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const main = document.querySelector('main');
    if (main && main.scrollHeight > main.clientHeight + 1) found.push('the screen is too full');
    const boxes = [...document.querySelectorAll('button')].map((key) => ({
      words: key.innerText,
      key,
      box: key.getBoundingClientRect(),
    }));
    for (const { words, key, box } of boxes) {
      if (box.right > 1080 || box.bottom > 1920 || box.left < 0) found.push(`outside: ${words}`);
      if (box.height < 95.5) found.push(`${Math.round(box.height)} px high: ${words}`);
      if (key.scrollWidth > key.clientWidth + 1 || key.scrollHeight > key.clientHeight + 2)
        found.push(`cut: ${words}`);
      for (const other of boxes) {
        if (other.key === key) continue;
        const apart = Math.max(
          box.left - other.box.right,
          other.box.left - box.right,
          box.top - other.box.bottom,
          other.box.top - box.bottom,
        );
        if (apart < 23.5) found.push(`${Math.round(apart)} px apart: ${words} | ${other.words}`);
      }
    }
    return found;
  });
}

describe('取号', () => {
  it('两下就拿到号，告诉在哪等、等多久，10 秒后回到首页', async () => {
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await page.getByTestId('number').waitFor();
    expect(await page.getByTestId('number').innerText()).toBe('C012');
    host.slip({ state: 'printing' });
    await shown('正在打印号票');
    host.slip({ state: 'printed' });
    await shown('请取走号票');
    await shown('请在 5–8 号窗口附近等候');
    await shown('前面还有 6 人');
    await page.clock.runFor(11_000);
    await shown('请点击您要办的事');
    expect(host.requests).toMatchObject([{ services: ['general-C'], paper: 'slip', large: false }]);
  });

  it('[case 17] 连点只出一张号', async () => {
    await touch(/低保高龄残疾/);
    await page.clock.runFor(SETTLED_MS);
    const direct = page.getByRole('button', { name: /直接取号/ });
    const box = await direct.boundingBox();
    const at = [box!.x + box!.width / 2, box!.y + box!.height / 2] as const;
    for (let tap = 0; tap < 4; tap += 1) await page.touchscreen.tap(...at);
    await page.getByTestId('number').waitFor();
    expect(new Set(host.requests.map(({ screenId }) => screenId)).size).toBe(1);
    expect(await page.getByTestId('number').innerText()).toBe('C012');
  });

  it('在首页连点两下，不会误取下一屏的号', async () => {
    await page.clock.runFor(SETTLED_MS);
    const box = await page.getByRole('button', { name: /医保养老/ }).boundingBox();
    const at = [box!.x + 200, box!.y + box!.height - 20] as const;
    await page.touchscreen.tap(...at);
    await page.touchscreen.tap(...at);
    await page.getByRole('button', { name: /直接取号/ }).waitFor();
    expect(host.requests).toEqual([]);
  });

  it('票还在打，下一位就能用', async () => {
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await page.getByTestId('number').waitFor();
    host.slip({ state: 'printing' });
    await touch(/好了/);
    await touch(/办营业执照/);
    host.slip({ state: 'failed', condition: 'paperOut', conditionNumber: 'P-02' });
    await shown('刚才的 C012 没打出来');
    await page.getByRole('heading', { name: '办营业执照' }).waitFor();
  });

  it('拼音首字母能查到事项', async () => {
    await touch(/没找到/);
    for (const letter of 'DB') await touch(letter);
    await touch(/低保申请/);
    await page.getByTestId('number').waitFor();
    expect(host.requests[0]?.services).toEqual(['T01']);
  });

  it('别的大厅办的事只给地址电话，不取号', async () => {
    await touch(/医保养老/);
    await touch('社保中心办理');
    await touch(/社保卡/);
    await shown('县社会保险服务中心');
    await shown('12333');
    expect(host.requests).toEqual([]);
  });

  it('一次办几件，一张号', async () => {
    await touch(/低保高龄残疾/);
    await touch('一次办几件');
    await touch('高龄补贴');
    await touch('残疾证');
    await touch('取号，办 2 件');
    await page.getByTestId('number').waitFor();
    expect(host.requests[0]?.services).toEqual(['T05', 'T14']);
  });
});

describe('不顺的时候', () => {
  it('没有窗口在办，先说再取', async () => {
    const warning = { code: 'noCounter', resumesAt: '2026-11-23T06:30:00.000Z' as Instant } as const;
    host.show({ menu: kioskMenu({ zones: [kioskZone('C', { warning, counterNumbers: [] })] }) });
    await shown('14:30 恢复');
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await shown('14:30 恢复办理');
    expect(host.requests).toEqual([]);
    await touch('先取号，我等');
    await page.getByTestId('number').waitFor();
  });

  it('号取完了，请到导办台', async () => {
    host.show({ menu: kioskMenu({ zones: [kioskZone('C', { left: 0 })] }) });
    await shown('今天号已取完');
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await shown('今天的号取完了');
    await shown(/导办台/);
    expect(host.requests).toEqual([]);
  });

  it('连不上主机，说从几点起、到哪里取号', async () => {
    host.show({ hub: 'stale', asOf: '2026-11-23T02:32:05.000Z' as Instant });
    await shown('10:32 起连不上主机');
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await shown('请到导办台取号');
    expect(host.requests).toEqual([]);
  });

  it('没打出来：号码留 30 秒，可拍照、扫码、不要了', async () => {
    host.answerWith(async (request) => ({
      outcome: 'taken',
      paper: request.paper,
      ticket: host.ticketFor(request, { progressUrl: 'http://hall.example/phone/#abc' }),
    }));
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await page.getByTestId('number').waitFor();
    host.slip({ state: 'failed', condition: 'paperOut', conditionNumber: 'P-02' });
    await shown('请拍照或记住这个号');
    await shown('扫码存手机');
    await shown(/到导办台补打/);
    await page.clock.runFor(28_000);
    expect(await page.getByTestId('number').innerText()).toBe('C012');
    await touch('不要了');
    await touch('不要了');
    await shown('C012 已作废');
    expect(host.cancelled).toHaveLength(1);
  });

  it('打印机缺纸，可以不要纸票', async () => {
    host.show({ printer: NO_PAPER });
    // Touched only when the banner has moved the keys to where they stay.
    await shown('暂时没有纸票');
    host.answerWith(async (request) =>
      request.paper === 'none'
        ? { outcome: 'taken', paper: 'none', ticket: host.ticketFor(request) }
        : { outcome: 'printerDown', printer: NO_PAPER },
    );
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await shown('现在打不出号票');
    await touch(/不要纸票/);
    await shown('请拍照或记住这个号');
  });

  it('主机没有回音，同一个号再问一次', async () => {
    let asked = 0;
    host.answerWith(async (request) => {
      asked += 1;
      return asked === 1
        ? { outcome: 'late' }
        : { outcome: 'taken', paper: 'slip', ticket: host.ticketFor(request) };
    });
    await touch(/低保高龄残疾/);
    await touch(/直接取号/);
    await page.getByTestId('number').waitFor();
    expect(host.requests.map(({ screenId }) => screenId)).toEqual([
      host.requests[0]!.screenId,
      host.requests[0]!.screenId,
    ]);
  });

  it('60 秒没人碰，先问一声，再全部清掉', async () => {
    await touch('长辈版');
    await touch(/低保高龄残疾/);
    await touch(/登记身份证号/);
    await page.clock.runFor(SETTLED_MS);
    for (const digit of '469029') await page.getByRole('button', { name: digit, exact: true }).tap();
    await page.clock.runFor(46_000);
    await shown('还在取号吗？');
    await page.clock.runFor(16_000);
    await shown('请点击您要办的事');
    expect(await page.locator('html[data-large]').count()).toBe(0);
    await touch(/低保高龄残疾/);
    await touch(/登记身份证号/);
    await page.getByLabel('已输 0 位，共 18 位').waitFor();
  });
});

describe('看得清、点得准', () => {
  const screens: readonly (readonly [string, () => Promise<void>])[] = [
    ['首页', async () => undefined],
    ['第二屏', async () => touch(/办营业执照|Business licence/)],
    ['查找', async () => (await touch(/没找到|Not here/), await touch('S'))],
    ['证件号', async () => (await touch(/办营业执照|Business licence/), await touch(/登记身份证号|Add ID/))],
    ['导办', async () => touch(/人工导办|Ask a guide/)],
    [
      '没打出来的号',
      async () => {
        host.answerWith(async (request) => ({
          outcome: 'taken',
          paper: 'slip',
          ticket: host.ticketFor(request, { progressUrl: 'http://hall.example/phone/#abc' }),
        }));
        await touch(/办营业执照|Business licence/);
        await touch(/直接取号|Take a number/);
        await page.getByTestId('number').waitFor();
        host.slip({ state: 'failed', condition: 'paperOut', conditionNumber: 'P-02' });
        await shown(/请拍照或记住|Photograph or remember/);
      },
    ],
  ];
  const modes: readonly (readonly [string, () => Promise<void>])[] = [
    ['普通', async () => undefined],
    ['长辈版', async () => touch('长辈版')],
    ['English', async () => touch('English')],
    ['English, large', async () => (await touch('English'), await touch('Large type'))],
    [
      '缺纸又早到',
      async () =>
        host.show({
          printer: NO_PAPER,
          menu: kioskMenu({ hours: { state: 'early', callingFrom: '2026-11-23T00:00:00.000Z' as Instant } }),
        }),
    ],
  ];
  const cases = modes.flatMap(([mode, enter]) =>
    screens.map(([screen, open]) => ({ mode, screen, enter, open })),
  );

  it.each(cases)('$mode · $screen：不缺字，够大，分得开', async ({ enter, open }) => {
    await enter();
    await open();
    expect(await misfits()).toEqual([]);
  });

  it.each(screens)('%s 通过 axe', async (_, open) => {
    await open();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  it('主机还没连上时也有话说', async () => {
    host.show({ hub: 'connecting', menu: null, printer: WELL_PRINTER });
    await shown('正在连接主机');
    expect(await misfits()).toEqual([]);
  });
});

/** A real Chromium and what is asked of every page in it: no complaint, no barrier, nothing that does not fit. */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--autoplay-policy=no-user-gesture-required',
];

/** The sizes of the hall's screens. */
export const SIZES = {
  kiosk: { viewport: { width: 1080, height: 1920 }, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 } },
  board: { viewport: { width: 1920, height: 1080 } },
  pocket: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const satisfies Record<string, BrowserContextOptions>;

export interface Screen {
  readonly page: Page;
  /** Errors of the console and of the page's scripts. */
  readonly complaints: string[];
}

export async function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A screen of its own: nobody else's cookies. */
export async function openScreen(browser: Browser, size: keyof typeof SIZES): Promise<Screen> {
  const context = await browser.newContext({
    ...SIZES[size],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('console', (message) => {
    // Chromium itself writes a line for every answer that is an error; whether it was one, the page decides.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return { page, complaints };
}

/** What axe calls serious or critical. */
export async function barriers({ page }: Screen): Promise<readonly string[]> {
  await stillness(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}

/** Text that is cut off by its box, and a page that is wider than its screen. */
export async function misfits({ page }: Screen): Promise<readonly string[]> {
  await stillness(page);
  return page.evaluate(() => {
    const words = (element: Element): string =>
      (element.textContent ?? '').replaceAll(/\s+/g, ' ').slice(0, 60);
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) found.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      const hidden = style.visibility === 'hidden' || element.closest('.sr-only, [aria-hidden=true], svg');
      // Words for a screen reader only are a dot on the screen.
      if (hidden || element.clientWidth <= 1 || words(element).trim() === '') continue;
      const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      if (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut at the side: ${words(element)}`);
      // Tight lines leave the font's own air outside; half a line more is text that is gone.
      const air = Number.parseFloat(style.fontSize) / 2;
      if (clips(style.overflowY) && element.scrollHeight > element.clientHeight + air)
        found.push(`cut below: ${words(element)}`);
      const key = element.closest('button, a');
      if (key === element && element.scrollWidth > element.clientWidth + 1)
        found.push(`does not fit its key: ${words(element)}`);
    }
    return found;
  });
}

/** A pulse or a sliding message is half transparent for a moment. */
async function stillness(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}

/** The phone page in the visitor's words (手机查进度): what somebody in the hall reads from it. */
import type { Page } from 'playwright-core';

export interface PhonePage {
  readonly page: Page;
  /** As the QR code on the slip does. */
  scan(hubUrl: string, progressKey: string): Promise<void>;
  number(): Promise<string>;
  /** 等候中, 正在叫号 … */
  state(): Promise<string>;
  /** The answer to "还要等多久": minutes, a counter, or what has become of the number. */
  answer(): Promise<string>;
  /** People in front, as written; null when that is not shown. */
  ahead(): Promise<string | null>;
  /** Waits until the answer holds these words; the page asks by itself. */
  waitFor(words: string): Promise<void>;
  /** Of when it is, and whether the hall can be reached. */
  age(): Promise<string>;
  switchLanguage(): Promise<void>;
  ringWhenCalled(): Promise<void>;
}

export function phonePage(page: Page): PhonePage {
  const read = async (selector: string): Promise<string> =>
    (await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ').trim();
  return {
    page,
    async scan(hubUrl, progressKey) {
      await page.goto(`${hubUrl}/phone/#${progressKey}`);
      await page.locator('.number').waitFor();
    },
    number: () => read('.number'),
    state: () => read('.state'),
    answer: () => read('.big'),
    ahead: async () => ((await page.locator('.ahead').count()) === 0 ? null : read('.ahead > p')),
    async waitFor(words) {
      await page.locator('.answer').filter({ hasText: words }).waitFor();
    },
    age: () => read('.age'),
    async switchLanguage() {
      await page.locator('.language').click();
    },
    async ringWhenCalled() {
      await page.locator('.bell').click();
    },
  };
}

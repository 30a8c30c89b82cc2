/** The main board and the window screens as people in the hall read them (大屏、窗口屏). */
import type { Locator, Page } from 'playwright-core';

export interface BoardPage {
  readonly page: Page;
  open(hubUrl: string, options?: { readonly voice?: boolean }): Promise<void>;
  /** The large calls, newest first: 请 A012 到 3 号窗口. */
  calling(): Promise<readonly string[]>;
  callingIs(...sentences: readonly string[]): Promise<void>;
  /** The list: `A011 2`, with its tag where it has one: `A011 优先 2`. */
  recent(): Promise<readonly string[]>;
  /** People waiting, zone by zone: `社会事务 12`. */
  waiting(): Promise<readonly string[]>;
  /** The large words of a board without a call. */
  headline(): Promise<string>;
  /** Calls that pulse at this moment. */
  pulsing(): Promise<number>;
  /** What is said in the corner, 演示 left out: of the line, of the sound. */
  notes(): Promise<string>;
}

export interface WindowPage {
  readonly page: Page;
  /** By number or id of the counter. */
  open(hubUrl: string, counter: string): Promise<void>;
  /** 3 号窗口 and its zone. */
  head(): Promise<string>;
  /** 请 A012 · 正在办理 A012 · 空闲 … */
  state(): Promise<string>;
  stateIs(words: string | RegExp): Promise<void>;
}

export function boardPage(page: Page): BoardPage {
  const calls = (): Locator => page.locator('[data-call]');
  const self: BoardPage = {
    page,
    async open(hubUrl, { voice = false } = {}) {
      await page.goto(`${hubUrl}/display/${voice ? '?voice=1' : ''}`);
      await page.getByRole('contentinfo').waitFor();
    },
    calling: () => calls().locator('.sr-only').allInnerTexts(),
    async callingIs(...sentences) {
      await page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('[data-call] .sr-only')]
            .map(({ textContent }) => textContent)
            .join('|') === wanted,
        sentences.join('|'),
      );
    },
    recent: async () => lines(await page.locator('tbody tr').allInnerTexts()),
    waiting: async () =>
      lines(await page.locator('footer dl > div').allInnerTexts()).map((line) => line.replace(/ ?人$/, '')),
    headline: async () => (await page.getByRole('main').getByRole('heading').first().innerText()).trim(),
    pulsing: () =>
      calls().evaluateAll(
        (all) =>
          all.filter((call) => call.getAnimations().some(({ playState }) => playState === 'running')).length,
      ),
    notes: () => page.getByRole('status').innerText(),
  };
  return self;
}

export function windowPage(page: Page): WindowPage {
  const state = (): Locator => page.getByRole('main');
  return {
    page,
    async open(hubUrl, counter) {
      await page.goto(`${hubUrl}/display/?screen=window&counter=${encodeURIComponent(counter)}`);
      await page.getByRole('contentinfo').waitFor();
    },
    head: async () => inOneLine(await chinese(page.getByRole('banner'))),
    state: async () => inOneLine(await chinese(state())),
    async stateIs(words) {
      await state().getByText(words).first().waitFor();
    },
  };
}

/** The text without the small English beside it. */
async function chinese(part: Locator): Promise<string> {
  return part.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const english of copy.querySelectorAll('[lang=en]')) english.remove();
    const words: string[] = [];
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) words.push(texts.currentNode.textContent ?? '');
    return words.join(' ');
  });
}

function lines(texts: readonly string[]): readonly string[] {
  return texts.map(inOneLine);
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

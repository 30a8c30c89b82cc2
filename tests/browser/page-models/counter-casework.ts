/** The counter's casework pages in the clerk's words (办件台): what a clerk does there and reads from them. */
import type { Locator, Page } from 'playwright-core';

export interface CounterCasework {
  /** From the desk. */
  open(): Promise<void>;
  page(name: '受理' | '查办件' | '出证' | '材料移交'): Promise<void>;
  /** 不用号,直接受理 */
  walkIn(): Promise<void>;
  /** Searches for an item and takes the one of this name. */
  item(typed: string, name: string): Promise<void>;
  /** Until this stands there. */
  title(words: string | RegExp): Promise<void>;
  answer(digit: string): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  /** Something that is said beside a field or in a list. */
  says(words: string | RegExp): Promise<void>;
  /** 还差 … */
  stillNeeded(): Promise<string>;
  ready(): Promise<void>;
  act(name: string | RegExp): Promise<void>;
  document(title: string): Promise<string>;
  life(): Promise<readonly string[]>;
  scan(code: string): Promise<void>;
  choose(option: string): Promise<void>;
  tick(name: string): Promise<void>;
  find(text: string): Promise<void>;
  /** Keys as they are pressed, text as it is typed: `Alt+a`, `王䶮⏎`. */
  keys(...presses: readonly string[]): Promise<void>;
  /** In the question before the page. */
  confirm(name: string | RegExp): Promise<void>;
  /** The list that lies open: a folder is scanned into the bag. */
  scanFolder(code: string): Promise<void>;
}

/** Between two keys of a quick hand; a scanner is told by less than 35. */
const HAND_MS = 45;

export function counterCasework(page: Page): CounterCasework {
  const main = (): Locator => page.getByRole('main');
  const output = (): Locator =>
    main()
      .locator('output')
      .filter({ hasText: /还差：|可以/ });
  return {
    open: () => page.getByRole('banner').getByRole('button', { name: /^办件/ }).click(),
    page: (name) => main().getByRole('navigation').getByRole('button', { name }).click(),
    walkIn: () => main().getByRole('button', { name: '不用号，直接受理' }).click(),
    async item(typed, name) {
      await main()
        .getByRole('combobox')
        .or(main().getByRole('searchbox'))
        .or(main().getByLabel('找事项'))
        .first()
        .fill(typed);
      await main().getByText(name, { exact: true }).first().click();
    },
    title: (words) => main().getByText(words).first().waitFor(),
    async answer(digit) {
      await page.keyboard.press(digit);
      await page.waitForTimeout(50);
    },
    fill: (label, value) => main().getByLabel(label, { exact: true }).fill(value),
    says: (words) => main().getByText(words).first().waitFor(),
    stillNeeded: () => output().first().innerText(),
    ready: () => output().filter({ hasText: '可以' }).first().waitFor(),
    act: (name) =>
      main()
        .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
        .first()
        .click(),
    document: (title) => main().locator('li, article').filter({ hasText: title }).first().innerText(),
    life: async () =>
      (await main().getByRole('region', { name: '经过' }).getByRole('listitem').allInnerTexts()).map((text) =>
        text.replaceAll(/\s+/g, ' '),
      ),
    async scan(code) {
      await main().getByLabel('扫通知单或输短码').fill(code);
      await page.keyboard.press('Enter');
    },
    choose: (option) => main().getByRole('radio', { name: option }).check(),
    tick: (name) => main().getByRole('checkbox', { name }).check(),
    async keys(...presses) {
      for (const press of presses) {
        if (/^(Alt|Control)\+.|^(Enter|Escape|Tab)$/.test(press)) await page.keyboard.press(press);
        // Key by key without a pause it would be a scanner's.
        else if (press.endsWith('⏎')) await page.keyboard.insertText(press.slice(0, -1));
        else await page.keyboard.type(press, { delay: HAND_MS });
        if (press.endsWith('⏎')) await page.keyboard.press('Enter');
      }
    },
    confirm: (name) =>
      page
        .getByRole('dialog')
        .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
        .click(),
    async scanFolder(code) {
      await main().getByLabel('扫办件的短码').fill(code);
      await page.keyboard.press('Enter');
    },
    async find(text) {
      await main().getByRole('textbox', { name: '查办件' }).fill(text);
      await page.keyboard.press('Enter');
    },
  };
}

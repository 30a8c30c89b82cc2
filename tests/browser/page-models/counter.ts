/** The counter page in the clerk's words (窗口): what a clerk can do at it and read from it. */
import type { Locator, Page } from 'playwright-core';

export type CounterKey =
  | 'main'
  | 'recall'
  | 'noShow'
  | 'hold'
  | 'transfer'
  | 'giveBack'
  | 'finish'
  | 'direct'
  | 'pick';

export interface CounterPage {
  readonly page: Page;
  open(hubUrl: string): Promise<void>;
  /** One tap on a demo account: 演示窗口5. */
  signInAs(displayName: string): Promise<void>;
  signIn(username: string, password: string): Promise<void>;
  /** From the map of counters; `answer` is the button of the question that comes (接班, 换过来). */
  choose(counterNumber: number, answer?: string): Promise<void>;
  /** The map as it is read: one line a counter. */
  counters(): Promise<readonly string[]>;

  /** 顺呼 by the space bar, as somebody in a hurry does it: again until this number or state is there. */
  next(until: string): Promise<void>;
  /** 已到,开始办理, by Enter. */
  here(): Promise<void>;
  /** A press so soon after another that it may be one by mistake does not count: this one is repeated until it does. */
  insist(key: 'Space' | 'Enter' | 'F2', isDone: () => Promise<boolean>): Promise<void>;
  press(key: CounterKey): Promise<void>;
  undo(): Promise<void>;
  /** Answers the question in front of the desk: chooses, writes, then presses the verb. */
  answer(
    verb: string,
    answers?: { readonly choose?: readonly string[]; readonly note?: string },
  ): Promise<void>;

  /** The words on the main key. */
  mainKey(): Promise<string>;
  isEnabled(key: CounterKey): Promise<boolean>;
  /** A number when there is one, else the state: 空闲, 暂停服务, 现场办理. */
  current(): Promise<string>;
  currentIs(text: string): Promise<void>;
  whyThisNumber(): Promise<string>;
  lifeOfTheNumber(): Promise<readonly string[]>;
  comingUp(): Promise<readonly string[]>;

  /** Types a number into 查任意号码 and reads where it belongs. */
  whereIs(number: string): Promise<string>;
  closeQuestion(): Promise<void>;
  /** 恢复排队, 本窗口下一位, 恢复办理: a button beside somebody who missed the call or is on hold. */
  bringBack(list: 'missed' | 'held', number: string, verb: string): Promise<void>;
  pause(reason: string, until?: string): Promise<void>;
  resume(): Promise<void>;
  closeCounter(answer: string): Promise<void>;

  /** The latest message: what was refused or done, and what to do next. */
  said(): Promise<string>;
  /** What is said of the line to the hub. */
  line(): Promise<string>;
}

const PATIENCE_MS = 10_000;
const BETWEEN_PRESSES_MS = 100;
const LISTS = { missed: '过号', held: '挂起' } as const;

export function counterPage(page: Page): CounterPage {
  const key = (name: CounterKey): Locator => page.locator(`[data-key="${name}"]`);
  /** Messages are dialogs, too, for a screen reader, but not modal ones. */
  const dialog = (): Locator => page.locator('[role=dialog]:not([aria-modal=false])');
  const section = (name: string): Locator => page.getByRole('region', { name, exact: true });
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const texts = async (items: Locator): Promise<readonly string[]> =>
    (await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

  const self: CounterPage = {
    page,
    async open(hubUrl) {
      await page.goto(`${hubUrl}/counter/`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    signInAs: (displayName) => page.getByRole('button', { name: displayName, exact: true }).click(),
    async signIn(username, password) {
      await page.getByLabel('用户名').fill(username);
      await page.getByLabel('密码').fill(password);
      await page.getByRole('button', { name: '登录', exact: true }).click();
    },
    async choose(counterNumber, answer) {
      await button(new RegExp(`^${counterNumber} 号窗口`)).click();
      if (answer !== undefined) await dialog().getByRole('button', { name: answer }).click();
      await key('main').waitFor();
    },
    counters: () => texts(page.getByRole('main').getByRole('button', { name: /^\d+ 号窗口/ })),

    next: (until) => self.insist('Space', async () => (await self.current()) === until),
    here: () => self.insist('Enter', async () => (await self.mainKey()).startsWith('办')),
    async insist(pressed, isDone) {
      const end = Date.now() + PATIENCE_MS;
      while (!(await isDone())) {
        if (Date.now() > end)
          throw new Error(`${pressed} did not help: ${await self.current()}, ${await self.mainKey()}`);
        await page.keyboard.press(pressed);
        await page.waitForTimeout(BETWEEN_PRESSES_MS);
      }
    },
    press: (name) => key(name).click(),
    undo: () => button(/^撤销/).click(),
    async answer(verb, { choose = [], note } = {}) {
      for (const option of choose) await dialog().getByRole('radio', { name: option }).check();
      if (note !== undefined) await dialog().getByLabel('留言').fill(note);
      await dialog().getByRole('button', { name: verb }).click();
    },

    mainKey: async () => (await key('main').innerText()).replace(/\s.*$/s, ''),
    isEnabled: (name) => key(name).isEnabled(),
    current: async () => (await page.getByTestId('current').innerText()).split('\n').at(-1) ?? '',
    async currentIs(text) {
      await page
        .getByTestId('current')
        .filter({ hasText: new RegExp(`${text}$`) })
        .waitFor();
    },
    whyThisNumber: () => page.getByTestId('why').innerText(),
    lifeOfTheNumber: () => texts(section('这个号的经过').getByRole('listitem')),
    comingUp: () => texts(section('面前的队').locator('ol').getByRole('listitem')),

    async whereIs(number) {
      const field = page.getByRole('textbox', { name: '查任意号码' });
      await field.fill(number);
      await field.press('Enter');
      const where = dialog().getByTestId('where').filter({ hasNotText: '正在查' });
      await where.waitFor();
      return where.innerText();
    },
    async closeQuestion() {
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    },
    async bringBack(list, number, verb) {
      await button(new RegExp(`^${LISTS[list]} \\d+$`)).click();
      await page
        .getByRole('listitem')
        .filter({ hasText: number })
        .getByRole('button', { name: verb })
        .click();
    },
    async pause(reason, until) {
      await page.getByRole('banner').getByRole('button', { name: /^暂停/ }).click();
      await self.answer('暂停', { choose: until === undefined ? [reason] : [reason, until] });
    },
    resume: () =>
      page
        .getByRole('banner')
        .getByRole('button', { name: /^恢复服务/ })
        .click(),
    async closeCounter(answer) {
      await button('关窗').click();
      await dialog().getByRole('button', { name: answer }).click();
    },

    said: () => page.locator('[aria-modal=false]').first().innerText(),
    line: () => section('与主机的连接').innerText(),
  };
  return self;
}

/** The guide page in the guide's words (导办): what a guide can do on the phone and read from it. */
import type { Locator, Page } from 'playwright-core';

export type GuideAction =
  | '转窗'
  | '授权优先'
  | '恢复排队'
  | '窗口下一位'
  | '解除占用'
  | '补打号票'
  | '取消这个号';

export interface GuidePage {
  readonly page: Page;
  open(hubUrl: string): Promise<void>;
  /** One tap on a demo account: 演示导办1. */
  signInAs(displayName: string): Promise<void>;
  /** The queues as they are read, one line a card. */
  queues(): Promise<readonly string[]>;
  /** What needs somebody, one line an alarm. */
  alarms(): Promise<readonly string[]>;

  /** Types into the one search; the results as they are read. */
  find(typed: string): Promise<readonly string[]>;
  /** Opens the result with these words. */
  choose(words: string): Promise<void>;
  /** 取号 for the matter that is open; gives the number. */
  take(options?: { readonly ground?: string; readonly printer?: string }): Promise<string>;
  /** 撤销 of the number that was just taken. */
  takeBack(): Promise<void>;

  /** 连发: one tap a person on each zone's tile; the list of numbers, newest first. */
  burst(zones: readonly string[]): Promise<readonly string[]>;
  undoInBurst(number: string): Promise<void>;

  openTicket(number: string): Promise<void>;
  /** The open ticket as it is read. */
  ticket(): Promise<string>;
  actions(): Promise<readonly string[]>;
  /** Presses an act, answers its question, presses the verb. */
  act(
    action: GuideAction,
    answer: { readonly verb: string; readonly choose?: readonly string[]; readonly note?: string },
  ): Promise<void>;
  /** The bar above the thumb: what was just done. */
  said(): Promise<string>;
  undo(): Promise<void>;
  back(): Promise<void>;
}

export function guidePage(page: Page): GuidePage {
  const button = (name: string | RegExp, exact = true): Locator => page.getByRole('button', { name, exact });
  const linesOf = async (items: Locator): Promise<readonly string[]> =>
    (await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  /** One of the choices of the open question; below its words may stand more. */
  const option = (words: string): Locator =>
    page.getByRole('dialog').getByRole('radio', { name: new RegExp(`^${words}`) });
  const inMain = page.getByRole('main');
  const ticketCard = inMain.getByRole('region').first();

  const home = async (): Promise<void> => {
    await inMain.waitFor();
    while (!(await button('连发').isVisible())) await page.goBack();
  };
  const change = async (what: string, choice: string): Promise<void> => {
    await button(`${what} 改`).click();
    await option(choice).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const search = async (typed: string): Promise<void> => {
    if (!(await page.getByRole('search').isVisible())) {
      await home();
      await button('号码、事项或几个字').click();
    }
    await page.getByRole('textbox', { name: '查号码或事项' }).fill(typed);
  };

  return {
    page,
    async open(hubUrl) {
      await page.goto(`${hubUrl}/guide/`);
    },
    async signInAs(displayName) {
      await page.getByRole('button', { name: displayName }).click();
      await page.getByRole('heading', { name: '各区现在' }).waitFor();
    },
    queues: () => linesOf(page.getByRole('region', { name: '各区现在' }).getByRole('listitem')),
    alarms: () => linesOf(page.getByRole('article')),

    async find(typed) {
      await search(typed);
      return linesOf(inMain.getByRole('region').or(inMain.locator('section')).getByRole('button'));
    },
    async choose(words) {
      await inMain.getByRole('button').filter({ hasText: words }).first().click();
    },
    async take({ ground, printer } = {}) {
      if (ground !== undefined) await change('优先', ground);
      if (printer !== undefined) await change('号票在哪里出', printer);
      await button('取号').click();
      await page.getByText('撤销这个号').waitFor();
      return (await ticketCard.getByRole('paragraph').first().innerText()).trim();
    },
    async takeBack() {
      await button('撤销这个号').click();
      await button('连发').waitFor();
    },

    async burst(zones) {
      await home();
      await button('连发').click();
      const lines = page.locator('ol > li');
      for (const zone of zones) {
        const before = await lines.count();
        await inMain.getByRole('button').filter({ hasText: zone }).filter({ hasText: '人在等' }).click();
        await lines.nth(before).waitFor();
        await lines.filter({ hasText: '正在取号' }).first().waitFor({ state: 'detached' });
        // The page takes two touches in quick succession on one tile for a trembling finger.
        await page.waitForFunction(
          (from) => performance.now() - from > 400,
          await page.evaluate(() => performance.now()),
        );
      }
      return linesOf(lines);
    },
    async undoInBurst(number) {
      await button(`撤销 ${number}`).click();
      await page.locator('ol > li').filter({ hasText: number }).filter({ hasText: '已撤销' }).waitFor();
    },

    async openTicket(number) {
      await search(number);
      await inMain.getByRole('button').filter({ hasText: number }).first().click();
      await page.getByRole('heading', { name: number }).waitFor();
    },
    async ticket() {
      return (await linesOf(ticketCard))[0] ?? '';
    },
    actions: () => linesOf(page.getByRole('region', { name: '可以做什么' }).getByRole('button')),
    async act(action, { verb, choose = [], note }) {
      await page
        .getByRole('region', { name: '可以做什么' })
        .getByRole('button')
        .filter({ hasText: action })
        .click();
      const sheet = page.getByRole('dialog');
      for (const words of choose) await option(words).click();
      if (note !== undefined) await sheet.getByRole('textbox').fill(note);
      await sheet.getByRole('button', { name: verb, exact: true }).click();
      await sheet.waitFor({ state: 'detached' });
    },
    said: async () => (await page.locator('output:not(.sr-only)').last().innerText()).trim(),
    async undo() {
      await button('撤销').last().click();
    },
    async back() {
      await button('返回').click();
    },
  };
}

/** The console in the manager's words (管理台): what needs somebody, the day, counters, devices, accounts, settings. */
import type { Locator, Page } from 'playwright-core';

export type ConsoleSection =
  | '现在'
  | '开厅·闭厅'
  | '窗口'
  | '设备'
  | '账号'
  | '设置'
  | '应急·补录'
  | '知识库';
export type ClosingDecision = '转次日优先' | '已离开' | '本人放弃' | '已办完';

export interface ConsolePage {
  readonly page: Page;
  open(hubUrl: string): Promise<void>;
  /** One tap on a demo account: 演示管理员. */
  signInAs(displayName: string): Promise<void>;
  signIn(username: string, password: string): Promise<void>;
  go(section: ConsoleSection): Promise<void>;
  /** The large words on top of the section. */
  title(): Promise<string>;
  titleIs(title: string): Promise<void>;
  /** What needs somebody now: what is the matter, the most pressing first. */
  needed(): Promise<readonly string[]>;
  /** The rows of the section's table, their cells in one line. */
  rows(): Promise<readonly string[]>;
  /** Until a row of the table says this. */
  rowWith(text: string | RegExp): Promise<void>;

  openDay(): Promise<void>;
  decide(number: string, decision: ClosingDecision): Promise<void>;
  /** 没选的全部…: the same for everybody who has none yet. */
  decideRest(decision: ClosingDecision): Promise<void>;
  /** 闭厅; the question that comes when everybody has a decision is left open. */
  askToClose(): Promise<void>;
  /** 闭厅,结束今天. */
  confirmClosing(): Promise<void>;
  /** The words of the warning that people are still there. */
  warning(): Promise<string>;

  release(number: string, resolution: '退回排队' | '补办结'): Promise<void>;
  pair(code: string, name?: string): Promise<void>;
  /** Until the list of devices names it. */
  deviceIs(device: string | RegExp): Promise<void>;
  openDevice(device: string): Promise<void>;
  /** 让它做: 打测试页, 已换纸 … */
  order(wish: string): Promise<void>;
  /** Of the device that is open. */
  revoke(): Promise<void>;
  unlock(person: string): Promise<void>;
  createAccount(account: {
    readonly name: string;
    readonly username: string;
    readonly password: string;
    readonly role: string;
  }): Promise<void>;
  applySettings(): Promise<void>;
  confirmClock(): Promise<void>;

  /** Until a message says this. */
  said(text: string): Promise<void>;
  /** What is said of the line to the hub; empty while it is up. */
  line(): Promise<string>;
}

export function consolePage(page: Page): ConsolePage {
  const main = (): Locator => page.getByRole('main');
  const button = (name: string | RegExp): Locator =>
    main().getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  /** Messages are dialogs, too, for a screen reader, but not modal ones. */
  const dialog = (): Locator => page.locator('[role=dialog]:not([aria-modal=false])');
  const verb = (name: string): Locator => dialog().getByRole('button', { name, exact: true });
  const rows = (): Locator => main().locator('tbody tr');
  const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  const texts = async (items: Locator): Promise<readonly string[]> =>
    (await items.allInnerTexts()).map(oneLine);

  return {
    page,
    async open(hubUrl) {
      await page.goto(`${hubUrl}/console/`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    signInAs: (displayName) => page.getByRole('button', { name: displayName }).click(),
    async signIn(username, password) {
      await page.getByLabel('用户名').fill(username);
      await page.getByLabel('密码').fill(password);
      await page.getByRole('button', { name: '登录', exact: true }).click();
    },
    // 设置 is also the end of 办件设置; a count or a state may follow the name.
    go: (section) =>
      page
        .getByRole('navigation')
        .getByRole('link', { name: new RegExp(`^${section}`) })
        .click(),
    title: async () => oneLine(await main().getByRole('heading', { level: 1 }).innerText()),
    titleIs: (title) => main().getByRole('heading', { level: 1, name: title }).waitFor(),
    needed: () => texts(main().getByRole('listitem').locator('p:first-child')),
    rows: () => texts(rows()),
    rowWith: (text) => rows().filter({ hasText: text }).first().waitFor(),

    openDay: () => button('开厅').click(),
    decide: (number, decision) =>
      main()
        .getByRole('group', { name: `${number} 的去向` })
        .getByRole('radio', { name: decision })
        .check(),
    decideRest: (decision) => button(new RegExp(`^${decision}（\\d+）$`)).click(),
    askToClose: () => button('闭厅').click(),
    confirmClosing: () => verb('闭厅，结束今天').click(),
    warning: async () => oneLine(await main().getByRole('alert').innerText()),

    async release(number, resolution) {
      await button(`解除占用 ${number}`).click();
      await dialog().getByRole('radio', { name: resolution }).check();
      await verb(resolution).click();
    },
    async pair(code, name = '') {
      await button('配对设备').click();
      await dialog().getByLabel('配对码').fill(code);
      await dialog().getByLabel('名字').fill(name);
      await verb('配对设备').click();
    },
    deviceIs: (device) => main().getByRole('link').filter({ hasText: device }).first().waitFor(),
    openDevice: (device) => main().getByRole('link').filter({ hasText: device }).click(),
    order: (wish) => button(wish).click(),
    async revoke() {
      await button('解除配对').click();
      await verb('解除这台设备的配对').click();
    },
    unlock: (person) => button(`解锁 ${person}`).click(),
    async createAccount({ name, username, password, role }) {
      await button('新账号').click();
      await dialog().getByLabel('姓名').fill(name);
      await dialog().getByLabel('用户名').fill(username);
      await dialog().getByLabel('密码').fill(password);
      await dialog().getByRole('radio', { name: role }).check();
      await verb('建立账号').click();
    },
    async applySettings() {
      await button('现在启用').click();
      await dialog()
        .getByRole('button', { name: /^启用第/ })
        .click();
    },
    async confirmClock() {
      await button('确认时钟').click();
      await verb('时间对，确认时钟').click();
    },

    said: (text) => page.getByText(text, { exact: true }).first().waitFor(),
    line: async () => oneLine(await page.locator('output').first().innerText()),
  };
}

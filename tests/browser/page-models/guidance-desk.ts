/** 情形梳理 in the department's words: what an official changes in forms, tries, has confirmed, publishes and brings in as a file. */
import type { Download, Locator, Page } from 'playwright-core';

export interface GuidanceDeskPage {
  readonly page: Page;
  /** From the console's first page, signed in, to the list of items. */
  open(): Promise<void>;
  openItem(name: string): Promise<void>;
  /** Found by some of its characters, so many copies of it. */
  addPaper(typed: string, name: string, copies: number): Promise<void>;
  /** 提醒一句话, for whoever gives this answer. */
  addReminder(option: string, words: string): Promise<void>;
  /** 已自动保存. */
  saved(): Promise<void>;
  /** Answers on the right as a visitor would. */
  tryOut(...options: readonly string[]): Promise<void>;
  tried(): Promise<void>;
  canBeConfirmed(): Promise<boolean>;
  /** 部门确认, signed on paper by this person. */
  confirmOnPaper(reviewer: string): Promise<void>;
  publish(): Promise<void>;
  /** 历次版本, newest first, one line a version. */
  versions(): Promise<readonly string[]>;
  back(): Promise<void>;

  /** 导出全部, or one item's by its dialog 签字用的清单. */
  exportAll(): Promise<Download>;
  importFile(path: string): Promise<void>;
  /** What the open import says, line by line. */
  preview(): Promise<readonly string[]>;
  saveImport(): Promise<void>;
  closeDialog(): Promise<void>;
  said(words: string | RegExp): Promise<void>;
}

export function guidanceDeskPage(page: Page): GuidanceDeskPage {
  const main = (): Locator => page.getByRole('main');
  const dialog = (): Locator => page.locator('[role=dialog]:not([aria-modal=false])');
  const button = (name: string | RegExp): Locator =>
    main().getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const verb = (name: string): Locator => dialog().getByRole('button', { name, exact: true });
  const side = (): Locator => page.getByRole('complementary');
  const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  const closed = (): Promise<void> => dialog().waitFor({ state: 'detached' });

  return {
    page,
    async open() {
      await page.getByRole('navigation').getByRole('link', { name: /^情形/ }).click();
      await main().getByRole('heading', { level: 1, name: '情形梳理' }).waitFor();
    },
    async openItem(name) {
      await main().getByRole('link', { name, exact: true }).click();
      await main().getByRole('heading', { level: 1, name }).waitFor();
    },
    async addPaper(typed, name, copies) {
      await button('加一份材料').click();
      await dialog().getByLabel('找材料').fill(typed);
      await dialog()
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
      await dialog().getByLabel('复印件几份').fill(String(copies));
      await verb('就这样').click();
      await closed();
    },
    async addReminder(option, words) {
      await button(`加一个变化：${option}`).click();
      await dialog().getByLabel('怎么变').selectOption({ label: '提醒一句话' });
      await dialog().getByLabel('提醒的话').fill(words);
      await verb('就这样').click();
      await closed();
    },
    saved: () =>
      main()
        .getByText(/已自动保存/)
        .waitFor(),
    async tryOut(...options) {
      for (const option of options) await side().getByRole('button', { name: option, exact: true }).click();
    },
    tried: () => side().getByText('试过了').waitFor(),
    canBeConfirmed: () => button('部门确认').isEnabled(),
    async confirmOnPaper(reviewer) {
      await button('部门确认').click();
      await dialog().getByLabel('部门审核人').fill(reviewer);
      await verb('部门确认').click();
      await closed();
    },
    async publish() {
      await button('发布').click();
      await verb('发布').click();
      await closed();
    },
    async versions() {
      await side().getByRole('button', { name: '历次版本' }).click();
      return (await side().getByRole('listitem').allInnerTexts()).map(oneLine);
    },
    back: () => button('回到清单').click(),

    async exportAll() {
      const coming = page.waitForEvent('download');
      await main().getByRole('link', { name: '导出全部（XLSX）' }).click();
      return coming;
    },
    async importFile(path) {
      if (!(await dialog().isVisible())) await button('导入表格').click();
      await dialog().getByLabel('选 XLSX 文件').setInputFiles(path);
      await dialog().getByText('正在读').waitFor({ state: 'detached' });
    },
    preview: async () => (await dialog().getByRole('listitem').allInnerTexts()).map(oneLine),
    saveImport: () => verb('存为草稿').click(),
    async closeDialog() {
      await page.keyboard.press('Escape');
      await closed();
    },
    said: (words) => page.getByText(words).first().waitFor(),
  };
}

/** 好差评 in the visitor's words: the tablet at the counter, and the phone by the code on paper. */
import type { Locator, Page } from 'playwright-core';

export interface EvaluatorPage {
  open(hubUrl: string, counter: number): Promise<void>;
  /** The code that it shows is typed at the console. */
  admitted(approve: (code: string) => Promise<unknown>): Promise<void>;
  rests(): Promise<void>;
  asks(caseName: string): Promise<void>;
  levels(): Promise<readonly string[]>;
  /** `720×124` each. */
  levelSizes(): Promise<readonly string[]>;
  press(level: string): Promise<void>;
  choose(tag: string): Promise<void>;
  words(sentence: string): Promise<void>;
  submit(): Promise<void>;
  thanks(): Promise<void>;
}

export function evaluatorPage(page: Page): EvaluatorPage {
  const levels = (): Locator => page.getByRole('button', { name: /满意$/ });
  return {
    async open(hubUrl, counter) {
      await page.goto(`${hubUrl}/evaluator/?counter=${String(counter)}`);
    },
    async admitted(approve) {
      const code = page.getByText(/^[A-Z0-9]{6}$/);
      await code.or(page.getByText('欢迎评价')).first().waitFor();
      // In a demo on its own machine it is admitted at once.
      if (await code.isVisible()) await approve(await code.innerText());
    },
    rests: () => page.getByText('欢迎评价').waitFor(),
    asks: (caseName) => page.getByText(caseName).first().waitFor(),
    levels: async () => (await levels().allInnerTexts()).map((words) => words.replaceAll(/[\d\s]/g, '')),
    levelSizes: async () => {
      const boxes = await Promise.all((await levels().all()).map((level) => level.boundingBox()));
      return boxes.map((box) => `${Math.round(box?.width ?? 0)}×${Math.round(box?.height ?? 0)}`);
    },
    press: (level) => page.getByRole('button', { name: level, exact: true }).click(),
    choose: (tag) => page.getByRole('button', { name: tag }).click(),
    async words(sentence) {
      await page.getByRole('button', { name: /再写几句/ }).click();
      await page.getByRole('button', { name: sentence }).click();
    },
    submit: () => page.getByRole('button', { name: '提交评价' }).click(),
    thanks: () => page.getByText('谢谢您的评价').waitFor(),
  };
}

export interface RatingPage {
  /** As the QR code on a paper does. */
  scan(hubUrl: string, path: string): Promise<void>;
  /** Types the last four and asks. */
  look(lastFour: string): Promise<void>;
  answer(): Promise<string>;
  goRate(): Promise<void>;
  levels(): Promise<readonly string[]>;
  press(level: string): Promise<void>;
  choose(tag: string): Promise<void>;
  write(words: string): Promise<void>;
  submit(): Promise<void>;
}

export function ratingPage(page: Page): RatingPage {
  return {
    async scan(hubUrl, path) {
      await page.goto(`${hubUrl}${path}`);
    },
    async look(lastFour) {
      await page.getByLabel('证件号后四位').fill(lastFour);
      await page.getByRole('button', { name: '查进度' }).click();
    },
    answer: async () => (await page.locator('.answer').innerText()).replaceAll(/\s+/g, ' ').trim(),
    async goRate() {
      await page.getByRole('link', { name: '评价这次服务' }).click();
      await page.getByText('请您评价这次服务').waitFor();
    },
    levels: async () => (await page.locator('label.level').allInnerTexts()).map((words) => words.trim()),
    press: (level) => page.getByText(level, { exact: true }).click(),
    choose: (tag) => page.getByText(tag, { exact: true }).click(),
    write: (words) => page.getByLabel('再写几句').fill(words),
    submit: () => page.getByRole('button', { name: '提交评价' }).click(),
  };
}

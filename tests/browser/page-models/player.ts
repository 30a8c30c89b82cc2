/** The player's page in the player's words (玩硬件): what a hand does to a machine, and how the machine is. */
import type { Page } from 'playwright-core';

export interface PlayerPage {
  readonly page: Page;
  open(url: string): Promise<void>;
  /** Presses a key on the card of a machine: 抽走纸 on 号票打印机(取号机). */
  does(machine: string, act: string): Promise<void>;
  /** Until the card of this machine says so. */
  says(machine: string, words: string): Promise<void>;
  /** What stands on the strip over a window. */
  strip(window: number): Promise<string>;
}

export function playerPage(page: Page): PlayerPage {
  const card = (machine: string) => page.getByRole('region', { name: machine, exact: true });
  return {
    page,
    async open(url) {
      await page.goto(url);
      await page.getByRole('heading', { name: '照着走一遍' }).waitFor();
    },
    async does(machine, act) {
      await card(machine)
        .getByRole('button', { name: new RegExp(`^(■ )?${act}`) })
        .click();
    },
    says: (machine, words) => card(machine).getByText(words).first().waitFor(),
    strip: async (window) =>
      (await card(`${String(window)} 号窗口`)
        .getByRole('img')
        .getAttribute('alt')) ?? '',
  };
}

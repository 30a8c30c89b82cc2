/** The console in the words of a department and of the manager's casework (部门办件): cases, hand-overs, calendar. */
import type { Locator, Page } from 'playwright-core';

export interface CaseworkConsole {
  go(section: string): Promise<void>;
  main(): Locator;
  row(text: string | RegExp): Locator;
  openCase(shortCode: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  dialog(): Locator;
  choose(option: string | RegExp): Promise<void>;
  confirm(verb: string | RegExp): Promise<void>;
  said(words: string | RegExp): Promise<void>;
}

export function caseworkConsole(page: Page): CaseworkConsole {
  const main = (): Locator => page.getByRole('main');
  /** Messages are dialogs, too, but not modal ones. */
  const dialog = (): Locator => page.locator('[role=dialog]:not([aria-modal=false])').last();
  return {
    main,
    dialog,
    go: (section) => page.getByRole('navigation').getByRole('link', { name: section, exact: true }).click(),
    row: (text) => main().locator('tbody tr').filter({ hasText: text }),
    openCase: (shortCode) => main().getByRole('link', { name: shortCode }).first().click(),
    press: (name) => main().getByRole('button', { name }).first().click(),
    choose: (option) =>
      dialog()
        .getByRole('radio', typeof option === 'string' ? { name: option, exact: true } : { name: option })
        .check(),
    confirm: (verb) => dialog().getByRole('button', { name: verb }).click(),
    said: (words) => page.getByText(words).first().waitFor(),
  };
}

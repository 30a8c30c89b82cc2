/** What every page of the phone is given, and what it can be asked for (页面接口). */
import type { Sheet } from './sheet.ts';
import type { PhoneLanguage } from './words.ts';

export interface PageParts {
  readonly sheet: Sheet;
  readonly language: () => PhoneLanguage;
  /** Pressed: the other language; the page is drawn again. */
  readonly onLanguage: () => void;
}

export interface OpenPage {
  draw(this: void): void;
  /** Seen again, or back on the network: what is shown may be old. */
  look(this: void): void;
  close(this: void): void;
}

export type PageAt = (parts: PageParts) => OpenPage;

/** What is drawn on (画纸): anew only when the picture has changed, so that nothing flickers and the focus stays. */
import { element } from './element.ts';
import type { PhoneLanguage } from './words.ts';

export interface Picture {
  /** Of the browser's tab, and what is heard when the picture changes. */
  readonly title: string;
  readonly language: PhoneLanguage;
  /** The picture is drawn again when this differs. */
  readonly of: string;
  readonly pieces: () => readonly Node[];
}

export interface Sheet {
  /** What stands on it, to be changed in place. */
  readonly body: HTMLElement;
  /** True: drawn anew. */
  show(picture: Picture): boolean;
}

export function sheetOn(root: HTMLElement): Sheet {
  const live = element('p', { class: 'heard', role: 'status' });
  const body = element('div', { class: 'sheet' });
  root.replaceWith(body, live);
  let drawn = '';
  return {
    body,
    show({ title, language, of, pieces }) {
      document.documentElement.lang = language;
      document.title = title;
      const wanted = `${language} ${of}`;
      if (wanted === drawn) return false;
      drawn = wanted;
      const focused = document.activeElement?.className;
      body.textContent = '';
      body.append(...pieces());
      if (focused)
        [...body.querySelectorAll('button')].find(({ className }) => className === focused)?.focus();
      live.textContent = title;
      return true;
    },
  };
}

/** Between the shell's floating window and the page in it (叫号条): the shell has keys and windows, the page has the hall. */

/** 顺呼 · 再叫 · 过号: what the bar's buttons and the computer-wide keys mean. */
export const BAR_KEYS = ['next', 'recall', 'noShow'] as const;
export type BarKey = (typeof BAR_KEYS)[number];

export interface BarHotkey {
  readonly key: BarKey;
  /** As it is written on the keyboard: Ctrl+Shift+F2. */
  readonly cap: string;
  /** False: another program holds it. */
  readonly ours: boolean;
}

/** `window.callBarHost` in the shell; a page in an ordinary browser has none and is worked by the mouse. */
export interface CallBarHost {
  hotkeys(): Promise<readonly BarHotkey[]>;
  /** A computer-wide key was pressed. */
  onKey(press: (key: BarKey) => void): void;
  /** Brings the counter's own window to the front. */
  showDesk(): void;
}

/** DOM event in the desk's page, `detail` a number: the window calls it by itself (应急叫号); the shell tells the terminal. */
export const CALLED_HERE = 'yichuang:called-here';

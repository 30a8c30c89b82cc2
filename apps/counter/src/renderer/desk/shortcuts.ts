/** The desk's keyboard (快捷键): which key means what, and when a press is none of the desk's business. */

export type DeskKey =
  | 'main'
  | 'here'
  | 'recall'
  | 'noShow'
  | 'hold'
  | 'transfer'
  | 'giveBack'
  | 'finish'
  | 'direct'
  | 'pick'
  | 'hand'
  | 'find'
  | 'pause'
  | 'undo'
  | 'intake'
  | 'answers'
  | 'own'
  | 'difficulty'
  | 'paper';

/** F5, F11 and F12 stay the browser's. By place on the keyboard, whatever the input method makes of it. */
const KEYS: Readonly<Record<string, DeskKey>> = {
  F1: 'find',
  F2: 'main',
  Space: 'main',
  Enter: 'here',
  NumpadEnter: 'here',
  F3: 'recall',
  F4: 'noShow',
  F6: 'hold',
  F7: 'transfer',
  F8: 'giveBack',
  F9: 'finish',
  F10: 'direct',
  KeyS: 'pick',
  KeyN: 'hand',
  KeyP: 'pause',
  KeyZ: 'undo',
  KeyB: 'intake',
  KeyQ: 'answers',
  KeyM: 'own',
  KeyD: 'difficulty',
  KeyE: 'paper',
};

/** As it is written on the key and in the legend; `main` and `here` have words of their own. */
export const KEY_CAPS = {
  find: 'F1',
  main: 'F2',
  recall: 'F3',
  noShow: 'F4',
  hold: 'F6',
  transfer: 'F7',
  giveBack: 'F8',
  finish: 'F9',
  direct: 'F10',
  pick: 'S',
  hand: 'N',
  pause: 'P',
  undo: 'Z',
  intake: 'B',
  answers: 'Q',
  own: 'M',
  difficulty: 'D',
  paper: 'E',
} as const satisfies Partial<Record<DeskKey, string>>;

export interface Press {
  readonly code: string;
  /** Held down: the same press again and again. */
  readonly repeat: boolean;
  /** Ctrl, Alt or Meta: the browser's or the system's. */
  readonly chord: boolean;
  /** An input method is composing. */
  readonly composing: boolean;
  /** Where the focus is. */
  readonly focus: 'page' | 'button' | 'field';
}

/** Null: leave it to the browser. `hold`: swallow it, it is a key of the desk that must not act now. */
export function deskKeyOf({ code, repeat, chord, composing, focus }: Press): DeskKey | 'hold' | null {
  const key = KEYS[code];
  if (key === undefined || chord || composing) return null;
  const functionKey = /^F\d/.test(code);
  if (focus === 'field' && !functionKey) return null;
  // A button that was reached by Tab takes Space and Enter itself; one that was clicked gives the focus back (see keyboard.ts).
  if (focus === 'button' && !functionKey && !code.startsWith('Key')) return null;
  return repeat ? 'hold' : key;
}

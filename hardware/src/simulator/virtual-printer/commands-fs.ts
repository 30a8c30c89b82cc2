/** The commands that begin with FS: hanzi. */

import { fixed, unseen, type Command, type Commands } from './command.ts';
import { byte, bytes, word } from './reading.ts';

/** FS ( x: a group whose first two bytes count the rest; nothing in it shows on a slip. */
const group: Command = function* () {
  yield* byte();
  yield* bytes(yield* word());
};

export const fsCommands: Commands = {
  '&': fixed(0, ({ modes }) => (modes.hanzi = true)),
  '.': fixed(0, ({ modes }) => (modes.hanzi = false)),
  '!': fixed(1, ({ modes }, n) => {
    modes.hanziSize = { across: n & 4 ? 2 : 1, down: n & 8 ? 2 : 1 };
    modes.underline = (n & 0x80) !== 0;
  }),
  W: fixed(1, ({ modes }, n) => {
    const times = n & 1 ? 2 : 1;
    modes.hanziSize = { across: times, down: times };
  }),
  '-': fixed(1, ({ modes }, n) => (modes.underline = n % 48 > 0)),
  S: fixed(2, ({ modes }, left, right) => (modes.hanziGap = { left, right })),
  C: unseen(1),
  '(': group,
};

/** The commands that begin with ESC. */

import { fixed, unseen, type Command, type Commands } from './command.ts';
import { defaultSpacing, powerUpModes } from './modes.ts';
import { fromColumns } from './pictures.ts';
import { byte, bytes, untilZero, word } from './reading.ts';

const alignments = ['left', 'center', 'right'] as const;

/** ESC * m n: columns of 8 or 24 dots, printed in the line; m 0 and 32 are half as dense across. */
const bitImage: Command = function* ({ sheet, object }) {
  const mode = yield* byte();
  const columns = yield* word();
  if (![0, 1, 32, 33].includes(mode)) return object('ESC * mode');
  const tall = mode >= 32;
  const data = yield* bytes(columns * (tall ? 3 : 1));
  sheet.picture(fromColumns(data, columns, tall, mode % 32 === 0));
};

/** ESC D: tab stops in columns of letters, ended by a zero. */
const tabStops: Command = function* ({ modes }) {
  const stops = yield* untilZero();
  modes.tabs = Array.from(stops, (column) => column * 12);
};

/** ESC c 3, c 4, c 5: which sensors stop the paper, whether the feed key works. */
const panel: Command = function* ({ object }) {
  const which = yield* byte();
  if (![0x33, 0x34, 0x35].includes(which)) return object('ESC c');
  yield* byte();
};

export const escCommands: Commands = {
  '@': fixed(0, (press) => {
    press.modes = powerUpModes(press.model);
    press.sheet.dropLine();
  }),
  '!': fixed(1, ({ modes, model }, n) => {
    const size = { across: n & 0x20 ? 2 : 1, down: n & 0x10 ? 2 : 1 };
    modes.smallFont = (n & 1) !== 0;
    modes.bold = (n & 8) !== 0;
    modes.underline = (n & 0x80) !== 0;
    modes.letterSize = size;
    if (!model.strictHanziSize) modes.hanziSize = size;
  }),
  '|': unseen(1),
  $: fixed(2, ({ sheet }, low, high) => sheet.moveTo(low + high * 256)),
  '\\': fixed(2, ({ sheet }, low, high) => sheet.moveBy(((low + high * 256) << 16) >> 16)),
  '-': fixed(1, ({ modes }, n) => (modes.underline = n % 48 > 0)),
  '2': fixed(0, ({ modes }) => (modes.spacing = defaultSpacing)),
  '3': fixed(1, ({ modes }, dots) => (modes.spacing = dots)),
  ' ': fixed(1, ({ modes }, dots) => (modes.letterGap = dots)),
  a: fixed(1, ({ modes, object }, n) => {
    const align = alignments[n % 48];
    if (align === undefined) object('ESC a');
    else modes.align = align;
  }),
  d: fixed(1, ({ sheet, modes }, lines) => sheet.feed(lines * modes.spacing)),
  J: fixed(1, ({ sheet }, dots) => sheet.feed(dots)),
  E: fixed(1, ({ modes }, n) => (modes.bold = (n & 1) !== 0)),
  G: fixed(1, ({ modes }, n) => (modes.bold = (n & 1) !== 0)),
  M: fixed(1, ({ modes }, n) => (modes.smallFont = n % 48 === 1)),
  R: unseen(1),
  t: unseen(1),
  '{': unseen(1),
  V: unseen(1),
  p: unseen(3),
  i: fixed(0, (press) => press.cut()),
  m: fixed(0, (press) => press.cut()),
  '*': bitImage,
  D: tabStops,
  c: panel,
  B: unseen(2),
};

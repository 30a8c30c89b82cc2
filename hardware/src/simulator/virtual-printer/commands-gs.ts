/** The commands that begin with GS. */

import { fixed, unseen, type Command, type Commands } from './command.ts';
import { graphics, longGraphics, processId, qrCode } from './commands-gs-groups.ts';
import { fromRows } from './pictures.ts';
import { byte, bytes, untilZero, word } from './reading.ts';

/** GS ( x: groups by their letter, each with its length in two bytes. */
const group: Command = function* (press) {
  const name = String.fromCharCode(yield* byte());
  const length = yield* word();
  const body = yield* bytes(length);
  if (name === 'k') qrCode(press, body);
  else if (name === 'L') graphics(press, body);
  else if (name === 'H') processId(press, body);
  else press.object(`GS ( ${name}`);
};

/** GS v 0 m x y: x bytes across, y rows; m doubles the dots across (1), down (2) or both (3). */
const raster: Command = function* ({ sheet, object }) {
  const zero = yield* byte();
  const mode = (yield* byte()) % 48;
  const across = yield* word();
  const rows = yield* word();
  if (zero !== 0x30 || mode > 3) return object('GS v');
  const data = yield* bytes(across * rows);
  sheet.picture(fromRows(data, across, mode & 1 ? 2 : 1, mode & 2 ? 2 : 1));
};

/** GS k m: to a zero for m up to 6, counted from 65 on. */
const barcode: Command = function* ({ sheet }) {
  const system = yield* byte();
  const data = system <= 6 ? yield* untilZero() : yield* bytes(yield* byte());
  sheet.barcode(String.fromCharCode(...data));
};

const cut: Command = function* (press) {
  const mode = yield* byte();
  if ([0, 1, 48, 49].includes(mode)) return press.cut();
  if (![65, 66, 97, 98].includes(mode)) return press.object('GS V');
  press.sheet.feed(yield* byte());
  press.cut();
};

/** GS I n: one byte for the small numbers, a block with text from 65 on. */
const identify: Command = function* (press) {
  const which = yield* byte();
  if (which < 65) press.reply(0x20);
  else press.reply(0x5f, ...Buffer.from('VIRTUAL', 'ascii'), 0);
};

export const gsCommands: Commands = {
  '!': fixed(1, ({ modes }, n) => {
    const size = { across: (n >> 4) + 1, down: (n & 15) + 1 };
    modes.letterSize = size;
    modes.hanziSize = size;
  }),
  B: fixed(1, ({ modes }, n) => (modes.inverse = (n & 1) !== 0)),
  L: fixed(2, ({ modes, model }, low, high) => {
    modes.marginLeft = low + high * 256;
    modes.areaWidth = Math.min(modes.areaWidth, model.dots - modes.marginLeft);
  }),
  W: fixed(2, ({ modes, model }, low, high) => {
    modes.areaWidth = Math.min(low + high * 256, model.dots - modes.marginLeft);
  }),
  P: unseen(2),
  h: fixed(1, ({ modes }, dots) => (modes.barcodeHeight = dots)),
  w: unseen(1),
  H: unseen(1),
  f: unseen(1),
  k: barcode,
  v: raster,
  V: cut,
  '(': group,
  '8': longGraphics,
  a: fixed(1, (press, n) => press.reportChanges(n)),
  r: fixed(1, (press, n) => {
    if (!press.model.saysDrained) return;
    if (n % 48 === 1) press.reply(press.paperByte());
    else if (n % 48 === 2) press.reply(0);
    else press.object('GS r');
  }),
  /** GS e 2 takes the slip in the presenter back, 5 throws it out. */
  e: fixed(1, (press, n) => {
    if (n === 2 || n === 5) press.removeSlip();
    else press.object('GS e');
  }),
  I: identify,
  '/': unseen(1),
};

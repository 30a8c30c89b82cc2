/** How much paper a slip takes, read from its own bytes: what the count of a roll and the time to print rest on. */

import { qrSide } from './qr-symbol.ts';

/** From the head to the knife, about 15 mm: fed at every cut. */
export const rowsToCutter = 120;

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
/** Bytes after the name of a command, of those that move no paper. */
const sizes: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  [ESC]: { '@': 0, a: 1, R: 1, E: 1, $: 2 },
  [FS]: { '&': 0 },
  [GS]: { '!': 1, B: 1, L: 2, W: 2, a: 1, r: 1, e: 1 },
};
const usualSpacing = 30;

/** Rows of an eighth of a millimetre. Knows the commands of `encode` and no others: what it does not know moves nothing. */
export function paperRows(bytes: Uint8Array): number {
  let rows = 0;
  let spacing = usualSpacing;
  let moduleDots = 3;
  let stored = '';
  for (let at = 0; at < bytes.length;) {
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = bytes.subarray(at, at + 5);
    const name = String.fromCharCode(second);
    if (first === 0x0a) rows += spacing;
    if (first === ESC && name === '3') spacing = third;
    if (first === ESC && name === 'J') rows += third;
    if (first === GS && name === 'V') rows += fourth + rowsToCutter;
    if (first === GS && name === 'v') {
      const height = word(bytes, at + 6);
      rows += height;
      at += 8 + word(bytes, at + 4) * height;
    } else if (first === GS && name === '(') {
      const body = bytes.subarray(at + 5, at + 5 + fourth + fifth * 256);
      const [, task, n = 0] = body;
      if (task === 0x43) moduleDots = n;
      if (task === 0x50) stored = Buffer.from(body.subarray(3)).toString('utf8');
      if (task === 0x51) rows += qrSide(stored) * moduleDots;
      at += 5 + body.length;
    } else if (first === ESC && (name === '3' || name === 'J')) at += 3;
    else if (first === GS && name === 'V') at += 4;
    else if (first >= 0x81) at += 2;
    else at += first in sizes ? 2 + (sizes[first]?.[name] ?? 0) : 1;
  }
  return rows;
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
}

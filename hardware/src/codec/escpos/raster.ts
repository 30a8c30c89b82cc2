/** Pictures on their way to the paper: bands small enough to lose, and no dot pattern that a printer takes for an order. */

import { rowsOf, type Bitmap } from './bitmap.ts';
import { rasterBand } from './commands.ts';

/** Rows in one command. A connection that breaks inside it costs the next slip at most this much (72 × 24 bytes). */
export const bandRows = 24;

const DLE = 0x10;
/** EOT, ENQ, DC4: after DLE a printer obeys them wherever they stand, even inside a picture. */
const realTime = new Set([0x04, 0x05, 0x14]);

export function rasterBands(bitmap: Bitmap): Buffer {
  const quiet = { ...bitmap, data: withoutRealTimeCommands(bitmap.data) };
  const bands: Buffer[] = [];
  for (let top = 0; top < bitmap.height; top += bandRows)
    bands.push(rasterBand(rowsOf(quiet, top, bandRows)));
  return Buffer.concat(bands);
}

/** The same picture with one more black dot wherever it would have spelled a real-time command. */
function withoutRealTimeCommands(data: Uint8Array): Uint8Array {
  const dots = Uint8Array.from(data);
  for (let at = 0; at + 1 < dots.length; at++) {
    if (dots[at] === DLE && realTime.has(dots[at + 1] ?? 0)) dots[at] = DLE | 0x08;
  }
  return dots;
}

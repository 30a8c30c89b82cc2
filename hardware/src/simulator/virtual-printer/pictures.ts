/** The picture formats of the command set, each turned into plain dots. */

import type { Dots } from './slip.ts';

/** Rows of bytes, the left dot in the high bit. */
export function fromRows(data: Uint8Array, bytesAcross: number, across: number, down: number): Dots {
  const rows = bytesAcross === 0 ? 0 : Math.floor(data.length / bytesAcross);
  return dotsOf(bytesAcross * 8, rows, across, down, (x, y) => {
    return ((data[y * bytesAcross + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  });
}

/** Columns of one byte (8 dots, drawn three times as high) or three (24 dots), the upper dot in the high bit. */
export function fromColumns(data: Uint8Array, columns: number, tall: boolean, halfDensity: boolean): Dots {
  const perColumn = tall ? 3 : 1;
  return dotsOf(columns, perColumn * 8, halfDensity ? 2 : 1, tall ? 1 : 3, (x, y) => {
    return ((data[x * perColumn + (y >> 3)] ?? 0) & (0x80 >> (y & 7))) !== 0;
  });
}

function dotsOf(
  columns: number,
  rows: number,
  across: number,
  down: number,
  black: (x: number, y: number) => boolean,
): Dots {
  const width = columns * across;
  const height = rows * down;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (black(Math.floor(x / across), Math.floor(y / down))) data[y * width + x] = 1;
    }
  }
  return { width, height, data };
}

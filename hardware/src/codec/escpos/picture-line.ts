/** A line of text as one picture, for the lines that hold a character the printer's ROM does not have (生僻字). */

import { blankBitmap, stamp, type Bitmap, type Rasterise } from './bitmap.ts';
import { columnDots, glyphRows } from './text.ts';
import { widthOf, type FullStyle, type StyledCell } from './wrap.ts';

/** Neighbouring cells of one style. */
export interface StyledRun extends FullStyle {
  readonly text: string;
  /** In columns of the normal size. */
  readonly columns: number;
}

export function runsOf(cells: readonly StyledCell[]): StyledRun[] {
  const runs: StyledRun[] = [];
  for (const { text, size, bold, inverse, columns } of cells) {
    const last = runs.at(-1);
    if (last && last.size === size && last.bold === bold && last.inverse === inverse) {
      runs.splice(-1, 1, { ...last, text: last.text + text, columns: last.columns + columns * size });
    } else {
      runs.push({ text, size, bold, inverse, columns: columns * size });
    }
  }
  return runs;
}

export function heightOf(cells: readonly StyledCell[]): number {
  return glyphRows * Math.max(1, ...cells.map((cell) => cell.size));
}

/** All runs side by side on one base line. */
export function pictureOf(cells: readonly StyledCell[], rasterise: Rasterise): Bitmap {
  const picture = blankBitmap(widthOf(cells) * columnDots, heightOf(cells));
  let x = 0;
  for (const run of runsOf(cells)) {
    const drawn = rasterise(run.text, run);
    stamp(picture, drawn, x, picture.height - drawn.height);
    x += run.columns * columnDots;
  }
  return picture;
}

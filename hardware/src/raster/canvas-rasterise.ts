/** Draws text with the fonts of this computer, cell by cell on the printer's own grid, as black and white dots. */

import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

import { blacken, blankBitmap, type Bitmap, type RasterStyle } from '../codec/escpos/bitmap.ts';
import type { RasteriseGrid } from '../codec/led/onbon.ts';
import { cellsOf, columnDots, columnsOf, glyphRows } from '../codec/escpos/text.ts';

/** Families with rare hanzi (䶮 㛃 𬭸), by system: Debian, Kylin and UOS, Windows, macOS. */
const families =
  '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "SimSun-ExtB", "PingFang SC", sans-serif';

/** How dark a dot must be to be burnt: thin strokes of small hanzi survive, corners stay open. */
const threshold = 110;

interface Grid {
  /** Dots across half a hanzi, and dots down. */
  readonly columnDots: number;
  readonly rows: number;
}

export function canvasRasterise(text: string, style: RasterStyle): Bitmap {
  return drawn(text, { columnDots: columnDots * style.size, rows: glyphRows * style.size }, style);
}

/** The same for strips: lit dots instead of black ones, hanzi as high as the strip. */
export const canvasGrid: RasteriseGrid = (text, rows) =>
  drawn(text, { columnDots: rows / 2, rows }, { bold: rows >= 24, inverse: false });

function drawn(text: string, grid: Grid, style: Omit<RasterStyle, 'size'>): Bitmap {
  const width = columnsOf(text) * grid.columnDots;
  const height = grid.rows;
  const bitmap = blankBitmap(width, height);
  if (width === 0) return bitmap;
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = style.inverse ? '#000' : '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = style.inverse ? '#fff' : '#000';
  context.font = `${style.bold ? 'bold' : 'normal'} ${height}px ${families}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  drawCells(context, text, grid);
  const { data } = context.getImageData(0, 0, width, height);
  for (let dot = 0; dot < width * height; dot++) {
    if ((data[dot * 4] ?? 255) < 255 - threshold) blacken(bitmap, dot % width, Math.floor(dot / width));
  }
  return bitmap;
}

/** Each sign in the middle of its own cell, so that a picture line keeps the columns of a text line. */
function drawCells(context: SKRSContext2D, text: string, grid: Grid): void {
  const baseLine = grid.rows * 0.86;
  let x = 0;
  for (const cell of cellsOf(text)) {
    const width = cell.columns * grid.columnDots;
    context.fillText(cell.text, x + width / 2, baseLine, width);
    x += width;
  }
}

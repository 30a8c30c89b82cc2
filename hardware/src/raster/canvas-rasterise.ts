/** Draws text with the fonts of this computer, cell by cell on the printer's own grid, as black and white dots. */

import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

import { blacken, blankBitmap, type Bitmap, type RasterStyle } from '../codec/escpos/bitmap.ts';
import { cellsOf, columnDots, columnsOf, glyphRows } from '../codec/escpos/text.ts';

/** Families with rare hanzi (䶮 㛃 𬭸), by system: Debian, Kylin and UOS, Windows, macOS. */
const families =
  '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "SimSun-ExtB", "PingFang SC", sans-serif';

/** How dark a dot must be to be burnt: thin strokes of small hanzi survive, corners stay open. */
const threshold = 110;

export function canvasRasterise(text: string, style: RasterStyle): Bitmap {
  const width = columnsOf(text) * columnDots * style.size;
  const height = glyphRows * style.size;
  const bitmap = blankBitmap(width, height);
  if (width === 0) return bitmap;
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = style.inverse ? '#000' : '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = style.inverse ? '#fff' : '#000';
  context.font = `${style.bold ? 'bold' : 'normal'} ${height}px ${families}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  drawCells(context, text, style.size);
  const { data } = context.getImageData(0, 0, width, height);
  for (let dot = 0; dot < width * height; dot++) {
    if ((data[dot * 4] ?? 255) < 255 - threshold) blacken(bitmap, dot % width, Math.floor(dot / width));
  }
  return bitmap;
}

/** Each sign in the middle of its own cell, so that a picture line keeps the columns of a text line. */
function drawCells(context: SKRSContext2D, text: string, size: number): void {
  const baseLine = glyphRows * size * 0.86;
  let x = 0;
  for (const cell of cellsOf(text)) {
    const width = cell.columns * columnDots * size;
    context.fillText(cell.text, x + width / 2, baseLine, width);
    x += width;
  }
}

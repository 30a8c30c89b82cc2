/** A slip as a picture: what a visitor would hold, dot for dot across, with this computer's Chinese font as the ROM. */

import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { encodeQR } from 'qr';

import type { PictureMark, QrMark, Slip, TextRun } from './slip.ts';

const families = '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';
const ink = '#1b1b1d';
const paper = '#fdfdfb';
/** White above the first row, as the distance from head to cutter leaves it. */
export const topMargin = 48;
const bottomMargin = 24;

export function drawSlip(slip: Slip): Buffer {
  const canvas = createCanvas(slip.width, topMargin + slip.rows + bottomMargin);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(0, topMargin);
  for (const line of slip.lines) for (const run of line.runs) drawRun(context, run);
  for (const picture of slip.pictures) drawPicture(context, picture);
  for (const code of slip.qrCodes) if (code.from === 'command') drawQr(context, code);
  for (const { x, y, height, data } of slip.barcodes) drawBarcode(context, x, y, height, data);
  return canvas.toBuffer('image/png');
}

/** Signs are drawn at the ROM's size and then stretched, as a printer does it. */
function drawRun(context: SKRSContext2D, run: TextRun): void {
  context.fillStyle = run.inverse ? paper : ink;
  if (run.inverse) {
    context.fillStyle = ink;
    context.fillRect(run.x, run.y, run.width, run.height);
    context.fillStyle = paper;
  }
  const unit = run.height / run.down;
  const signs = [...run.text];
  const columns = signs.map((sign) => (sign <= '\x7f' ? 1 : 2));
  const columnWidth = run.width / columns.reduce((sum, count) => sum + count, 0);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  let x = run.x;
  signs.forEach((sign, index) => {
    const width = columnWidth * (columns[index] ?? 1);
    context.save();
    context.translate(x + width / 2, run.y);
    context.scale(run.across, run.down);
    context.font = `${run.bold ? 'bold ' : ''}${unit}px ${families}`;
    context.fillText(sign, 0, unit * 0.86, width / run.across);
    context.restore();
    x += width;
  });
  if (run.underline) context.fillRect(run.x, run.y + run.height - 2, run.width, 2);
}

function drawPicture(context: SKRSContext2D, { x, y, dots }: PictureMark): void {
  context.fillStyle = ink;
  dots.data.forEach((black, at) => {
    if (black) context.fillRect(x + (at % dots.width), y + Math.floor(at / dots.width), 1, 1);
  });
}

function drawQr(context: SKRSContext2D, code: QrMark): void {
  const modules = encodeQR(code.data, 'raw', { ecc: 'medium', encoding: 'byte', border: 1 }).slice(1, -1);
  const size = code.side / modules.length;
  context.fillStyle = ink;
  modules.forEach((row, down) => {
    row.slice(1, -1).forEach((black, across) => {
      if (black) context.fillRect(code.x + across * size, code.y + down * size, size, size);
    });
  });
}

/** Only its place and its text: nobody scans these pictures. */
function drawBarcode(context: SKRSContext2D, x: number, y: number, height: number, data: string): void {
  context.strokeStyle = ink;
  context.strokeRect(x, y, 320, height);
  context.fillStyle = ink;
  context.font = `20px ${families}`;
  context.textAlign = 'left';
  context.fillText(`条码 ${data}`, x + 12, y + height / 2);
}

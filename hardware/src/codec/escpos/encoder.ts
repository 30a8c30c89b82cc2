/** A slip document to the bytes that print it: complete in itself, whatever state the last job left the printer in. */

import { blankBitmap, blacken, stamp, type Bitmap, type Rasterise } from './bitmap.ts';
import { slipBuilder, type SlipBuilder } from './builder.ts';
import {
  absolutePosition,
  autoStatus,
  cutPaper,
  feedDots,
  hanziOn,
  lineFeed,
  plainAscii,
  printArea,
  qrCode,
} from './commands.ts';
import type {
  SlipAlign,
  SlipDocument,
  SlipLine,
  SlipPairLine,
  SlipQrLine,
  SlipRuleLine,
} from './document.ts';
import { penOn, plain, type Pen } from './pen.ts';
import { heightOf, pictureOf, runsOf } from './picture-line.ts';
import type { PrinterProfile } from './profile.ts';
import { checkedQrData, qrPicture, qrSide } from './qr-symbol.ts';
import { rasterBands } from './raster.ts';
import { columnDots, inRom } from './text.ts';
import { styledCells, widthOf, wrap, type StyledCell } from './wrap.ts';

interface Desk {
  readonly out: SlipBuilder;
  readonly pen: Pen;
  readonly profile: PrinterProfile;
  readonly rasterise: Rasterise;
}

/**
 * The document's bytes without any request to confirm them: that is the driver's. `rasterise` is asked only for lines
 * with characters outside the profile's ROM.
 */
export function encode(document: SlipDocument, profile: PrinterProfile, rasterise: Rasterise): Buffer {
  const out = slipBuilder();
  const desk: Desk = { out, pen: penOn(out), profile, rasterise };
  out.initialise();
  for (const command of [hanziOn, plainAscii, printArea(profile.dots)]) out.raw(command);
  if (profile.autoStatus) out.raw(autoStatus);
  for (const line of document.lines) putLine(desk, line);
  return out.bytes();
}

function putLine(desk: Desk, line: SlipLine): void {
  switch (line.kind) {
    case 'text': {
      const runs = typeof line.text === 'string' ? [{ text: line.text }] : line.text;
      const cells = styledCells(runs, { ...plain, ...line });
      for (const piece of wrap(cells, columnsOn(desk))) putCells(desk, piece, line.align ?? 'left');
      return;
    }
    case 'pair':
      return putPair(desk, line);
    case 'rule':
      return putPicture(desk, ruleOf(line, desk.profile.dots), 'left');
    case 'qr':
      return putQr(desk, line);
    case 'feed':
      return desk.out.raw(feedDots(line.dots));
    case 'cut':
      return desk.out.raw(cutPaper);
  }
}

function columnsOn(desk: Desk): number {
  return Math.floor(desk.profile.dots / columnDots);
}

/** White between lines grows with the letters. */
function leadingOf(cells: readonly StyledCell[]): number {
  return 6 + heightOf(cells) / 12;
}

function drawnByPrinter(desk: Desk, cells: readonly StyledCell[]): boolean {
  return cells.every((cell) => inRom(cell, desk.profile.rom));
}

function putCells(desk: Desk, cells: readonly StyledCell[], align: SlipAlign): void {
  if (!drawnByPrinter(desk, cells)) {
    putPicture(desk, pictureOf(cells, desk.rasterise), align);
    desk.out.raw(feedDots(leadingOf(cells)));
    return;
  }
  desk.pen.align(align);
  putText(desk, cells);
  endLine(desk, cells);
}

function putText(desk: Desk, cells: readonly StyledCell[]): void {
  for (const run of runsOf(cells)) {
    desk.pen.style(run);
    desk.out.text(run.text);
  }
}

function endLine(desk: Desk, cells: readonly StyledCell[]): void {
  desk.pen.spacing(heightOf(cells) + leadingOf(cells));
  desk.out.raw(lineFeed);
}

/** The right part stands on the left part's last line if there is room for both, else on a line of its own. */
function putPair(desk: Desk, line: SlipPairLine): void {
  const style = { ...plain, ...line };
  const columns = columnsOn(desk);
  const lefts = wrap(styledCells([{ text: line.left }], style), columns);
  const rights = wrap(styledCells([{ text: line.right }], style), columns);
  const left = lefts.at(-1) ?? [];
  const right = rights[0] ?? [];
  if (rights.length > 1 || widthOf(left) + style.size + widthOf(right) > columns) {
    for (const piece of lefts) putCells(desk, piece, 'left');
    for (const piece of rights) putCells(desk, piece, 'right');
    return;
  }
  for (const piece of lefts.slice(0, -1)) putCells(desk, piece, 'left');
  const x = (columns - widthOf(right)) * columnDots;
  const both = [...left, ...right];
  if (drawnByPrinter(desk, both)) {
    desk.pen.align('left');
    putText(desk, left);
    desk.out.raw(absolutePosition(x));
    putText(desk, right);
    endLine(desk, both);
  } else {
    const picture = blankBitmap(desk.profile.dots, heightOf(both));
    stamp(picture, pictureOf(left, desk.rasterise), 0, 0);
    stamp(picture, pictureOf(right, desk.rasterise), x, 0);
    putPicture(desk, picture, 'left');
    desk.out.raw(feedDots(leadingOf(both)));
  }
}

function putPicture(desk: Desk, picture: Bitmap, align: SlipAlign): void {
  desk.pen.align(align);
  desk.out.raw(rasterBands(picture));
}

function putQr(desk: Desk, line: SlipQrLine): void {
  const data = checkedQrData(line.data);
  const moduleDots = Math.max(1, Math.min(line.size ?? 6, 16, Math.floor(desk.profile.dots / qrSide(data))));
  desk.pen.align(line.align ?? 'center');
  if (desk.profile.qr === 'native') desk.out.raw(qrCode(Buffer.from(data, 'utf8'), moduleDots));
  else desk.out.raw(rasterBands(qrPicture(data, moduleDots)));
}

function ruleOf(line: SlipRuleLine, dots: number): Bitmap {
  const rule = blankBitmap(dots, 2);
  for (let x = 0; x < dots; x++) {
    if (line.pattern === 'dashed' && x % 12 >= 8) continue;
    blacken(rule, x, 0);
    blacken(rule, x, 1);
  }
  return rule;
}

/** The paper under the head: places characters, pictures and codes, breaks lines, and counts every row it moves. */

import type { Modes } from './modes.ts';
import { qrCodesIn } from './qr-reader.ts';
import type {
  BarcodeMark,
  Dots,
  PictureMark,
  QrMark,
  Slip,
  StreamError,
  TextLine,
  TextRun,
  TextStyle,
} from './slip.ts';

export interface Sheet {
  put(sign: string, kind: 'letter' | 'hanzi'): void;
  /** Dots from the left edge of the print area. */
  moveTo(x: number): void;
  moveBy(dots: number): void;
  tab(): void;
  /** Prints the line so far; feeds one line in any case. */
  endLine(): void;
  /** Prints the line so far without its own feed, then feeds. */
  feed(dots: number): void;
  picture(dots: Dots): void;
  qr(data: string, modules: readonly (readonly boolean[])[]): void;
  barcode(data: string): void;
  report(error: StreamError): void;
  /** Forgets the line that is not printed yet. */
  dropLine(): void;
  /** Everything printed since the last end, or null for blank paper that nothing was reported on. */
  end(ending: Slip['ending'], number: number): Slip | null;
}

interface Piece {
  rows: number;
  lines: TextLine[];
  qrCodes: QrMark[];
  pictures: PictureMark[];
  barcodes: BarcodeMark[];
  errors: StreamError[];
}

/** `moved` hears every row of paper. */
export function createSheet(width: number, modes: () => Modes, moved: (rows: number) => void): Sheet {
  let piece = newPiece();
  let line: TextRun[] = [];
  let x = 0;

  function advance(rows: number): void {
    piece.rows += rows;
    moved(rows);
  }

  function shiftOf(markWidth: number): number {
    const { align, areaWidth, marginLeft } = modes();
    const room = Math.max(0, areaWidth - markWidth);
    return marginLeft + (align === 'left' ? 0 : align === 'right' ? room : Math.floor(room / 2));
  }

  /** The height of what was printed; 0 for an empty line. */
  function printLine(wrapped: boolean): number {
    const height = Math.max(0, ...line.map((run) => run.height));
    if (line.length > 0) {
      const shift = shiftOf(Math.max(...line.map((run) => run.x + run.width)));
      const runs = line.map((run) => ({ ...run, x: run.x + shift, y: piece.rows + height - run.height }));
      piece.lines.push({ y: piece.rows, text: readAcross(runs), runs, wrapped });
    }
    line = [];
    x = 0;
    return height;
  }

  function feedLine(wrapped: boolean): void {
    const height = printLine(wrapped);
    advance(Math.max(height, modes().spacing));
  }

  function block(height: number, place: (y: number) => void): void {
    if (line.length > 0) feedLine(false);
    place(piece.rows);
    advance(height);
  }

  return {
    put(sign, kind) {
      const { letterGap, hanziGap, areaWidth, ...style } = modes();
      const before = kind === 'hanzi' ? hanziGap.left : 0;
      const cell = cellOf(style, kind);
      if (x + before + cell.width > areaWidth && line.length > 0) feedLine(true);
      appendTo(line, { text: sign, x: x + before, y: 0, ...cell });
      x += before + cell.width + (kind === 'hanzi' ? hanziGap.right : letterGap);
    },
    moveTo(to) {
      x = to;
    },
    moveBy(dots) {
      x = Math.max(0, x + dots);
    },
    tab() {
      x = modes().tabs.find((stop) => stop > x) ?? x;
    },
    endLine: () => feedLine(false),
    feed(dots) {
      const height = printLine(false);
      advance(Math.max(height, dots));
    },
    picture(dots) {
      block(dots.height, (y) => piece.pictures.push({ x: shiftOf(dots.width), y, dots }));
    },
    qr(data, modules) {
      const side = modules.length * modes().qrModuleDots;
      block(side, (y) => piece.qrCodes.push({ from: 'command', data, x: shiftOf(side), y, side }));
    },
    barcode(data) {
      const height = modes().barcodeHeight;
      block(height, (y) => piece.barcodes.push({ x: modes().marginLeft, y, data, height }));
    },
    report: (error) => void piece.errors.push(error),
    dropLine() {
      line = [];
      x = 0;
    },
    end(ending, number) {
      if (line.length > 0) feedLine(false);
      const done = piece;
      piece = newPiece();
      const marks = done.lines.length + done.pictures.length + done.qrCodes.length + done.barcodes.length;
      if (marks + done.errors.length === 0) return null;
      return { ...done, number, ending, width, qrCodes: [...done.qrCodes, ...qrCodesIn(done.pictures)] };
    },
  };
}

function newPiece(): Piece {
  return { rows: 0, lines: [], qrCodes: [], pictures: [], barcodes: [], errors: [] };
}

type Cell = TextStyle & { readonly width: number; readonly height: number };

function cellOf(modes: Omit<Modes, 'letterGap' | 'hanziGap' | 'areaWidth'>, kind: 'letter' | 'hanzi'): Cell {
  const size = kind === 'hanzi' ? modes.hanziSize : modes.letterSize;
  const [width, height] = kind === 'hanzi' ? [24, 24] : modes.smallFont ? [9, 17] : [12, 24];
  const { bold, underline, inverse } = modes;
  return { ...size, bold, underline, inverse, width: width * size.across, height: height * size.down };
}

function appendTo(line: TextRun[], next: TextRun): void {
  const last = line.at(-1);
  const joins =
    last !== undefined &&
    last.x + last.width === next.x &&
    last.height === next.height &&
    last.across === next.across &&
    last.bold === next.bold &&
    last.underline === next.underline &&
    last.inverse === next.inverse;
  if (joins) line.splice(-1, 1, { ...last, text: last.text + next.text, width: last.width + next.width });
  else line.push(next);
}

/** Half a letter: what is closer reads as one word. */
const gapOfASpace = 6;

function readAcross(runs: readonly TextRun[]): string {
  let text = '';
  let end = 0;
  for (const run of runs) {
    text += (text !== '' && run.x - end >= gapOfASpace ? ' ' : '') + run.text;
    end = run.x + run.width;
  }
  return text;
}

/** What a reader sees of a PDF: its words line by line, and where on the sheet they stand. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of words; millimetres from the upper left corner, `y` of the foot of the letters. */
export interface PlacedWords {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfPage {
  readonly placed: readonly PlacedWords[];
  /** From top to bottom, what stands side by side from left to right. */
  readonly lines: readonly string[];
  /** Without blanks: where a line breaks and how far signs stand apart is no word. */
  readonly text: string;
}

export interface PdfText {
  readonly text: string;
  readonly pages: readonly PdfPage[];
}

const MM = 25.4 / 72;
/** Letters of one line may stand on feet that differ by so much: a small number beside a large word. */
const SAME_LINE_MM = 1.2;

export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const top = page.getViewport({ scale: 1 }).height;
    const { items } = await page.getTextContent();
    const placed = items.flatMap((item): PlacedWords[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as readonly number[];
      // A watermark lies across the sheet.
      if (b !== 0) return [];
      return [{ words: item.str, x: x * MM, y: (top - y) * MM, width: item.width * MM, height: a * MM }];
    });
    const all = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push({ placed, lines: linesOf(placed), text: all.replaceAll(/\s/gu, '') });
  }
  await loading.destroy();
  return { text: pages.map(({ text }) => text).join(''), pages };
}

function linesOf(placed: readonly PlacedWords[]): readonly string[] {
  const rows: PlacedWords[][] = [];
  for (const one of placed.toSorted((left, right) => left.y - right.y)) {
    const row = rows.at(-1);
    if (row?.[0] && one.y - row[0].y < SAME_LINE_MM) row.push(one);
    else rows.push([one]);
  }
  return rows.map((row) => {
    let line = '';
    let end = Number.NEGATIVE_INFINITY;
    for (const { words, x, width } of row.toSorted((left, right) => left.x - right.x)) {
      line += (line !== '' && x - end > 2 ? ' | ' : '') + words;
      end = x + width;
    }
    return line;
  });
}

/**
 * Text on a strip of fixed width. The rule: wide signs become narrow, spaces go, then words go from the end, an ellipsis
 * in their place. A number is never cut: half a number is another visitor's.
 */

import { cellsOf, columnsOf, type Cell } from '../escpos/text.ts';

const ellipsis: Cell = { text: '…', columns: 2 };

/** At most `columns` half-width columns of this text (a hanzi takes two). */
export function fitted(text: string, columns: number): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (columnsOf(plain) <= columns) return plain;
  const narrow = plain.normalize('NFKC').replaceAll(/ (?![A-Za-z\d])|(?<![A-Za-z\d]) /g, '');
  if (columnsOf(narrow) <= columns) return narrow;
  const room = columns - ellipsis.columns;
  const kept: Cell[] = [];
  let used = 0;
  for (const word of wordsOf(narrow)) {
    const width = word.reduce((sum, cell) => sum + cell.columns, 0);
    if (used + width > room) break;
    kept.push(...word);
    used += width;
  }
  return [...kept, ellipsis]
    .map((cell) => cell.text)
    .join('')
    .replace(/ …$/, '…');
}

/** Letters and digits that stand together are one word, every other sign one of its own. */
function wordsOf(text: string): Cell[][] {
  const words: Cell[][] = [];
  let inWord = false;
  for (const cell of cellsOf(text)) {
    const part = /^[A-Za-z\d-]$/.test(cell.text);
    const last = words.at(-1);
    if (part && inWord && last) last.push(cell);
    else words.push([cell]);
    inWord = part;
  }
  return words;
}

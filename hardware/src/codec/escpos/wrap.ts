/** Breaks text into lines that fit the paper, so that the printer itself never has to (its own wrap breaks anywhere). */

import type { SlipRun, SlipSize } from './document.ts';
import { cellsOf, type Cell } from './text.ts';

/** A cell in its final style. */
export interface StyledCell extends Cell {
  readonly size: SlipSize;
  readonly bold: boolean;
  readonly inverse: boolean;
}

/** A style with nothing left open. */
export type FullStyle = Pick<StyledCell, 'size' | 'bold' | 'inverse'>;

/** Signs that may not begin a line (避头) and signs that may not end one (避尾). */
const notFirst = new Set('，。、；：？！）】》〉」』”’…—·～％,.;:?!)]}%');
const notLast = new Set('（【《〈「『“‘([{');
const word = /^[A-Za-z0-9_\-./@#&+~=%]$/;

export function styledCells(runs: readonly SlipRun[], line: FullStyle): StyledCell[] {
  return runs.flatMap((run) => {
    const style = {
      size: run.size ?? line.size,
      bold: run.bold ?? line.bold,
      inverse: run.inverse ?? line.inverse,
    };
    return cellsOf(run.text).map((cell) => ({ ...cell, ...style }));
  });
}

/** Columns of the line in units of the normal size. */
export function widthOf(cells: readonly StyledCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.columns * cell.size, 0);
}

/** At least one line; a space at a break is dropped, nothing else is. A cell wider than the paper is made to fit it. */
export function wrap(cells: readonly StyledCell[], columns: number): StyledCell[][] {
  const lines: StyledCell[][] = [];
  let rest = cells.map((cell) => fitting(cell, columns));
  while (widthOf(rest) > columns) {
    const end = breakBefore(rest, columns);
    lines.push(trimmed(rest.slice(0, end)));
    rest = rest.slice(end);
    while (rest[0]?.text === ' ') rest = rest.slice(1);
  }
  return [...lines, rest];
}

function fitting(cell: StyledCell, columns: number): StyledCell {
  const most = Math.floor(columns / cell.columns) as SlipSize;
  return cell.size <= most ? cell : { ...cell, size: most };
}

/** Where the next line begins: the last good place that fits, or the last place at all. */
function breakBefore(cells: readonly StyledCell[], columns: number): number {
  let width = 0;
  let fits = 0;
  while (fits < cells.length && width + cellWidth(cells[fits]) <= columns) width += cellWidth(cells[fits++]);
  for (let at = fits; at > 0; at--) {
    if (mayBreak(cells[at - 1], cells[at])) return at;
  }
  return Math.max(fits, 1);
}

function cellWidth(cell: StyledCell | undefined): number {
  return cell === undefined ? 0 : cell.columns * cell.size;
}

function mayBreak(before: Cell | undefined, after: Cell | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (after.text === ' ' || before.text === ' ') return true;
  if (notFirst.has(after.text) || notLast.has(before.text)) return false;
  return !(word.test(before.text) && word.test(after.text));
}

function trimmed(cells: StyledCell[]): StyledCell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.text === ' ') end--;
  return cells.slice(0, end);
}

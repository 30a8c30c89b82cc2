/**
 * The whole of 大厅自设 as a workbook, and back (整套表格): a sheet for each table; a sheet that is missing changes nothing.
 * What is wrong is said with its cell; nothing is kept here.
 */
import type { Finding } from '@yichuang/domain/catalogue/own-finding';
import { OWN_PARTS, OwnSettings, type OwnPart } from '@yichuang/domain/catalogue/own-settings';
import type { Grid, GridReading } from './grid.ts';
import { LINE_TABLES } from './line-tables.ts';
import { LIST_TABLES } from './list-tables.ts';
import { rowsOf, type SheetProblem } from './rows.ts';
import type { Draft, ServiceAsDelivered, Table } from './table.ts';
import { WORD_TABLES } from './word-tables.ts';

/** Zones come before whatever names one. */
const TABLES: readonly Table[] = [
  LINE_TABLES.hours,
  LIST_TABLES.zones,
  LIST_TABLES.counters,
  LINE_TABLES.calling,
  LIST_TABLES.duty,
  LIST_TABLES.shifts,
  LIST_TABLES.classes,
  LIST_TABLES.grounds,
  LIST_TABLES.reasons,
  LINE_TABLES.alarms,
  WORD_TABLES.slip,
  WORD_TABLES.board,
  WORD_TABLES.media,
  LINE_TABLES.voice,
  WORD_TABLES.kiosk,
  WORD_TABLES.items,
];

export function gridsOf(own: OwnSettings, services: readonly ServiceAsDelivered[]): readonly Grid[] {
  return TABLES.map(({ sheet, heads, write }) => ({ sheet, rows: [[...heads], ...write(own, services)] }));
}

export interface SheetsRead {
  /** The parts that differ from what is kept. */
  readonly changed: Partial<OwnSettings>;
  readonly problems: readonly SheetProblem[];
  /** The cell of a finding of one of them; the sheet where it has none. */
  cellOf(this: void, part: OwnPart, finding: Pick<Finding, 'field'>): string;
}

export function ownOfGrids(
  { grids, unreadable }: GridReading,
  about: {
    readonly newest: OwnSettings;
    readonly services: readonly ServiceAsDelivered[];
    readonly hallId: string;
  },
): SheetsRead {
  const { services, hallId } = about;
  // In the order of the schema, so that what is the same is written the same.
  const newest = OwnSettings.parse(about.newest);
  const next: Draft = structuredClone(newest);
  const cells = new Map<string, string>();
  const known = TABLES.filter(({ sheet }) => grids.some((grid) => grid.sheet === sheet));
  const problems: SheetProblem[] = unreadable
    .filter(({ sheet }) => known.some((table) => table.sheet === sheet))
    .map(({ sheet, cell }) => ({ cell: `${sheet} ${cell}`, code: 'cellUnreadable', values: {} }));
  const say = (problem: SheetProblem): void => {
    problems.push(problem);
  };
  if (known.length === 0) say({ cell: '', code: 'sheetsMissing', values: {} });
  for (const { part, sheet, heads, read } of known) {
    const rows = rowsOf(grids, sheet, heads, say);
    if (rows === null || problems.some(({ cell, code }) => cell === sheet && code === 'headMissing'))
      continue;
    const at = (field: string, cell: string): void => {
      cells.set(`${part} ${field}`, cell);
    };
    read(rows, { next, services, hallId, at });
  }
  const changed = OWN_PARTS.flatMap((part): [OwnPart, unknown][] => {
    const read = OwnSettings.shape[part].safeParse(next[part]);
    if (!read.success) say({ cell: sheetOf(part), code: 'cellUnreadable', values: {} });
    return read.success && JSON.stringify(read.data) !== JSON.stringify(newest[part])
      ? [[part, read.data]]
      : [];
  });
  return {
    changed: Object.fromEntries(changed),
    problems,
    cellOf: (part, { field }) => cells.get(`${part} ${field}`) ?? sheetOf(part),
  };
}

function sheetOf(part: OwnPart): string {
  return TABLES.find((table) => table.part === part)?.sheet ?? '';
}

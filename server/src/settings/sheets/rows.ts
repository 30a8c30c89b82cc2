/** The rows of one sheet by the words of its head (按列名读): what is wrong is said with the cell's own name, 分区 B7. */
import type { FindingCode } from '@yichuang/domain/catalogue/own-finding';
import type { Grid } from './grid.ts';

export interface SheetProblem {
  /** 分区 B7; the sheet alone where it is about the whole. */
  readonly cell: string;
  readonly code: FindingCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type SayProblem = (problem: SheetProblem) => void;

export const YES = '是';
export const NO = '否';
/** Between things of one cell. */
export const COMMA = '、';

/** One row, read cell by cell. A cell that is wrong is said, and stands for something harmless meanwhile. */
export interface SheetRow {
  text(this: void, head: string): string;
  /** A whole number; null: empty. */
  number(this: void, head: string): number | null;
  yes(this: void, head: string): boolean;
  list(this: void, head: string): string[];
  /** The key of the words that stand there. */
  oneOf<Key extends string>(this: void, head: string, words: Readonly<Record<Key, string>>): Key;
  cell(this: void, head: string): string;
  say(this: void, head: string, code: FindingCode, values?: SheetProblem['values']): void;
}

/** Null: the sheet is not there, so that nothing of it changes. Empty rows are passed over. */
export function rowsOf(
  grids: readonly Grid[],
  sheet: string,
  heads: readonly string[],
  say: SayProblem,
): readonly SheetRow[] | null {
  const grid = grids.find((each) => each.sheet === sheet);
  if (!grid) return null;
  const [head = [], ...rows] = grid.rows;
  const places = new Map(heads.map((name) => [name, head.indexOf(name)]));
  const missing = heads.filter((name) => places.get(name) === -1);
  if (missing.length > 0) {
    say({ cell: sheet, code: 'headMissing', values: { heads: missing.join(COMMA) } });
    return [];
  }
  return rows.flatMap((cells, index) =>
    cells.every((text) => text === '') ? [] : [rowAt(cells, index + 2)],
  );

  function rowAt(cells: readonly string[], number: number): SheetRow {
    const cell = (name: string): string => `${sheet} ${letterOf(places.get(name) ?? 0)}${String(number)}`;
    const text = (name: string): string => cells[places.get(name) ?? -1] ?? '';
    const row: SheetRow = {
      text,
      cell,
      say: (name, code, values = {}) => say({ cell: cell(name), code, values }),
      number: (name) => {
        const typed = text(name);
        if (typed === '') return null;
        if (/^\d{1,6}$/u.test(typed)) return Number(typed);
        row.say(name, 'numberShape', { text: typed });
        return null;
      },
      yes: (name) => {
        const typed = text(name);
        if (typed !== YES && typed !== NO) row.say(name, 'yesNo', { text: typed });
        return typed !== NO;
      },
      list: (name) =>
        text(name)
          .split(/[、,，;；]/u)
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      oneOf: <Key extends string>(name: string, words: Readonly<Record<Key, string>>) => {
        const keys = Object.keys(words) as Key[];
        const found = keys.find((key) => words[key] === text(name));
        if (found === undefined)
          row.say(name, 'notKnown', { text: text(name), known: keys.map((key) => words[key]).join(COMMA) });
        return found ?? (keys[0] as Key);
      },
    };
    return row;
  }
}

function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

export const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** 一、二、三 (周一 and 星期一 are meant, too) as ISO numbers. */
export function weekdaysOf(row: SheetRow, head: string): number[] {
  const known: readonly string[] = WEEK;
  const days = row.list(head).map((day) => known.indexOf(day.replace(/^(?:周|星期)/u, '')) + 1);
  if (days.includes(0)) row.say(head, 'notKnown', { text: row.text(head), known: WEEK.join(COMMA) });
  return days.filter((day) => day > 0);
}

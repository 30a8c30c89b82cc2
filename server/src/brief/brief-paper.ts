/** 今日简报 as a paper: one A4 page. */
import type { Paper } from '../documents/paper.ts';
import type { Brief, BriefFact, BriefTable } from './brief.ts';

/** The page holds these; the workbook has all of them. */
const ON_THE_PAGE = 3;
/** A longer table stands in two halves beside each other. */
const MOST_ROWS = 8;
const TABLE_MM = 163;
/** The first column of a table, and of each half. */
const FIRST_MM = 30;
const HALF_FIRST_MM = 14;

export function briefPaper({ hall, asOf, facts, tables, notes }: Brief): Paper {
  return {
    form: 'brief',
    authority: hall,
    title: '今日简报',
    documentNo: null,
    remark: asOf,
    blocks: [
      { kind: 'facts', rows: pairs(facts) },
      ...tables.slice(0, ON_THE_PAGE).flatMap(tableBlocks),
      { kind: 'notes', title: '口径', items: [...notes] },
    ],
    codes: [],
    copies: '',
  };
}

function pairs(facts: readonly BriefFact[]): { label: string; value: string }[][] {
  const cells = facts.map(({ name, value }) => ({ label: name, value: String(value) }));
  return cells.flatMap((_, index) => (index % 2 === 0 ? [cells.slice(index, index + 2)] : []));
}

function tableBlocks({ title, columns, rows }: BriefTable): Paper['blocks'] {
  const words = rows.map((row) => row.map(String));
  const isLong = words.length > MOST_ROWS;
  const half = Math.ceil(words.length / 2);
  const blank = columns.map(() => '');
  const shown = isLong
    ? words.slice(0, half).map((row, index) => [...row, ...(words[half + index] ?? blank)])
    : words;
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      columns: isLong
        ? [
            ...columnsOf(columns, TABLE_MM / 2, HALF_FIRST_MM),
            ...columnsOf(columns, TABLE_MM / 2, HALF_FIRST_MM),
          ]
        : columnsOf(columns, TABLE_MM, FIRST_MM),
      rows: shown,
      total: null,
    },
  ];
}

/** Named at the left, counted at the right. */
function columnsOf(
  names: readonly string[],
  millimetres: number,
  first: number,
): { title: string; width: number; align: 'left' | 'right' }[] {
  return names.map((title, index) => ({
    title,
    width: index === 0 ? first : (millimetres - first) / (names.length - 1),
    align: index === 0 ? 'left' : 'right',
  }));
}

/** Rows in the order of one column (排序). */

export type Sortable = string | number | null;
export type Direction = 'ascending' | 'descending';

/** 2号窗口屏 before 10号窗口屏. */
export const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Equal rows stay as they were; what has no value comes last either way. */
export function sorted<Row>(
  rows: readonly Row[],
  by: (row: Row) => Sortable,
  direction: Direction,
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : byName.compare(String(a), String(b)))
    );
  });
}

/** A sheet that people fill in and hand in (表格式样): its columns, and how they are called elsewhere. */
export interface SheetForm<Column extends string = string> {
  readonly columns: readonly Column[];
  readonly needed: readonly Column[];
  /** Titles under which columns come from elsewhere. */
  readonly otherTitles: Readonly<Record<string, Column>>;
  /** 预约, 纸质号: what a row is. */
  readonly rowIs: string;
}

/** Null: a column that is not read, such as a name or a phone. */
export function columnOf<Column extends string>(
  { columns, otherTitles }: SheetForm<Column>,
  title: string,
): Column | null {
  const words = title.replaceAll(/[\s*]/gu, '');
  return columns.find((column) => column === words) ?? otherTitles[words] ?? null;
}

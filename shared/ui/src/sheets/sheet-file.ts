/** Which files are sheets (表格文件), and how large one may be. */

/** As the hub takes it. */
export const MOST_SHEET_BYTES = 2 * 1024 * 1024;

export function isWorkbook({ name }: Pick<File, 'name'>): boolean {
  return /\.xlsx$/iu.test(name);
}

export function isSheet({ name }: Pick<File, 'name'>): boolean {
  return /\.(?:csv|xlsx)$/iu.test(name);
}

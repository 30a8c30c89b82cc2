/** What is wrong with a cell or a row of a sheet that was handed in (表格核对). */
import { z } from 'zod';

export const SheetProblem = z.strictObject({
  /** Of the sheet, its head being 1; of what a program sends, the first being 1. */
  row: z.int().nullable(),
  column: z.string().nullable(),
  /** In Chinese, for whoever filled it in; repeats no number of a person. */
  words: z.string(),
});
export type SheetProblem = z.infer<typeof SheetProblem>;

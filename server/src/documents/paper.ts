/**
 * A paper as it was worded (文书版面): blocks from top to bottom. It is kept sealed for as long as the case, so that the same
 * words can be printed again when the templates have long changed.
 */
import { DocumentFormId } from '@yichuang/domain/casework/documents/forms';
import { z } from 'zod';

/** Blank forms that no act issues: people fill them in by hand. */
export const PaperForm = z.union([
  DocumentFormId,
  z.enum(['authorisation', 'receiptSlip', 'brief', 'report', 'kit']),
]);
export type PaperForm = z.infer<typeof PaperForm>;

const words = z.string();
const Align = z.enum(['left', 'center', 'right']);

export const Column = z.strictObject({
  title: words,
  /** millimetres; null takes what is left */
  width: z.number().positive().nullable(),
  align: Align,
});
export type Column = z.infer<typeof Column>;

/** Label and what stands beside it; one of them fills the line, two share it. */
export const FactRow = z
  .array(z.strictObject({ label: words, value: words }))
  .min(1)
  .max(2);
export type FactRow = z.infer<typeof FactRow>;

export const Block = z.discriminatedUnion('kind', [
  /** 称谓: flush left, whom the paper is for */
  z.strictObject({ kind: z.literal('to'), text: words }),
  /** 正文: two hanzi indented, justified */
  z.strictObject({ kind: z.literal('text'), text: words }),
  z.strictObject({ kind: z.literal('heading'), text: words }),
  z.strictObject({ kind: z.literal('facts'), rows: z.array(FactRow) }),
  /** its head is repeated on every page */
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(Column),
    rows: z.array(z.array(words)),
    /** one line over all columns */
    total: words.nullable(),
  }),
  /** A new sheet under a title of its own (应急包). */
  z.strictObject({ kind: z.literal('sheet'), title: words, remark: words.nullable() }),
  /** Cells to cut apart. */
  z.strictObject({
    kind: z.literal('cut'),
    across: z.int().min(1),
    cells: z.array(z.strictObject({ large: words, small: z.array(words) })),
  }),
  /** Lines to be read from afar. */
  z.strictObject({
    kind: z.literal('poster'),
    lines: z.array(z.strictObject({ text: words, points: z.number().positive() })),
  }),
  /** numbered, in small type */
  z.strictObject({ kind: z.literal('notes'), title: words, items: z.array(words) }),
  /** Boxes to sign in; with a seal they stand to its left. */
  z.strictObject({
    kind: z.literal('closing'),
    boxes: z.array(z.array(words).min(1)).max(3),
    /** 落款: whose, the word on the seal, the day */
    seal: z.strictObject({ authority: words, mark: words, date: words }).nullable(),
  }),
]);
export type Block = z.infer<typeof Block>;

export const Paper = z.strictObject({
  form: PaperForm,
  /** 发文机关, over the title; null on a form that a person fills in */
  authority: words.nullable(),
  title: words,
  documentNo: words.nullable(),
  /** 代替已作废的…: under the number */
  remark: words.nullable(),
  blocks: z.array(Block),
  /** what a phone reads, in the upper corners */
  codes: z.array(z.strictObject({ label: words, url: words })).max(2),
  /** 一式两份 … */
  copies: words,
});
export type Paper = z.infer<typeof Paper>;

/** What is said on the sheet about this print of it; never part of the kept words. */
export const PrintMarks = z.strictObject({
  /** 0 = to look at; 1 = the first print; from 2 on 补印 */
  copy: z.int().min(0),
  voided: z.boolean(),
  demo: z.boolean(),
});
export type PrintMarks = z.infer<typeof PrintMarks>;

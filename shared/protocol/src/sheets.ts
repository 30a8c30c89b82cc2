/**
 * A4 papers on the printer of a window (文书打印), without a dialog of the browser: a clerk's page asks the hub, the terminal
 * of that window fetches the paper and says what became of it. So it works in a plain browser, too.
 */
import { ConditionNumber } from './devices.ts';
import { z } from 'zod';

// GET /api/counters/:counterId/sheets?ready=…: what the printer of this window has to print

export const SheetPrinterState = z.strictObject({
  ready: z.enum(['yes', 'no']),
  condition: ConditionNumber.optional(),
});
export type SheetPrinterState = z.infer<typeof SheetPrinterState>;

export const SheetOrder = z.strictObject({
  sheetId: z.uuid(),
  /** Shown in the printer's queue: 受理通知单 and its number, nobody's name. */
  title: z.string(),
  /** 一式两份 */
  copies: z.int().min(1).max(20),
});
export type SheetOrder = z.infer<typeof SheetOrder>;

// GET /api/sheets/:sheetId/pdf: the paper, for that terminal, while it has it to print

// POST /api/sheets/:sheetId: what became of it; GET: whoever asked looks

export const SheetOutcome = z.discriminatedUnion('outcome', [
  /** The printer itself said so. */
  z.strictObject({ outcome: z.literal('printed') }),
  /** Handed over, and it cannot say more: 打出来了吗? is asked once. */
  z.strictObject({ outcome: z.literal('spooled') }),
  /** Nothing came out. */
  z.strictObject({ outcome: z.literal('failed'), condition: ConditionNumber.nullable() }),
  /** Somewhere in the middle: only a person can tell. */
  z.strictObject({ outcome: z.literal('unknown'), condition: ConditionNumber.nullable() }),
]);
export type SheetOutcome = z.infer<typeof SheetOutcome>;

export const SheetState = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('waiting') }),
  z.strictObject({ outcome: z.literal('printing') }),
  ...SheetOutcome.options,
]);
export type SheetState = z.infer<typeof SheetState>;

// POST /api/documents/:documentId/sheet: 201; 404: this window has no printer, show the paper instead

export const SheetOrdered = z.strictObject({
  sheetId: z.uuid(),
  copies: z.int(),
  /** How its printer is now. */
  printer: z.strictObject({ ready: z.boolean(), condition: ConditionNumber.nullable() }),
});
export type SheetOrdered = z.infer<typeof SheetOrdered>;

/** Papers on the printer of a terminal (/api/guidance/prints): no number is needed for them, and nothing is journalled. */
import { ServiceId } from '@yichuang/domain/ids';
import { z } from 'zod';

/** 受理回执(凭条) on 80 mm: what of the paper stands on it, in the paper's own words. */
export const ReceiptSlip = z.strictObject({
  hall: z.string(),
  /** 受理回执(凭条) */
  title: z.string(),
  /** 以盖章的受理通知书为准 */
  caution: z.string(),
  /** 《受理通知单》保政服受〔2026〕第0-00017号 */
  of: z.string(),
  rows: z.array(z.strictObject({ label: z.string(), value: z.string() })).readonly(),
  /** 合计5项:原件2份、复印件3份; null where no papers were handed in */
  papers: z.string().nullable(),
  codes: z.array(z.strictObject({ label: z.string(), url: z.string() })).readonly(),
  phone: z.string(),
});
export type ReceiptSlip = z.infer<typeof ReceiptSlip>;

const printId = z.uuid();

/** As the printer's terminal gets it. */
export const PrintOrder = z.discriminatedUnion('paper', [
  z.strictObject({
    paper: z.literal('checklist'),
    printId,
    itemId: ServiceId,
    version: z.int().min(1),
    chosen: z.array(z.string()),
    large: z.boolean(),
  }),
  z.strictObject({ paper: z.literal('receiptSlip'), printId, slip: ReceiptSlip }),
]);
export type PrintOrder = z.infer<typeof PrintOrder>;

type WithoutId<Order> = Order extends PrintOrder ? Omit<Order, 'printId'> : never;
/** What is asked of a printer. */
export type PrintWish = WithoutId<PrintOrder>;

// POST /api/documents/:documentId/slip: 201; what became of it: GET /api/guidance/prints/:printId

export const SlipOrdered = z.strictObject({
  printId,
  /** where it comes out: 取号机1 */
  printer: z.string(),
});
export type SlipOrdered = z.infer<typeof SlipOrdered>;

/** 受理回执(凭条) on the printer of a terminal: no number is needed for it, and nothing is journalled. */
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

// POST /api/documents/:documentId/slip: 201; what became of it: GET /api/orders/:orderId

export const SlipOrdered = z.strictObject({
  orderId: z.uuid(),
  /** where it comes out: 取号机1 */
  printer: z.string(),
});
export type SlipOrdered = z.infer<typeof SlipOrdered>;

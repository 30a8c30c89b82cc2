/**
 * Orders to a terminal (/api/orders): what staff want of a machine that stands elsewhere. The hub keeps an order for as long
 * as somebody waits for it, its terminal fetches it by a question that the hub leaves open, and says what became of it.
 */
import { ServiceId } from '@yichuang/domain/ids';
import { z } from 'zod';
import { ChecklistOutcome } from './guidance.ts';
import { ReceiptSlip } from './prints.ts';

// POST /api/devices/:deviceId/orders: what staff may ask of any terminal

export const MachineWish = z.discriminatedUnion('order', [
  /** 测试页 */
  z.strictObject({ order: z.literal('testSlip') }),
  /** 已换纸: a whole roll from now on */
  z.strictObject({ order: z.literal('paperChanged') }),
  z.strictObject({ order: z.literal('reloadPage') }),
  z.strictObject({ order: z.literal('restart') }),
]);
export type MachineWish = z.infer<typeof MachineWish>;

export const OrderGiven = z.strictObject({ orderId: z.uuid() });
export type OrderGiven = z.infer<typeof OrderGiven>;

// GET /api/orders: what this terminal has to do; answers when there is something, or after a while with nothing

const OrderWish = z.discriminatedUnion('order', [
  ...MachineWish.options,
  z.strictObject({
    order: z.literal('checklist'),
    itemId: ServiceId,
    version: z.int().min(1),
    chosen: z.array(z.string()),
    large: z.boolean(),
  }),
  z.strictObject({ order: z.literal('receiptSlip'), slip: ReceiptSlip }),
]);
/** What is asked of a terminal. */
export type OrderWish = z.infer<typeof OrderWish>;

export const Order = z.strictObject({ orderId: z.uuid(), wish: OrderWish });
export type Order = z.infer<typeof Order>;

// POST /api/orders/:orderId: what became of it; GET: whoever asked looks

export const OrderResult = z.discriminatedUnion('outcome', [
  ...ChecklistOutcome.options,
  z.strictObject({ outcome: z.literal('done') }),
  /** This terminal has no such part: no page is open before it, nothing counts its paper. */
  z.strictObject({ outcome: z.literal('notHere') }),
]);
export type OrderResult = z.infer<typeof OrderResult>;

export const OrderOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('waiting') }),
  z.strictObject({ outcome: z.literal('underWay') }),
  /** Nobody fetched it in time: it will not be done any more. */
  z.strictObject({ outcome: z.literal('unanswered') }),
  ...OrderResult.options,
]);
export type OrderOutcome = z.infer<typeof OrderOutcome>;

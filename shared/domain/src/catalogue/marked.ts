/** Words in the two languages of the screens, and values that say whether the hall's owner has confirmed them. */
import { z } from 'zod';

export const Words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Words = z.infer<typeof Words>;

/** `verified: false` = our guess (待业主确认); `why` says where it comes from, so that the owner can answer. */
export function marked<S extends z.ZodType>(value: S) {
  return z.strictObject({ value, verified: z.boolean(), why: z.string().min(1) });
}

/** Present on a whole record that is not from the owner: says what was assumed. */
export const guess = z.string().min(1).optional();

/** POST /api/codes: what a code that was scanned is for, before anything is done with it (扫码先认). */
import { z } from 'zod';

export const CodeQuestion = z.strictObject({ code: z.string().trim().min(4).max(64) });
export type CodeQuestion = z.infer<typeof CodeQuestion>;

/** Both may be true: then whoever scanned it is asked. Says nothing else of either. */
export const CodeAnswer = z.strictObject({
  /** Of an appointment (预约码), of whatever day. */
  appointment: z.boolean(),
  /** Of a case (短码, 办件编号). */
  result: z.boolean(),
});
export type CodeAnswer = z.infer<typeof CodeAnswer>;

/** What a printer said of a paper that is no number (出纸情况). */
import { z } from 'zod';

export const PaperOutcome = z.strictObject({
  outcome: z.enum(['printed', 'failed', 'unknown']),
  condition: z.enum(['none', 'paperOut', 'coverOpen', 'cutterJam', 'unreachable', 'fault', 'busy']),
  /** The number beside the words, P-02; null where nothing is wrong. */
  conditionNumber: z.string().nullable(),
});
export type PaperOutcome = z.infer<typeof PaperOutcome>;

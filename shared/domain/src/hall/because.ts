/** Why this ticket now (叫号理由): kept in the call's event, shown to the clerk, read aloud in a dispute. */
import { z } from 'zod';
import { ReasonId, ZoneId } from '../ids.ts';
import { HallLanguage } from './assistance.ts';

export const Because = z.strictObject({
  /**
   * `reserved` kept for this counter · `emergency` 急难 · `order` the first of the queue · `overtaking` a priority ticket
   * before an ordinary one, within the ratio · `chosen` called by hand, with a reason ·
   * `withoutHub` called by the window itself while the hub was away (应急叫号).
   */
  rule: z.enum(['reserved', 'emergency', 'order', 'overtaking', 'chosen', 'withoutHub']),
  /** Whose people: the counter's own zones, or others because the own ones were empty. */
  tier: z.enum(['own', 'fallback']),
  zoneId: ZoneId,
  /** Zones whose ordinary people were overtaken by this call. */
  charged: z.array(ZoneId),
  /** The zone whose ordinary people moved on by this call. */
  credited: ZoneId.nullable(),
  reasonId: ReasonId.nullable(),
  /** The clerk was preferred for this language. Not there in days before version 0.6. */
  language: HallLanguage.optional(),
  /** People who still waited in the zone when the call was made, this one not counted. */
  left: z.int().min(0),
});
export type Because = z.infer<typeof Because>;

/** The office's settings on the wire (办件设置): all to read, a few to change at the console. */
import { OfficeDefaults, OfficeRules } from '@yichuang/domain/casework/office';
import { z } from 'zod';

/** What may be changed at the console; the rest is the law's, or waits for who has to confirm it. */
export const OfficeChange = OfficeRules.pick({
  registeredItems: true,
  titles: true,
  phones: true,
  collectAt: true,
  runs: true,
  forms: true,
});
export type OfficeChange = z.infer<typeof OfficeChange>;

// GET /api/office

export const OfficeAnswer = z.strictObject({
  rules: OfficeRules,
  /** Whether the owner has confirmed a setting as it was delivered, and where it came from. */
  marks: z.record(
    OfficeDefaults.keyof(),
    z.strictObject({
      verified: z.boolean(),
      why: z.string(),
      /** It was changed here since. */
      changed: z.boolean(),
    }),
  ),
});
export type OfficeAnswer = z.infer<typeof OfficeAnswer>;

// PUT /api/office: `revision` is what the change was made from; an older one is refused

export const OfficeEdit = z.strictObject({ revision: z.int().min(1), change: OfficeChange.partial() });
export type OfficeEdit = z.infer<typeof OfficeEdit>;

/** The office's settings on the wire (办件设置): all to read, a few to change at the console. */
import { OfficeDefaults, OfficeRules } from '@yichuang/domain/casework/office';
import { ServicePromises } from '@yichuang/domain/casework/service-promises';
import { DepartmentId } from '@yichuang/domain/catalogue/premises';
import { AccountId } from '@yichuang/domain/ids';
import { z } from 'zod';

/** What may be changed at the console; the rest is the law's, or waits for who has to confirm it. */
export const OfficeChange = OfficeRules.pick({
  registeredItems: true,
  titles: true,
  remedies: true,
  phones: true,
  collectAt: true,
  runs: true,
  forms: true,
}).extend({
  // Without the usual ones of an older revision: a change that does not name them leaves them alone.
  promises: ServicePromises,
});
export type OfficeChange = z.infer<typeof OfficeChange>;

// GET /api/office: the rules as they hold now (domain/casework/office.ts) · GET /api/office/desk: with their marks

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

// GET /api/office/people

export const OfficePeople = z.strictObject({
  departments: z.array(z.strictObject({ departmentId: DepartmentId, name: z.string() })).readonly(),
  /** To whom a case can be passed. */
  colleagues: z.array(z.strictObject({ accountId: AccountId, displayName: z.string() })).readonly(),
  /** Who can be asked for 帮代办. */
  helpers: z.array(z.strictObject({ accountId: AccountId, displayName: z.string() })).readonly(),
});
export type OfficePeople = z.infer<typeof OfficePeople>;

/**
 * How long personal data are kept (保存期限): `retention` in `<data>/config.json`. 〔复核〕 the defaults are this project's
 * reading of 个人信息保护法 §19 (no longer than needed) and wait for the hall's own archive rules.
 */
import { z } from 'zod';

const days = (usual: number): z.ZodDefault<z.ZodInt> => z.int().min(1).max(36_500).default(usual);

export const Retention = z.strictObject({
  /** Entered and never used by a case. */
  unusedDays: days(1),
  /** After the end of the last case of a person (自然人). */
  naturalDays: days(3 * 365),
  /** … of an organisation (法人), whose people are named with it. */
  organisationDays: days(3 * 365),
  /** Free text after it was written. */
  noteDays: days(3 * 365),
  /** Who looked at whom, after the look. */
  revealDays: days(3 * 365),
  /** Appointments after their day; whom they were for is forgotten as the day closes. */
  appointmentDays: days(90),
  /** Old copies of the database: what was purged is in none that is older. */
  backupDays: days(14),
});
export type Retention = z.infer<typeof Retention>;

export const USUAL_RETENTION: Retention = Retention.parse({});

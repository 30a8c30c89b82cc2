/** `/api/backups` (备份与恢复): what the console shows before somebody goes back to one. */
import { Instant } from '@yichuang/domain/ids';
import { z } from 'zod';

const count = z.int().min(0);

export const Backups = z.strictObject({
  /** False where this process cannot restore itself: `npm run restore` can. */
  mayRestore: z.boolean(),
  backups: z.array(
    z.strictObject({
      name: z.string(),
      at: Instant,
      bytes: count,
      /** What would not be there any more: taken or received after it. */
      lost: z.strictObject({ numbers: count, cases: count }),
    }),
  ),
});
export type Backups = z.infer<typeof Backups>;

export const RestoreWish = z.strictObject({ name: z.string() });

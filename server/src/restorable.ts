/**
 * A hub that can go back to a backup without anybody at its computer (一键恢复): it stops, the backup takes the database's
 * place under a new logId and epoch, and it comes up at the same address. A backup that is not sound changes nothing.
 */
import type { Hub } from './hub.ts';
import type { Log } from './log.ts';
import { restoreBackup } from './store/restore.ts';

export interface Restorable {
  /** The one that runs now. */
  readonly hub: () => Hub;
  readonly stop: () => Promise<void>;
}

export interface RestorableParts {
  readonly data: string;
  readonly log: Log;
  /** Opens the hub of the folder; `restore` is what its console's button does. */
  readonly open: (restore: (backup: string) => void) => Promise<Hub>;
  /** It did not come up again: the process must end, and its supervisor starts it anew. */
  readonly fatal: (reason: string) => void;
}

export async function openRestorable({ data, log, open, fatal }: RestorableParts): Promise<Restorable> {
  let restoring: Promise<void> | null = null;
  let stopped = false;
  const restore = (backup: string): void => {
    if (restoring !== null || stopped) return;
    restoring = goBack(backup)
      .catch((error: unknown) => fatal(String(error)))
      .finally(() => {
        restoring = null;
      });
  };
  let hub = await open(restore);

  async function goBack(backup: string): Promise<void> {
    const at = hub.core.now();
    await hub.stop();
    try {
      const { logId, epoch, replaced } = restoreBackup(backup, data, at);
      log.warn({ logId, epoch, replaced, backup }, 'the hub went back to a backup');
    } catch (error) {
      log.error({ reason: String(error), backup }, 'the backup was not restored; the hub goes on as it was');
    }
    hub = await open(restore);
  }

  return {
    hub: () => hub,
    stop: async () => {
      stopped = true;
      await restoring;
      await hub.stop();
    },
  };
}

/**
 * What the hub does for itself every hour (例行维护): a verified backup, receipts that nobody can ask for any more, and
 * the purge of personal data whose time is over.
 */
import type { Instant } from '@yichuang/domain/ids';
import { msOf, plusMs } from '@yichuang/domain/time';
import { openAppointmentForgetting } from './appointments/forgetting.ts';
import type { Log } from './log.ts';
import { openPurging, type Purging, type PurgingParts } from './people/purging.ts';
import type { PeopleRoom } from './people/room.ts';
import type { Store } from './store/open.ts';
import { openForgetting, RECEIPT_DAYS } from './store/receipts.ts';
import type { HubWorker } from './worker/worker.ts';

const HOUR_MS = 3_600_000;

export interface BackupState {
  /** When the last one was tried. */
  readonly at: Instant | null;
  /** Whether it was made and verified; null = none was tried since the start. */
  readonly ok: boolean | null;
}

export interface Housekeeping {
  /** Called every second: begins what is due, never waits for it. */
  tick(now: Instant): void;
  backup(now: Instant): Promise<string | null>;
  backupState(): BackupState;
  /** Purges everything that is due. */
  readonly purge: Purging['everything'];
}

export interface HousekeepingParts {
  readonly store: Store;
  readonly data: string;
  readonly worker: HubWorker;
  readonly log: Log;
  readonly peopleRoom: PeopleRoom;
  /** Hourly; else only when asked. */
  readonly backsUp: boolean;
  readonly isQuiet: PurgingParts['isQuiet'];
}

export function openHousekeeping(parts: HousekeepingParts, started: Instant): Housekeeping {
  const { store, data, worker, log, peopleRoom, backsUp, isQuiet } = parts;
  const { purge, retention } = peopleRoom;
  const purging = openPurging({ store, purge, worker, log, isQuiet });
  const forgetAppointments = openAppointmentForgetting(store.tables, retention.appointmentDays);
  const forgetOld = openForgetting(store.tables);
  let nextAt = msOf(started) + HOUR_MS;
  let state: BackupState = { at: null, ok: null };

  async function backup(now: Instant): Promise<string | null> {
    try {
      const file = await worker.run({
        kind: 'backup',
        database: store.file,
        data,
        at: now,
        keepDays: retention.backupDays,
      });
      state = { at: now, ok: true };
      return file;
    } catch (error) {
      state = { at: now, ok: false };
      log.error({ code: 'BackupFailed', reason: String(error) }, 'the backup was not made');
      return null;
    }
  }

  return {
    tick: (now) => {
      purging.tick(now);
      forgetOld(plusMs(now, -RECEIPT_DAYS * 24 * HOUR_MS));
      if (msOf(now) < nextAt) return;
      purging.begin();
      forgetAppointments(now);
      nextAt = msOf(now) + HOUR_MS;
      if (backsUp) void backup(now);
    },
    backup,
    backupState: () => state,
    purge: purging.everything,
  };
}

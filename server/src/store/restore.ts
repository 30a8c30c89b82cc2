/**
 * Restores a backup (恢复): verified before and after, under the lock of the folder, with a new logId, so that every
 * screen takes a fresh copy. What stood there before is kept beside.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@yichuang/domain/ids';
import Database from 'better-sqlite3';
import { flush, madeAt, RESTORING, stampOf, verifyDatabase } from './backup.ts';
import type { ChainReport } from './chain.ts';
import { openEventLog } from './event-log.ts';
import { lockFolder } from './lock.ts';
import { restoreMedia } from './media-backup.ts';
import { openMeta } from './meta.ts';
import { migrate } from './migrate.ts';
import { DATABASE_FILE } from './open.ts';
import { openSerialGap } from './serial-gap.ts';

export interface Restored {
  readonly logId: string;
  readonly epoch: number;
  readonly chain: ChainReport;
  /** The folder with the database that was replaced; null when there was none. */
  readonly replaced: string | null;
}

/** Throws `StoreFault` when a hub works in the folder, or the backup is not sound; then nothing was changed. */
export function restoreBackup(backup: string, data: string, at: Instant): Restored {
  mkdirSync(data, { recursive: true });
  const lock = lockFolder(data);
  try {
    const prepared = join(data, RESTORING);
    copyFileSync(backup, prepared);
    const { logId, epoch } = nameAnew(prepared, madeAt(backup), at);
    const chain = verifyDatabase(prepared);
    flush(prepared);
    const replaced = putAside(data, at);
    renameSync(prepared, join(data, DATABASE_FILE));
    restoreMedia(backup, data);
    return { logId, epoch, chain, replaced };
  } finally {
    lock.release();
  }
}

/**
 * Another history from here on; whether the old hub stopped cleanly says nothing about it. What was done since the backup
 * is not in it: the day's numbers go on above those that may have been given (domain/hall/restoration.ts).
 */
export function nameAnew(
  file: string,
  backupAt: Instant | null,
  restoredAt: Instant,
): { readonly logId: string; readonly epoch: number } {
  const database = new Database(file, { fileMustExist: true });
  try {
    migrate(database);
    const meta = openMeta(database);
    const logId = randomUUID();
    const epoch = meta.epoch() + 1;
    meta.set('logId', logId);
    meta.set('epoch', String(epoch));
    meta.clear('cleanStop');
    const from = backupAt ?? openEventLog(database).tip().at ?? restoredAt;
    openSerialGap(database, from, restoredAt);
    meta.setRestored({ backupAt: from, restoredAt });
    return { logId, epoch };
  } finally {
    database.close();
  }
}

/** Copies, so that a power cut in between leaves a database in its place: the old one until the very last step. */
export function putAside(data: string, at: Instant): string | null {
  if (!existsSync(join(data, DATABASE_FILE))) return null;
  const folder = join(data, `replaced-${stampOf(at)}`);
  mkdirSync(folder, { recursive: true });
  const beside = [`${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`].filter((name) =>
    existsSync(join(data, name)),
  );
  for (const name of [DATABASE_FILE, ...beside]) {
    copyFileSync(join(data, name), join(folder, name));
    flush(join(folder, name));
  }
  // The write-ahead files belong to the old database; beside another one they would destroy it.
  for (const name of beside) rmSync(join(data, name));
  return folder;
}

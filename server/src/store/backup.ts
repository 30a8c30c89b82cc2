/**
 * Backups (备份): a whole copy of the database, made beside the work of the hub and believed only after it was read
 * back: integrity, and every hash of the log. Runs in the worker.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@yichuang/domain/ids';
import { CHAIN_START, followChain, type ChainReport } from './chain.ts';
import { openEventReader } from './event-log.ts';
import { StoreFault } from './fault.ts';
import { openForReading } from './open.ts';

/** Three days of hourly copies. */
export const BACKUPS_KEPT = 72;

const NAME = /^hub-\d{8}T\d{6}\.db$/;

export function backupFolder(data: string): string {
  return join(data, 'backups');
}

/** Backups by name, which is by time, the newest first. */
export function backupsIn(data: string): readonly string[] {
  const folder = backupFolder(data);
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .toSorted()
      .toReversed()
      .map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Returns the file, verified and on disk, and removes the oldest beyond what is kept. */
export function makeBackup(database: string, data: string, at: Instant): string {
  const folder = backupFolder(data);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `hub-${at.slice(0, 19).replaceAll(/[-:]/g, '')}.db`);
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  const source = openForReading(database);
  try {
    source.prepare('VACUUM INTO ?').run(unfinished);
  } finally {
    source.close();
  }
  verifyDatabase(unfinished);
  flush(unfinished);
  renameSync(unfinished, file);
  for (const old of backupsIn(data).slice(BACKUPS_KEPT)) rmSync(old);
  return file;
}

/** Throws `StoreFault` for a file that is damaged or whose log was changed. */
export function verifyDatabase(file: string): ChainReport {
  const database = openForReading(file);
  try {
    const integrity = database.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') throw new StoreFault('Damaged', `${file}: ${String(integrity)}`);
    const report = followChain(openEventReader(database).rowsAfter(0), CHAIN_START, 0);
    if (report.brokenAt !== null) throw new StoreFault('ChainBroken', `${file}: event ${report.brokenAt}`);
    return report;
  } finally {
    database.close();
  }
}

export function flush(path: string): void {
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Backups (备份): a whole copy of the database, made beside the work of the hub and believed only after it was read
 * back: integrity, and every hash of the log; and the board's pictures and films beside. Runs in the worker.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import { CHAIN_START, followChain, type ChainReport } from './chain.ts';
import { openEventReader } from './event-log.ts';
import { StoreFault } from './fault.ts';
import { keepMedia } from './media-backup.ts';
import { namesIn } from './names-in.ts';
import { DATABASE_FILE, openForReading } from './open.ts';

/** Where a restore prepares the database that it puts in place. */
export const RESTORING = `${DATABASE_FILE}.restoring`;

const DAY_MS = 24 * 3_600_000;
/** Three days of hourly copies, then the last one of each day. */
const HOURLY_DAYS = 3;

const NAME = /^hub-\d{8}T\d{6}\.db$/;
/** What a restore put aside. */
const REPLACED = /^replaced-\d{8}T\d{6}$/;

export function backupFolder(data: string): string {
  return join(data, 'backups');
}

/** Backups by name, which is by time, the newest first. */
export function backupsIn(data: string): readonly string[] {
  const folder = backupFolder(data);
  return namesIn(folder)
    .filter((name) => NAME.test(name))
    .toSorted()
    .toReversed()
    .map((name) => join(folder, name));
}

/** The databases that a restore put aside. */
export function replacedIn(data: string): readonly string[] {
  return namesIn(data)
    .filter((name) => REPLACED.test(name))
    .map((name) => join(data, name));
}

/**
 * Returns the file, verified and on disk. Copies older than `keepDays` are removed, whether or not this one came to be:
 * what was purged must not live on in them.
 */
export function makeBackup(database: string, data: string, at: Instant, keepDays: number): string {
  const folder = backupFolder(data);
  mkdirSync(folder, { recursive: true });
  try {
    keepMedia(data, folder);
    return copyOf(database, folder, at);
  } finally {
    expireCopies(data, at, keepDays);
  }
}

function copyOf(database: string, folder: string, at: Instant): string {
  const file = join(folder, `hub-${stampOf(at)}.db`);
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
  return file;
}

/** The newest backup stays, whatever its age: old is better than none. */
function expireCopies(data: string, at: Instant, keepDays: number): void {
  const oldest = stampOf(plusMs(at, -keepDays * DAY_MS));
  const hourly = stampOf(plusMs(at, -HOURLY_DAYS * DAY_MS));
  const days = new Set<string>();
  for (const file of backupsIn(data)) {
    const stamp = stampIn(file);
    const day = stamp.slice(0, 8);
    const isNewest = days.size === 0;
    if (!isNewest && (stamp < oldest || (stamp < hourly && days.has(day)))) rmSync(file);
    days.add(day);
  }
  for (const folder of replacedIn(data)) {
    if (stampIn(folder) < oldest) rmSync(folder, { recursive: true });
  }
  // What a power cut left of a copy that was being made.
  for (const name of namesIn(backupFolder(data))) {
    if (name.endsWith('.part')) rmSync(join(backupFolder(data), name));
  }
  rmSync(join(data, RESTORING), { force: true });
}

/** `20261123T020000`: the order of the text is the order of time. */
export function stampOf(at: Instant): string {
  return at.slice(0, 19).replaceAll(/[-:]/g, '');
}

/** When a backup was made, by its name; null for a file that was given another one. */
export function madeAt(file: string): Instant | null {
  if (!NAME.test(basename(file))) return null;
  const [, year, month, day, hour, minute, second] =
    /(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})/.exec(stampIn(file)) ?? [];
  return Instant.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
}

function stampIn(path: string): string {
  return /\d{8}T\d{6}/.exec(basename(path))?.[0] ?? '';
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

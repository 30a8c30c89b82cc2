/**
 * After a fault of the shell itself (自动重启): written down, a pause that grows with the faults of the last ten minutes, then a
 * new start: by the service that supervises it, else by itself.
 */
import { app } from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from './log.ts';

/** Set by the unit that starts the shell again; two who start it would make two. */
const SUPERVISED = 'YICHUANG_SUPERVISED';
const REMEMBERED_MS = 600_000;
const FIRST_MS = 500;
const LONGEST_MS = 60_000;

/** The service leaves the shell ended only after this code. */
export const LEFT_BY_OPERATOR = 86;

export function startAgain(code: number): void {
  if (process.env[SUPERVISED] !== '1') app.relaunch();
  app.exit(code);
}

export function startAgainAfterFaults(file: string, log: Log): void {
  let ending = false;
  const broken = (fault: unknown): void => {
    if (ending) return;
    ending = true;
    const pause = pauseAfter(file);
    log('shell broke', {
      fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      nextInMs: pause,
    });
    setTimeout(() => startAgain(1), pause);
  };
  process.on('uncaughtException', broken);
  process.on('unhandledRejection', broken);
}

function pauseAfter(file: string): number {
  const now = Date.now();
  const faults = [...faultsIn(file).filter((at) => now - at < REMEMBERED_MS), now];
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(faults));
  } catch {
    // A full disk must not keep the shell from starting again.
  }
  return Math.min(FIRST_MS * 2 ** (faults.length - 1), LONGEST_MS);
}

function faultsIn(file: string): readonly number[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(kept) ? kept.filter((at) => typeof at === 'number') : [];
  } catch {
    return [];
  }
}

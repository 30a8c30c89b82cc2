// Keeps one program running: starts it, starts it again with growing pauses when it ends, and ends it by a message,
// which every system has (Windows knows no SIGTERM).
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Program {
  readonly name: string;
  /** Arguments of Node: the program's file first. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

export interface Timing {
  /** Pause before the first new start; each further one doubles it up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** Who ran this long is well again: the pauses begin anew. */
  readonly wellAfterMs: number;
  /** Between the message and the end by force. */
  readonly graceMs: number;
}

const USUAL: Timing = { firstMs: 250, longestMs: 10_000, wellAfterMs: 10_000, graceMs: 10_000 };

export type Change =
  | { readonly kind: 'started'; readonly pid: number; readonly again: boolean }
  | {
      readonly kind: 'ended';
      readonly code: number | null;
      readonly signal: string | null;
      readonly nextInMs: number;
    };

export interface Running {
  readonly name: string;
  /** null while it is not running. */
  pid(): number | null;
  restarts(): number;
  /** Resolves when it has ended; it is not started again. */
  stop(): Promise<void>;
}

/** Bytes after which a log is put aside at the next start. */
const LONGEST_LOG = 10_000_000;

/** What a program is told to make it end by itself. */
export const STOP_MESSAGE = 'stop';

export function keepRunning(
  program: Program,
  onChange: (change: Change) => void,
  timing: Timing = USUAL,
): Running {
  let child: ChildProcess | null = null;
  let restarts = 0;
  let pause = timing.firstMs;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let ended: () => void = () => undefined;

  const start = (again: boolean): void => {
    const startedAt = performance.now();
    const fresh = launch(program);
    child = fresh;
    fresh.once('spawn', () => onChange({ kind: 'started', pid: fresh.pid ?? 0, again }));
    const over = (code: number | null, signal: string | null): void => {
      if (child !== fresh) return;
      child = null;
      if (stopping) return ended();
      if (performance.now() - startedAt >= timing.wellAfterMs) pause = timing.firstMs;
      onChange({ kind: 'ended', code, signal, nextInMs: pause });
      timer = setTimeout(() => {
        restarts += 1;
        start(true);
      }, pause);
      pause = Math.min(pause * 2, timing.longestMs);
    };
    fresh.once('exit', over);
    fresh.once('error', () => over(null, null));
  };
  start(false);

  return {
    name: program.name,
    pid: () => child?.pid ?? null,
    restarts: () => restarts,
    stop() {
      stopping = true;
      clearTimeout(timer);
      const last = child;
      if (last === null) return Promise.resolve();
      return new Promise((resolve) => {
        const force = setTimeout(() => last.kill('SIGKILL'), timing.graceMs);
        ended = () => {
          clearTimeout(force);
          resolve();
        };
        if (last.connected) last.send(STOP_MESSAGE, () => undefined);
      });
    },
  };
}

/** Runs a program that ends by itself. False: it failed. `stop` ends it before its time. */
export function runOnce(program: Program): { readonly done: Promise<boolean>; readonly stop: () => void } {
  const child = launch(program);
  const done = new Promise<boolean>((resolve) => {
    child.once('exit', (code) => resolve(code === 0));
    child.once('error', () => resolve(false));
  });
  return { done, stop: () => void (child.connected && child.send(STOP_MESSAGE, () => undefined)) };
}

function launch({ args, env, logFile }: Program): ChildProcess {
  mkdirSync(path.dirname(logFile), { recursive: true });
  if (existsSync(logFile) && statSync(logFile).size > LONGEST_LOG) renameSync(logFile, `${logFile}.old`);
  const log = openSync(logFile, 'a');
  try {
    return spawn(process.execPath, args, {
      env,
      // An open stdin: its end tells a program that its supervisor is gone.
      stdio: ['pipe', log, log, 'ipc'],
      // Its own group: Ctrl-C reaches the supervisor alone, which then stops everybody in order.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
  } finally {
    closeSync(log);
  }
}

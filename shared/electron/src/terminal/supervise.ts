/**
 * Keeps the device's terminal running (终端进程): the same Node program as without Electron, in a process of its own, so that a
 * crash of a native add-on takes neither the screen nor the shell with it.
 */
import { utilityProcess, type UtilityProcess } from 'electron';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createBackoff, type BackoffTiming } from '../backoff.ts';
import type { Log } from '../log.ts';
import { STOP } from './stop.ts';

export interface SupervisedTerminal {
  /** Where the terminal serves a page, with the key that opens it once; null: not yet, or it serves none. */
  readonly address: (page?: OwnPage) => string | null;
  /** Nothing happens while it is being started. */
  readonly tell: (message: object) => void;
  readonly stop: () => Promise<void>;
}

/** The files in which a terminal writes where its pages are: its own page, and a counter's 窗口屏. */
const OWN_PAGES = { page: 'page-url.txt', window: 'window-url.txt' } as const;
export type OwnPage = keyof typeof OWN_PAGES;

export interface SuperviseOptions {
  /** The program's file. */
  readonly program: string;
  /** The terminal's own settings. */
  readonly settings: string;
  readonly timing: BackoffTiming & { readonly grace: number };
  readonly log: Log;
}

export function superviseTerminal({ program, settings, timing, log }: SuperviseOptions): SupervisedTerminal {
  const backoff = createBackoff(timing);
  let child: UtilityProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let ended: () => void = () => undefined;

  const start = (): void => {
    // The key in it opens the page once, and the run before may have used it.
    const folder = stateFolderIn(settings);
    if (folder !== null)
      for (const file of Object.values(OWN_PAGES)) rmSync(join(folder, file), { force: true });
    const fresh = utilityProcess.fork(program, [settings], {
      serviceName: 'yichuang-terminal',
      stdio: 'inherit',
    });
    child = fresh;
    fresh.once('spawn', () => log('terminal started', { pid: fresh.pid }));
    fresh.once('exit', (code) => {
      child = null;
      if (stopping) return ended();
      const pause = backoff.next(performance.now());
      log('terminal ended', { code, nextInMs: pause });
      timer = setTimeout(start, pause);
    });
  };
  start();

  return {
    address(page = 'page') {
      const folder = child === null ? null : stateFolderIn(settings);
      return folder === null ? null : lineOf(join(folder, OWN_PAGES[page]));
    },
    tell(message) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      child?.postMessage(message);
    },
    stop() {
      stopping = true;
      clearTimeout(timer);
      const last = child;
      if (last === null) return Promise.resolve();
      return new Promise((resolve) => {
        const force = setTimeout(() => last.kill(), timing.grace);
        ended = () => {
          clearTimeout(force);
          resolve();
        };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
        last.postMessage(STOP);
      });
    },
  };
}

/** Where the terminal writes; null while its settings cannot be read. */
function stateFolderIn(settings: string): string | null {
  try {
    const { stateFolder } = JSON.parse(readFileSync(settings, 'utf8')) as { readonly stateFolder?: unknown };
    return typeof stateFolder === 'string' ? stateFolder : null;
  } catch {
    return null;
  }
}

function lineOf(file: string): string | null {
  try {
    const line = readFileSync(file, 'utf8').trim();
    return line === '' ? null : line;
  } catch {
    return null;
  }
}

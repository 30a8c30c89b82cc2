/**
 * An A4 printer behind a real CUPS of its own, played by hand. What it says of itself CUPS hears when the next job comes to it.
 * Its door (../door.ts): POST /act
 *
 *   {"says": "paperOut" | "doorOpen" | "jam" | "tonerOut"}   and it waits with the job
 *   {"says": "fine"}                                         and it goes on with it
 *   {"queue": "stopped" | "running"}                         somebody stopped the queue
 *   {"server": "off" | "on"}                                 the print server itself
 */

import type { Played } from '../door.ts';
import { openPrivateCups, type CupsPaper } from '../private-cups.ts';

const reasons = {
  paperOut: 'media-empty-error',
  doorOpen: 'door-open-error',
  jam: 'media-jam-error',
  tonerOut: 'toner-empty-error',
} as const;
type Trouble = keyof typeof reasons;

export interface SheetPrinterState {
  readonly says: Trouble | 'fine';
  readonly queue: 'running' | 'stopped';
  readonly server: 'on' | 'off';
  /** What came out, the latest first. */
  readonly paper: readonly CupsPaper[];
}

export interface PlayedSheetPrinter extends Played {
  /** Of its print server; the queue is `notices`. */
  readonly port: number;
  state(): SheetPrinterState;
  close(): Promise<void>;
}

const lookEveryMs = 500;
const papersShown = 6;

export async function openSheetPrinter(port?: number): Promise<PlayedSheetPrinter> {
  const cups = await openPrivateCups(port);
  const listeners = new Set<() => void>();
  const changed = (): void => listeners.forEach((listener) => listener());
  let says: Trouble | 'fine' = 'fine';
  let queue: SheetPrinterState['queue'] = 'running';
  let server: SheetPrinterState['server'] = 'on';
  let sheets = 0;
  let hand: Promise<unknown> = Promise.resolve();

  // CUPS tells nobody that a file was written.
  const looking = setInterval(() => {
    const now = cups.paper().length;
    if (now === sheets) return;
    sheets = now;
    changed();
  }, lookEveryMs);

  function say(word: Trouble | 'fine'): void {
    const before = says;
    says = word;
    if (word !== 'fine') cups.printerSays(`STATE: +${reasons[word]}`, false);
    else cups.printerSays(before === 'fine' ? '' : `STATE: -${reasons[before]}`);
  }

  return {
    port: cups.port,
    state: () => ({ says, queue, server, paper: cups.paper().slice(-papersShown).toReversed() }),
    act(what) {
      if (typeof what !== 'object' || what === null) return false;
      const { says: word, queue: queueWord, server: power } = what as Record<string, unknown>;
      if (word === 'fine' || isTrouble(word)) say(word);
      else if ((queueWord === 'stopped' || queueWord === 'running') && server === 'on') {
        queue = queueWord;
        cups.admin(queue === 'stopped' ? 'cupsdisable' : 'cupsenable', 'notices');
      } else if (power === 'on' || power === 'off') {
        server = power;
        const done = hand.then(() => (power === 'on' ? cups.start() : cups.stop()));
        hand = done.catch(() => undefined);
        return done.then(() => {
          changed();
          return true;
        });
      } else return false;
      changed();
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      clearInterval(looking);
      await hand;
      await cups.close();
    },
  };
}

function isTrouble(word: unknown): word is Trouble {
  return typeof word === 'string' && Object.hasOwn(reasons, word);
}

/** How often a PIN may be tried (防猜): five times, then a pause that doubles; kept on disk, so that pulling the plug forgives nothing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isPin } from './pin-hash.ts';

export type PinAnswer =
  | { readonly outcome: 'right' }
  /** `left`: tries before the pause. */
  | { readonly outcome: 'wrong'; readonly left: number }
  | { readonly outcome: 'locked'; readonly seconds: number };

export interface PinGuard {
  enter(pin: string): PinAnswer;
}

const TRIES = 5;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

interface Kept {
  /** Wrong ones since the last right one. */
  readonly wrong: number;
  /** Epoch milliseconds; 0: open. */
  readonly lockedUntil: number;
}

export function openPinGuard(file: string, hash: string, now = Date.now): PinGuard {
  let kept = read(file);
  const keep = (next: Kept): void => {
    kept = next;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
  };
  return {
    enter(pin) {
      // A clock that was set back must not lock for longer than the longest pause.
      const locked = Math.min(kept.lockedUntil - now(), LONGEST_PAUSE_MS);
      if (locked > 0) return { outcome: 'locked', seconds: Math.ceil(locked / 1000) };
      if (isPin(pin, hash)) {
        keep({ wrong: 0, lockedUntil: 0 });
        return { outcome: 'right' };
      }
      const wrong = kept.wrong + 1;
      const rounds = Math.floor(wrong / TRIES);
      if (wrong % TRIES !== 0) {
        keep({ wrong, lockedUntil: 0 });
        return { outcome: 'wrong', left: TRIES - (wrong % TRIES) };
      }
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (rounds - 1), LONGEST_PAUSE_MS);
      keep({ wrong, lockedUntil: now() + pause });
      return { outcome: 'locked', seconds: Math.ceil(pause / 1000) };
    },
  };
}

function read(file: string): Kept {
  try {
    const { wrong, lockedUntil } = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (Number.isInteger(wrong) && Number.isFinite(lockedUntil)) return { wrong, lockedUntil };
  } catch {
    // None yet, or half written: counted from the start.
  }
  return { wrong: 0, lockedUntil: 0 };
}

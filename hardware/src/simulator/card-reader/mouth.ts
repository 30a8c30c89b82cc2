/** How the reader's answers leave it: in pieces, late, broken, or not at all, as the faults say. */

import type { ReaderFaults } from './faults.ts';

export interface Mouth {
  say(frame: Buffer): void;
  apply(faults: ReaderFaults): void;
  /** Forgets what was still to be said. */
  hush(): void;
}

/** `unplug` is called when the plug comes out in the middle of an answer. `chance`: 0 … 1. */
export function createMouth(
  send: (bytes: Buffer) => void,
  unplug: () => void,
  chance: () => number = Math.random,
): Mouth {
  const timers = new Set<NodeJS.Timeout>();
  let faults: Required<Pick<ReaderFaults, 'pieces' | 'delayMs' | 'noise' | 'mute'>> = {
    pieces: 'whole',
    delayMs: 0,
    noise: false,
    mute: false,
  };
  let lateMs = 0;
  let drop = 0;
  let corrupt = 0;
  let shortLength = 0;
  let longLength = 0;
  let left = Infinity;

  function say(frame: Buffer): void {
    if (faults.mute) return;
    if (drop > 0) {
      drop -= 1;
      return;
    }
    const spoken = Buffer.from(frame);
    if (corrupt > 0) {
      corrupt -= 1;
      spoken[spoken.length - 2] = (spoken[spoken.length - 2] ?? 0) ^ 0x55;
    } else if (shortLength > 0) {
      shortLength -= 1;
      spoken.writeUInt16BE(1, 5);
    } else if (longLength > 0) {
      longLength -= 1;
      spoken.writeUInt16BE(0xffff, 5);
    }
    const whole = faults.noise ? Buffer.concat([Buffer.from('00ffaaaa96aaaa', 'hex'), spoken]) : spoken;
    const wait = lateMs > 0 ? lateMs : faults.delayMs;
    lateMs = 0;
    if (wait === 0) return leave(whole);
    const timer = setTimeout(() => {
      timers.delete(timer);
      leave(whole);
    }, wait);
    timers.add(timer);
  }

  function leave(bytes: Buffer): void {
    const part = bytes.subarray(0, Math.min(bytes.length, left));
    left -= part.length;
    for (const piece of cut(part)) send(piece);
    if (left > 0) return;
    left = Infinity;
    unplug();
  }

  function cut(bytes: Buffer): Buffer[] {
    if (faults.pieces === 'whole') return [bytes];
    const pieces: Buffer[] = [];
    for (let from = 0; from < bytes.length;) {
      const length = faults.pieces === 'bytes' ? 1 : 1 + Math.floor(chance() * 40);
      pieces.push(bytes.subarray(from, from + length));
      from += length;
    }
    return pieces;
  }

  return {
    say,
    apply(fresh) {
      faults = {
        pieces: fresh.pieces ?? faults.pieces,
        delayMs: fresh.delayMs ?? faults.delayMs,
        noise: fresh.noise ?? faults.noise,
        mute: fresh.mute ?? faults.mute,
      };
      lateMs = fresh.lateMs ?? lateMs;
      drop = fresh.drop ?? drop;
      corrupt = fresh.corrupt ?? corrupt;
      shortLength = fresh.shortLength ?? shortLength;
      longLength = fresh.longLength ?? longLength;
      left = fresh.unplugAfterBytes ?? left;
    },
    hush() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

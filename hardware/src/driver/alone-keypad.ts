/**
 * A call keypad alone on its line (呼叫器): a number keyboard over HID, or one byte a key on a serial line. Which key means what
 * is data, learnt on site; digits that mean nothing else are the number typed before a key. It has no display and no beep.
 */

import { digitOf, keyboardReports } from '../codec/hid-keys.ts';
import { pressOf, type KeypadMap } from '../codec/keybus/key-map.ts';
import type { KeypadCondition } from '../conditions.ts';
import type { KeypadPort, KeyPress } from '../ports/keypad.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { lineHealth, type StormLimits } from './line-health.ts';
import { repeats } from './repeats.ts';

export interface AloneKeypadTiming {
  /** The same key again within this long is the same press; digits may follow each other as fast as they like. */
  readonly repeatMs: number;
  /** Digits without a key after them were typed by mistake. */
  readonly digitsMs: number;
  readonly storm?: StormLimits;
}

const usualTiming: AloneKeypadTiming = { repeatMs: 600, digitsMs: 5_000 };
/** A ticket's number has no more. */
const MOST_DIGITS = 4;
const ADDRESS = 0;

/** What a piece of the line says: keys by their code, and the digit that each would be. */
type Reading = (bytes: Uint8Array) => readonly Key[];
interface Key {
  readonly code: number;
  readonly digit: number | null;
}

/** `transport`: reports of a keyboard, one a chunk. */
export function openKeyboardKeypad(
  transport: ByteTransport,
  map: KeypadMap,
  timing: Partial<AloneKeypadTiming> = {},
): KeypadPort {
  return aloneOn(transport, map, timing, () => {
    const reports = keyboardReports();
    return (report) => reports.push(report).map((code) => ({ code, digit: digitOf(code) }));
  });
}

export function openByteKeypad(
  transport: ByteTransport,
  map: KeypadMap,
  timing: Partial<AloneKeypadTiming> = {},
): KeypadPort {
  return aloneOn(
    transport,
    map,
    timing,
    () => (bytes) => Array.from(bytes, (code) => ({ code, digit: asciiDigit(code) })),
  );
}

function aloneOn(
  transport: ByteTransport,
  map: KeypadMap,
  differences: Partial<AloneKeypadTiming>,
  startReading: () => Reading,
): KeypadPort {
  const timing = { ...usualTiming, ...differences };
  const health = lineHealth<KeypadCondition>(transport, timing.storm);
  const listeners = new Set<(press: KeyPress) => void>();
  const pressed = repeats(timing.repeatMs);
  let read = startReading();
  let digits: number[] = [];
  let forget: NodeJS.Timeout | null = null;

  function take({ code, digit }: Key): void {
    const press = pressOf(ADDRESS, [...digits, code], map);
    if (press !== null) {
      digits = [];
      if (pressed.isRepeat('', String(code))) return;
      for (const listener of listeners) listener(press);
    } else if (digit !== null) digits = [...digits, digit].slice(-MOST_DIGITS);
  }

  const stopHearing = transport.onEvent((event) => {
    if (event.kind === 'open') {
      read = startReading();
      digits = [];
    }
    if (event.kind !== 'data') return;
    if (forget) clearTimeout(forget);
    forget = setTimeout(() => (digits = []), timing.digitsMs);
    read(event.bytes).forEach(take);
  });
  transport.open();

  return {
    health: health.health,
    onHealth: health.onHealth,
    onKey(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    showWaiting: () => undefined,
    beep: () => undefined,
    async close() {
      if (forget) clearTimeout(forget);
      stopHearing();
      listeners.clear();
      health.stop();
      await transport.close();
    },
  };
}

function asciiDigit(code: number): number | null {
  return code >= 0x30 && code <= 0x39 ? code - 0x30 : null;
}

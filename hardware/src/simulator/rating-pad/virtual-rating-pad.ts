/**
 * A rating pad (评价器) alone on its line without hardware: one byte a key, `1` … `5` or `A` … `E`, and it never hears anything.
 * Its door (../door.ts): POST /act
 *
 *   {"rate": 0}                 the key at this place, 非常满意 first
 *   {"letters": true | false}   it sends letters
 *   {"held": 2}                 a key that sticks: sent twenty times
 *   {"plug": "out" | "in"} · {"garble": true | false}
 */

import type { Played } from '../door.ts';
import { openWire, type LineState, type WireOptions } from '../wire.ts';

export interface VirtualRatingPadState {
  readonly pressed: number;
  readonly letters: boolean;
  readonly connected: boolean;
  readonly line: LineState;
}

export interface VirtualRatingPad extends Played {
  readonly port: number;
  readonly path: string | null;
  state(): VirtualRatingPadState;
  rate(place: number): void;
  close(): Promise<void>;
}

const keys = 5;
const stuckTimes = 20;

export async function openVirtualRatingPad(options: WireOptions = {}): Promise<VirtualRatingPad> {
  const listeners = new Set<() => void>();
  const changed = (): void => listeners.forEach((listener) => listener());
  let pressed = 0;
  let letters = false;
  const wire = await openWire(options, () => undefined, changed);
  const send = (place: number, times: number): void =>
    wire.say(new Uint8Array(times).fill((letters ? 0x41 : 0x31) + place));

  const pad: VirtualRatingPad = {
    port: wire.port,
    path: wire.path,
    state: () => ({ pressed, letters, connected: wire.connected, line: wire.line }),
    rate(place) {
      pressed += 1;
      send(place, 1);
      changed();
    },
    act(what) {
      if (typeof what !== 'object' || what === null) return false;
      const { rate, held, letters: wanted } = what as Record<string, unknown>;
      if (isPlace(rate)) pad.rate(rate);
      else if (isPlace(held)) send(held, stuckTimes);
      else if (typeof wanted === 'boolean') letters = wanted;
      else return wire.act(what);
      changed();
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => wire.close(),
  };
  return pad;
}

function isPlace(what: unknown): what is number {
  return typeof what === 'number' && Number.isInteger(what) && what >= 0 && what < keys;
}

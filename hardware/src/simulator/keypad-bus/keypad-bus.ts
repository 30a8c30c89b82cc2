/**
 * A bus of FF 68 keypads and rating pads without hardware: sends what a finger presses, again and again until it is answered,
 * and shows what the host says. Its door (../door.ts): POST /act
 *
 *   {"press": "0c", "address": 1, "digits": "12"}     a key of a keypad, by its code
 *   {"rate": 0, "address": 1}                         a key of a rating pad, by its place
 *   {"noise": "00ff68"}                               bytes of nobody
 *   {"deaf": true}                                    answers of the host are lost
 *   {"plug": "out" | "in"} · {"garble": true | false}
 */

import type { Played } from '../door.ts';
import { openWire, type LineState, type Wire, type WireOptions } from '../wire.ts';

export interface KeypadBusState {
  /** What stands on each keypad, by address: `012`. */
  readonly waiting: Readonly<Record<number, string>>;
  /** How often each keypad beeped. */
  readonly beeps: Readonly<Record<number, number>>;
  /** Rating pads that ask. */
  readonly asking: readonly number[];
  /** Presses that nobody has answered yet. */
  readonly unanswered: number;
  /** Frames sent, repeats with them. */
  readonly sent: number;
  readonly connected: boolean;
  readonly line: LineState;
  readonly deaf: boolean;
}

export interface KeypadBus extends Played {
  readonly port: number;
  readonly path: string | null;
  state(): KeypadBusState;
  press(address: number, key: number, digits?: string): void;
  rate(address: number, place: number): void;
  noise(bytes: Uint8Array): void;
  deaf(isDeaf: boolean): void;
  until(condition: (state: KeypadBusState) => boolean): Promise<void>;
  close(): Promise<void>;
}

export interface KeypadBusOptions extends WireOptions {
  /** Between two sendings of what was not answered, and how often at most. */
  readonly repeatMs?: number;
  readonly times?: number;
}

export async function openKeypadBus({
  port,
  path,
  repeatMs = 200,
  times = 5,
}: KeypadBusOptions = {}): Promise<KeypadBus> {
  const listeners = new Set<() => void>();
  const pending = new Map<string, NodeJS.Timeout>();
  const waiting: Record<number, string> = {};
  const beeps: Record<number, number> = {};
  const asking = new Set<number>();
  let sent = 0;
  let isDeaf = false;
  let held = Buffer.alloc(0);

  const wire: Wire = await openWire(
    { port, path },
    (bytes) => {
      if (isDeaf) return;
      held = Buffer.concat([held, bytes]);
      for (let frame = cut(); frame; frame = cut()) hear(frame);
    },
    changed,
  );

  /** Address, function and data of the first whole frame. */
  function cut(): Buffer | null {
    const at = held.indexOf(Buffer.of(0xff, 0x68));
    if (at < 0 || held.length < at + 5) return null;
    const length = held[at + 2] ?? 0;
    if (held.length < at + length + 7) return null;
    const middle = held.subarray(at + 5, at + 5 + length);
    held = held.subarray(at + length + 7);
    return middle;
  }

  function hear(middle: Buffer): void {
    const [address = 0, code, ...data] = middle;
    const answered = [`${address} 1 ${data.join(' ')}`, `${address} 17 ${data.join(' ')}`];
    for (const name of answered) {
      if (code !== 1 || !pending.has(name)) continue;
      clearTimeout(pending.get(name));
      pending.delete(name);
      return changed();
    }
    if (code === 1 && data[0] === 0x0b) asking.add(address);
    if (code === 2 && data.length === 6) waiting[address] = data.slice(0, 3).join('');
    if (code === 3) beeps[address] = (beeps[address] ?? 0) + 1;
    changed();
  }

  function send(address: number, code: number, data: readonly number[]): void {
    const middle = [address, code, ...data];
    const sum = middle.reduce((total, byte) => total + byte, 0) % 256;
    const frame = Uint8Array.from([0xff, 0x68, middle.length, middle.length, 0x68, ...middle, sum, 0x16]);
    const name = `${address} ${code} ${data.join(' ')}`;
    clearTimeout(pending.get(name));
    let left = times;
    const once = (): void => {
      if (left === 0) {
        pending.delete(name);
        return changed();
      }
      left -= 1;
      sent += 1;
      pending.set(name, setTimeout(once, repeatMs));
      wire.say(frame);
      changed();
    };
    once();
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  const bus: KeypadBus = {
    port: wire.port,
    path: wire.path,
    state: () => ({
      waiting: { ...waiting },
      beeps: { ...beeps },
      asking: [...asking],
      unanswered: pending.size,
      sent,
      connected: wire.connected,
      line: wire.line,
      deaf: isDeaf,
    }),
    press: (address, key, digits = '') => send(address, 1, [...[...digits].map(Number), key]),
    rate(address, place) {
      asking.delete(address);
      send(address, 17, [place]);
    },
    noise: (bytes) => wire.say(bytes),
    deaf(deaf) {
      isDeaf = deaf;
      changed();
    },
    act(what) {
      if (typeof what !== 'object' || what === null) return false;
      const { press, rate, address = 1, digits = '', noise, deaf } = what as Record<string, unknown>;
      if (typeof address !== 'number' || typeof digits !== 'string' || /\D/.test(digits)) return false;
      if (typeof press === 'string' && /^[\da-f]{2}$/.test(press))
        bus.press(address, parseInt(press, 16), digits);
      else if (typeof rate === 'number') bus.rate(address, rate);
      else if (typeof noise === 'string') bus.noise(Buffer.from(noise, 'hex'));
      else if (typeof deaf === 'boolean') bus.deaf(deaf);
      else return wire.act(what);
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    until(condition) {
      if (condition(bus.state())) return Promise.resolve();
      return new Promise((resolve) => {
        const stop = bus.onChange(() => {
          if (!condition(bus.state())) return;
          stop();
          resolve();
        });
      });
    },
    async close() {
      for (const timer of pending.values()) clearTimeout(timer);
      await wire.close();
    },
  };
  return bus;
}

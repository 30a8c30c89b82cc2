/**
 * One FF 68 bus with all keypads and rating pads on it: answers every press at once, so that the device stops repeating it,
 * and tells each press once, however often it came. Keypads (keypads.ts) and rating pads (rating-pads.ts) are its two sides.
 */

import { keybusBytes, keybusParser, type KeybusFrame } from '../codec/keybus/frame.ts';
import { ackOf, beepAt, fromBus, type FromBus } from '../codec/keybus/messages.ts';
import type { KeypadCondition } from '../conditions.ts';
import type { DeviceHealth } from '../ports/health.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { addressClash, type ClashLimits } from './address-clash.ts';
import { halfDuplex, type LineTiming } from './half-duplex.ts';
import { lineHealth, usualStorm, type StormLimits } from './line-health.ts';
import { repeats } from './repeats.ts';

export interface KeybusTiming extends LineTiming, ClashLimits {
  /** The same words again within this long after the last time are the same press. */
  readonly repeatMs: number;
  /** Our own words back within this long: an adapter that hears itself. */
  readonly echoMs: number;
  /** A frame that does not go on for this long has ended. */
  readonly quietMs: number;
  /** So many broken frames within so long: noise on the line. */
  readonly noise: StormLimits;
  readonly storm: StormLimits;
}

export const usualKeybusTiming: KeybusTiming = {
  turnRoundMs: 3,
  gapMs: 5,
  byteMs: 1.05,
  writeMs: 1_000,
  repeatMs: 600,
  echoMs: 60,
  quietMs: 50,
  clashMs: 60,
  clashSightings: 3,
  clashForgetMs: 600_000,
  noise: { breaks: 10, withinMs: 60_000 },
  storm: usualStorm,
};

export interface Keybus {
  health(this: void): DeviceHealth<KeypadCondition>;
  onHealth(this: void, listener: (health: DeviceHealth<KeypadCondition>) => void): () => void;
  /** Each press once. */
  onPress(listener: (press: FromBus) => void): () => void;
  /** The line is there, for the first time or again: whoever shows something shows it anew. */
  onOpen(listener: () => void): () => void;
  /** `name`: of two messages with the same name only the newer is sent. */
  say(name: string, frame: KeybusFrame): void;
  /** Counts one more user of the line; the last one who lets go closes it. */
  hold(): () => Promise<void>;
}

export function openKeybus(transport: ByteTransport, differences: Partial<KeybusTiming> = {}): Keybus {
  const timing: KeybusTiming = { ...usualKeybusTiming, ...differences };
  const health = lineHealth<KeypadCondition>(transport, timing.storm);
  const parser = keybusParser();
  const pressed = repeats(timing.repeatMs);
  const clash = addressClash(timing, note);
  const presses = new Set<(press: FromBus) => void>();
  const opens = new Set<() => void>();
  /** Our own words, and until when they may come back. */
  const echoes = new Map<string, number>();
  let broken: number[] = [];
  let users = 0;
  let quiet: NodeJS.Timeout | null = null;
  let noiseOver: NodeJS.Timeout | null = null;

  const talk = halfDuplex(transport, timing, (_, bytes) => {
    echoes.set(hexOf(bytes), performance.now() + bytes.length * timing.byteMs + timing.echoMs);
  });

  const stopHearing = transport.onEvent((event) => {
    switch (event.kind) {
      case 'open':
        parser.quiet();
        for (const listener of opens) listener();
        break;
      case 'data':
        if (quiet) clearTimeout(quiet);
        quiet = setTimeout(() => take(parser.quiet()), timing.quietMs);
        take(parser.push(event.bytes));
        break;
      case 'down':
        echoes.clear();
    }
  });

  function take(events: ReturnType<typeof parser.push>): void {
    for (const event of events) {
      if (event.kind === 'broken') sawNoise();
      else if (!isEcho(event.frame)) heard(event.frame);
    }
  }

  function heard(frame: KeybusFrame): void {
    const said = fromBus(frame);
    if (said === null) return;
    const { kind, address, data } = said;
    talk.answer(`${kind} ${address}`, keybusBytes(ackOf(said)));
    if (pressed.isRepeat(`${kind} ${address}`, data.join(' '))) return;
    if (kind === 'keypad' && !clash.mayBelieve(address)) {
      talk.say(`beep ${address}`, keybusBytes(beepAt(address)));
      return;
    }
    for (const listener of presses) listener(said);
  }

  function isEcho(frame: KeybusFrame): boolean {
    const words = hexOf(keybusBytes(frame));
    const until = echoes.get(words);
    echoes.delete(words);
    return until !== undefined && performance.now() < until;
  }

  function sawNoise(): void {
    const now = performance.now();
    broken = [...broken.filter((at) => now - at < timing.noise.withinMs), now];
    if (broken.length < timing.noise.breaks) return;
    if (noiseOver) clearTimeout(noiseOver);
    noiseOver = setTimeout(() => {
      noiseOver = null;
      note();
    }, timing.noise.withinMs);
    noiseOver.unref();
    note();
  }

  function note(): void {
    const { seen } = clash;
    if (seen.length > 0) health.note('AddressClash', seen);
    else health.note(noiseOver ? 'Unstable' : null);
  }

  transport.open();
  return {
    health: health.health,
    onHealth: health.onHealth,
    onPress: (listener) => heardBy(presses, listener),
    onOpen: (listener) => heardBy(opens, listener),
    say: (name, frame) => talk.say(name, keybusBytes(frame)),
    hold() {
      users += 1;
      let held = true;
      return async () => {
        if (!held) return;
        held = false;
        users -= 1;
        if (users > 0) return;
        for (const timer of [quiet, noiseOver]) if (timer) clearTimeout(timer);
        stopHearing();
        talk.stop();
        clash.stop();
        health.stop();
        await transport.close();
      };
    },
  };
}

/** A bus without clashes, for devices that cannot tell. */
export function withoutClash(health: DeviceHealth<KeypadCondition>): DeviceHealth {
  const { condition, ready } = health;
  return condition === 'AddressClash' ? { ready, condition: null } : { ...health, condition };
}

function heardBy<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** What is said on the FF 68 bus: presses from keypads and rating pads, and what the host says to them. */

import type { KeybusFrame } from './frame.ts';

/** Functions. A keypad and a rating pad may have the same address: the function tells them apart. */
const keypadKey = 0x01;
const show = 0x02;
const beep = 0x03;
const padKey = 0x11;
/** From the host to a rating pad; as data of `show` a number of stars. */
const padOrder = 0x01;
const startRating = 0x0b;
/** A dark place on a keypad's display. */
const dark = 0x0a;
const mostWaiting = 999;

export type FromBus =
  /** `data`: digits 0 … 9, then the key. */
  | { readonly kind: 'keypad'; readonly address: number; readonly data: readonly number[] }
  /** `data`: the key's place on the pad. */
  | { readonly kind: 'ratingPad'; readonly address: number; readonly data: readonly number[] };

/** Null: nothing that a device says. A host's own words come back on adapters that hear themselves. */
export function fromBus({ address, function: code, data }: KeybusFrame): FromBus | null {
  if (data.length === 0) return null;
  if (code === padKey) return { kind: 'ratingPad', address, data };
  return code === keypadKey ? { kind: 'keypad', address, data } : null;
}

/** A keypad is answered with its own words, a rating pad with another function. */
export function ackOf({ kind, address, data }: FromBus): KeybusFrame {
  return { address, function: kind === 'keypad' ? keypadKey : padOrder, data };
}

/** How many wait, 0 … 999; more is shown as 999. */
export function waitingOn(address: number, waiting: number): KeybusFrame {
  const shown = Math.min(mostWaiting, Math.max(0, Math.trunc(waiting)));
  const digits = String(shown).padStart(3, '0').split('').map(Number);
  return { address, function: show, data: [...digits, dark, dark, dark] };
}

export function beepAt(address: number): KeybusFrame {
  return { address, function: beep, data: [] };
}

/** 星级: how many stars stand beside the name on a rating pad, 0 … 5. */
export function starsOn(address: number, stars: number): KeybusFrame {
  return { address, function: show, data: [Math.min(5, Math.max(0, Math.trunc(stars)))] };
}

/** 请评价: the pad lights up and asks. */
export function askRating(address: number): KeybusFrame {
  return { address, function: padOrder, data: [startRating] };
}

/** The shape of one printer command: reads its own parameters, then acts. */

import type { Press } from './press.ts';
import { bytes, type Reading } from './reading.ts';

export type Command = (press: Press) => Reading;

/** Keyed by the byte that names the command, written as its ASCII character. */
export type Commands = Readonly<Record<string, Command>>;

/** A command with a fixed number of parameter bytes. */
export function fixed(count: number, act: (press: Press, ...parameters: number[]) => void): Command {
  return function* (press) {
    act(press, ...(yield* bytes(count)));
  };
}

/** Understood, and without effect on anything that can be seen on a slip. */
export function unseen(count: number): Command {
  return fixed(count, () => undefined);
}

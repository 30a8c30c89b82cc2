/** What can be done to the virtual card reader from outside: to its answers on the wire, to its module, to its plug. */

import type { SamHealth } from './sam.ts';

export interface ReaderFaults {
  /** How answers leave: as they are, every byte on its own, or in random pieces. */
  readonly pieces?: 'whole' | 'bytes' | 'random' | undefined;
  /** Every answer waits so long. */
  readonly delayMs?: number | undefined;
  /** The next answer alone comes so late, behind those that follow it. */
  readonly lateMs?: number | undefined;
  /** So many of the next answers never leave. */
  readonly drop?: number | undefined;
  /** So many of the next answers have a wrong byte in them. */
  readonly corrupt?: number | undefined;
  /** So many of the next answers say that they are shorter, or longer, than they are. */
  readonly shortLength?: number | undefined;
  readonly longLength?: number | undefined;
  /** Noise before every answer, half a preamble in it. */
  readonly noise?: boolean | undefined;
  /** Pulls the plug when so many bytes more have left. */
  readonly unplugAfterBytes?: number | undefined;
  readonly plug?: 'in' | 'out' | undefined;
  /** Takes orders and says nothing. */
  readonly mute?: boolean | undefined;
  readonly sam?: SamHealth | undefined;
  /** The card is taken away right after it was found, or selected. */
  readonly takeAwayAfter?: 'find' | 'select' | undefined;
}

const allowed: { readonly [Name in keyof ReaderFaults]-?: (value: unknown) => boolean } = {
  pieces: oneOf('whole', 'bytes', 'random'),
  delayMs: count,
  lateMs: count,
  drop: count,
  corrupt: count,
  shortLength: count,
  longLength: count,
  noise: (value) => typeof value === 'boolean',
  unplugAfterBytes: count,
  plug: oneOf('in', 'out'),
  mute: (value) => typeof value === 'boolean',
  sam: oneOf('ok', 'notAuthorised', 'selfTestFailed'),
  takeAwayAfter: oneOf('find', 'select'),
};

/** Faults out of a request body; null when anything in it is not one. */
export function readerFaultsFrom(body: unknown): ReaderFaults | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const fine = Object.entries(body).every(([name, value]) => isFault(name) && allowed[name](value));
  return fine ? body : null;
}

function isFault(name: string): name is keyof ReaderFaults {
  return Object.hasOwn(allowed, name);
}

function oneOf(...words: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && words.includes(value);
}

function count(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

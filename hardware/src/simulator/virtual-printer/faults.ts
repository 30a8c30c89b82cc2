/** Everything that can be done to the virtual printer from outside: by a hand on its lid, by the network, by a test. */

export interface Faults {
  /** `out` now, `near` the end, `reload` a full roll. */
  readonly paper?: 'out' | 'near' | 'reload' | undefined;
  /** Paper for so many rows more (8 rows a millimetre). */
  readonly rowsLeft?: number | undefined;
  readonly cover?: 'open' | 'closed' | undefined;
  readonly cutter?: 'jam' | 'ok' | undefined;
  readonly head?: 'hot' | 'ok' | undefined;
  readonly board?: 'broken' | 'ok' | undefined;
  /** `off` loses everything in its memory and its connection. */
  readonly power?: 'off' | 'on' | undefined;
  /** Prints, but never answers. */
  readonly mute?: boolean | undefined;
  /** Breaks the connection when so many bytes more have come in. */
  readonly resetAfterBytes?: number | undefined;
  /** Time for one row; a real one takes about 0.8 ms. */
  readonly msPerRow?: number | undefined;
  /** After new paper: go on with what is in the buffer, or lose it. */
  readonly afterReload?: 'continue' | 'discard' | undefined;
  /** A hand takes the slip out of the presenter. */
  readonly slip?: 'taken' | undefined;
  /** Another computer's program takes the printer's only connection, or gives it back. */
  readonly guest?: 'in' | 'out' | undefined;
  /** Answers leave as they are, or every byte on its own. */
  readonly answers?: 'whole' | 'split' | undefined;
}

const allowed: { readonly [Name in keyof Faults]-?: (value: unknown) => boolean } = {
  paper: oneOf('out', 'near', 'reload'),
  rowsLeft: count,
  cover: oneOf('open', 'closed'),
  cutter: oneOf('jam', 'ok'),
  head: oneOf('hot', 'ok'),
  board: oneOf('broken', 'ok'),
  power: oneOf('off', 'on'),
  mute: (value) => typeof value === 'boolean',
  resetAfterBytes: count,
  msPerRow: count,
  afterReload: oneOf('continue', 'discard'),
  slip: oneOf('taken'),
  guest: oneOf('in', 'out'),
  answers: oneOf('whole', 'split'),
};

/** Faults out of a request body; null when anything in it is not one. */
export function faultsFrom(body: unknown): Faults | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const fine = Object.entries(body).every(([name, value]) => isFault(name) && allowed[name](value));
  return fine ? body : null;
}

function isFault(name: string): name is keyof Faults {
  return Object.hasOwn(allowed, name);
}

function oneOf(...words: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && words.includes(value);
}

function count(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

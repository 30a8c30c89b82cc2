/** A small seeded source of chance (mulberry32), so that a failing day can be played again. */
export interface Seeded {
  /** A number in [0, 1). */
  next: () => number;
  /** An integer in [0, below). */
  below: (below: number) => number;
  /** True once in a while. */
  chance: (probability: number) => boolean;
  pick: <T>(from: readonly T[]) => T | undefined;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)],
  };
}

/** The same words said again and again are one saying: a key that is repeated until it is answered, or stuck, or held down. */

export interface Repeats {
  /** Whether `who` said this a moment ago; each time counts anew, so that a stuck key stays one press for ever. */
  isRepeat(who: string, words: string): boolean;
}

export function repeats(withinMs: number): Repeats {
  const lastSaid = new Map<string, number>();
  return {
    isRepeat(who, words) {
      const now = performance.now();
      for (const [said, at] of lastSaid) if (now - at >= withinMs) lastSaid.delete(said);
      const name = `${who}: ${words}`;
      const again = lastSaid.has(name);
      lastSaid.set(name, now);
      return again;
    },
  };
}

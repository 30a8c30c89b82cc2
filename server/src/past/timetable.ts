/** What will happen, in the order of its time (时间表): acts of people who know nothing of each other. */
export interface Timetable {
  /** Milliseconds of the epoch. */
  now(): number;
  /** In so many seconds. */
  in(seconds: number, act: () => Promise<void> | void): void;
  at(ms: number, act: () => Promise<void> | void): void;
  /** Lets everything happen until nothing is left; acts may add more. */
  run(): Promise<void>;
}

interface Entry {
  readonly ms: number;
  readonly act: () => Promise<void> | void;
}

/** `moved`: the hall's clock, told before each act. */
export function timetable(startMs: number, moved: (ms: number) => void): Timetable {
  const entries: Entry[] = [];
  let now = startMs;
  const at = (ms: number, act: Entry['act']): void => {
    const entry = { ms: Math.max(ms, now), act };
    let low = 0;
    let high = entries.length;
    // The latest stands first, so that the next one is taken from the end; equals keep their order.
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle] as Entry).ms > entry.ms) low = middle + 1;
      else high = middle;
    }
    entries.splice(low, 0, entry);
  };
  return {
    now: () => now,
    at,
    in: (seconds, act) => at(now + Math.round(seconds * 1_000), act),
    async run() {
      for (let next = entries.pop(); next; next = entries.pop()) {
        now = next.ms;
        moved(now);
        await next.act();
      }
    },
  };
}

/** Owns how loud it is at which hour: quieter when the hall is empty, at noon, in the evening. */

export interface VolumeBand {
  /** On the hall's clock, `08:00`. Holds until the next band begins. */
  readonly from: string;
  /** 0…1. */
  readonly volume: number;
}

/** `time` as `HH:MM`. Before the first band of the day the last one holds, from yesterday; without bands it is full. */
export function volumeAt(bands: readonly VolumeBand[], time: string): number {
  const ordered = bands.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const band = ordered.findLast(({ from }) => from <= time) ?? ordered.at(-1);
  return band?.volume ?? 1;
}

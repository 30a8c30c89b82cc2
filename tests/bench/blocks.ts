/** Interleaved blocks: each block measures every side, every other block the other way round, so that drift hits all. */

export type Blocks<Side extends string, Sample> = Readonly<Record<Side, readonly Sample[]>>;

export async function interleaved<Side extends string, Sample>(
  blocks: number,
  sides: Readonly<Record<Side, (block: number) => Sample | Promise<Sample>>>,
): Promise<Blocks<Side, Sample>> {
  const names = Object.keys(sides) as Side[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Side, Sample[]>;
  for (let block = 0; block < blocks; block += 1) {
    for (const name of block % 2 === 0 ? names : names.toReversed()) {
      samples[name].push(await sides[name](block));
    }
  }
  return samples;
}

/** Block by block one side against another. */
export function ratios(of: readonly number[], against: readonly number[]): readonly number[] {
  return of.map((value, block) => value / (against[block] ?? Number.NaN));
}

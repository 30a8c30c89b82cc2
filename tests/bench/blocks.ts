/** Interleaved blocks: each block measures every side, every other block the other way round, so that drift hits all. */

export type Blocks<Side extends string, Sample> = Readonly<Record<Side, readonly Sample[]>>;

export type Sides<Side extends string, Sample> = Readonly<Record<Side, () => Sample | Promise<Sample>>>;

export async function interleaved<Side extends string, Sample>(
  blocks: number,
  sides: Sides<Side, Sample>,
): Promise<Blocks<Side, Sample>> {
  const names = Object.keys(sides) as Side[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Side, Sample[]>;
  for (let block = 0; block < blocks; block += 1) {
    const one = await inTurn(block, sides);
    for (const name of names) samples[name].push(one[name]);
  }
  return samples;
}

/** One block. */
export async function inTurn<Side extends string, Sample>(
  block: number,
  sides: Sides<Side, Sample>,
): Promise<Readonly<Record<Side, Sample>>> {
  const names = Object.keys(sides) as Side[];
  const samples: Partial<Record<Side, Sample>> = {};
  for (const name of block % 2 === 0 ? names : names.toReversed()) samples[name] = await sides[name]();
  return samples as Record<Side, Sample>;
}

/** Block by block one side against another. */
export function ratios(of: readonly number[], against: readonly number[]): readonly number[] {
  return of.map((value, block) => value / (against[block] ?? Number.NaN));
}

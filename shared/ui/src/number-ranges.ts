/** Counters in a row as people write them: 5, 6, 7, 9 → `5–7、9`. */
export function numberRanges(numbers: readonly number[], separator = '、'): string {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(separator);
}

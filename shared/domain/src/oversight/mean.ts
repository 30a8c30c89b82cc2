/** The mean as the figures show it: whole seconds; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** Days as somebody typed them (天数). */

/** Null: no whole number from 1 to `most`. */
export function wholeDays(typed: string, most: number): number | null {
  const text = typed.normalize('NFKC').trim();
  if (!/^\d{1,3}$/.test(text)) return null;
  const days = Number(text);
  return days >= 1 && days <= most ? days : null;
}

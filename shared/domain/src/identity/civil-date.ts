/** A civil date as the hall writes it (`2026-11-23`): real dates only, compared and subtracted without a clock. */

/** `null` when the month or the day does not exist (1900-02-29, 2026-13-01). */
export const civilDate = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
};

/** Eight digits `19500615` → `1950-06-15`, or `null`. */
export const civilDateOfDigits = (digits: string): string | null =>
  civilDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));

/** Whole years lived on `date` (周岁): the birthday itself counts, a 29 February birthday falls on 1 March. */
export const ageOn = (birthDate: string, date: string): number => {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) >= birthDate.slice(5) ? years : years - 1;
};

/** When an answer must be looked at again (复核), and which words of a search may be kept. */
import { plusDays } from '../calendar/dates.ts';
import type { LocalDate } from '../ids.ts';

/** `due`: its day has come · `itemsChanged`: an item that it speaks of is not what it was when somebody last stood by it. */
export type Review = 'fresh' | 'due' | 'itemsChanged';

/** A changed item tells more than a day that passed. */
export function reviewOf(
  {
    reviewedOn,
    reviewDays,
    itemsChanged,
  }: { readonly reviewedOn: LocalDate; readonly reviewDays: number; readonly itemsChanged: boolean },
  today: LocalDate,
): Review {
  if (itemsChanged) return 'itemsChanged';
  return today >= reviewDueOn(reviewedOn, reviewDays) ? 'due' : 'fresh';
}

export function reviewDueOn(reviewedOn: LocalDate, reviewDays: number): LocalDate {
  return plusDays(reviewedOn, reviewDays);
}

const LONGEST = 24;

/**
 * The words of a search that found nothing, fit to be shown to whoever writes answers; null = not to be kept. Words with a
 * long number in them may name somebody.
 */
export function keptWords(typed: string): string | null {
  const words = typed.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  return [...words].length < 2 || [...words].length > LONGEST || /\d[\s-]?\d[\s-]?\d[\s-]?\d/u.test(words)
    ? null
    : words;
}

import { expect, it } from 'vitest';
import type { LocalDate } from '../ids.ts';
import { keptWords, reviewOf } from './review.ts';

const day = (text: string): LocalDate => text as LocalDate;
const reviewed = { reviewedOn: day('2026-06-01'), reviewDays: 180, itemsChanged: false };

it('an answer is fresh until the day of its review, and due on it', () => {
  expect(reviewOf(reviewed, day('2026-11-27'))).toBe('fresh');
  expect(reviewOf(reviewed, day('2026-11-28'))).toBe('due');
});

it('a changed item asks for a review at once', () => {
  expect(reviewOf({ ...reviewed, itemsChanged: true }, day('2026-06-02'))).toBe('itemsChanged');
});

it('words that may hold a number of somebody are not kept, nor a single sign, nor a speech', () => {
  expect(keptWords('  摆摊  要什么手续 ')).toBe('摆摊 要什么手续');
  expect(keptWords('db')).toBe('db');
  for (const typed of ['低', '469029199001011234', '王五13800000001', '1 3 8 0', '1380', '问'.repeat(25)])
    expect(keptWords(typed)).toBeNull();
});

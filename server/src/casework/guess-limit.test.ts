import { describe, expect, it } from 'vitest';
import { limitGuesses } from './guess-limit.ts';

const QUARTER_MS = 15 * 60_000;

describe('wrong tries', () => {
  it('close what was guessed at until a quarter of an hour after the last, and nothing else', () => {
    const guesses = limitGuesses(3);
    for (const at of [0, 1_000, 2_000]) {
      expect(guesses.mayTry('026000173', at)).toBe(true);
      guesses.wrong('026000173', at);
    }
    expect(guesses.mayTry('026000173', 3_000)).toBe(false);
    expect(guesses.mayTry('026000181', 3_000)).toBe(true);
    expect(guesses.mayTry('026000173', 2_000 + QUARTER_MS - 1)).toBe(false);
    expect(guesses.mayTry('026000173', 2_000 + QUARTER_MS)).toBe(true);
  });

  it('a right one begins anew', () => {
    const guesses = limitGuesses(2);
    guesses.wrong('a', 0);
    guesses.right('a');
    guesses.wrong('a', 1);
    expect(guesses.mayTry('a', 2)).toBe(true);
  });

  it('of many made-up codes those that are over are forgotten', () => {
    const guesses = limitGuesses(1);
    for (let code = 0; code < 30_000; code += 1) guesses.wrong(String(code), code);
    expect(guesses.mayTry('29999', 30_000)).toBe(false);
    for (let code = 0; code < 30_000; code += 1) guesses.wrong(`later ${code}`, 30_000 + QUARTER_MS);
    expect(guesses.mayTry('29999', 30_000 + QUARTER_MS)).toBe(true);
  });
});

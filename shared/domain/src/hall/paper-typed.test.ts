/** Digits and numbers as they are written on paper, typed, or put into a sheet. */
import { describe, expect, it } from 'vitest';
import { paperNumberTyped, timeTyped } from './paper-typed.ts';

describe('digits', () => {
  it.each([
    ['905', '09:05'],
    ['0905', '09:05'],
    [' 9:05 ', '09:05'],
    ['9：05', '09:05'],
    ['14.30', '14:30'],
    ['2460', null],
    ['95', null],
    ['', null],
  ])('%s is %s', (text, time) => expect(timeTyped(text)).toBe(time));

  it.each([
    ['7', 'E007'],
    ['e12', 'E012'],
    ['E200', 'E200'],
    ['201', null],
    ['A001', null],
  ])('%s is the number %s', (text, number) => expect(paperNumberTyped(text)).toBe(number));
});

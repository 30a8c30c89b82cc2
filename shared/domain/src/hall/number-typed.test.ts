/** 打的号码: however it is typed, and what digits alone mean at a window without its hub. */
import { expect, it } from 'vitest';
import type { Instant, TicketNumber } from '../ids.ts';
import { numberMeant, numberTyped } from './number-typed.ts';

it('understands a number however it is typed', () => {
  const typed = ['a12', 'A012', ' a 12 ', 'Ａ０１２', 'a-012', 'A1234'];
  expect(typed.map(numberTyped)).toEqual(['A012', 'A012', 'A012', 'A012', 'A012', 'A1234']);
  for (const text of ['', '12', 'A', 'A0', 'ABC1', 'A12345', '号']) expect(numberTyped(text)).toBeNull();
});

const takenAt = '2026-11-23T01:00:00.000Z' as Instant;
const next = ['A012', 'B012', 'C951'].map((number) => ({ number: number as TicketNumber, takenAt }));
const meant = (text: string): string | null => numberMeant(text, { prefix: 'A', next });

it('数字不带字母：排在这里的那位，否则是本区的号', () => {
  expect(meant('951')).toBe('C951');
  expect(meant('12')).toBe('A012');
  expect(meant('7')).toBe('A007');
});

it('带字母的照打的来，全角小写都认', () => {
  expect(meant('b12')).toBe('B012');
  expect(meant('e 001')).toBe('E001');
});

it('不是号码就不叫', () => {
  for (const text of ['', 'abc', '0', '12345', '甲12']) expect(meant(text)).toBeNull();
});

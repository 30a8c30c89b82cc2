import type { BoardCall } from '@yichuang/domain/hall/views/board';
import type { Instant, TicketNumber } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { callLines } from './call-lines.ts';

const calls = (from: number, count: number): BoardCall[] =>
  Array.from({ length: count }, (_, index) => ({
    callSeq: from - index,
    number: `A${String(from - index).padStart(3, '0')}` as TicketNumber,
    counterNumber: index + 1,
    calledAt: '2026-11-23T00:30:00.000Z' as Instant,
    tag: null,
  }));

const seqs = (lines: readonly BoardCall[]) => lines.map(({ callSeq }) => callSeq);

it('shows up to four large, newest first', () => {
  const { large, listed } = callLines({ calling: calls(9, 3), recent: calls(6, 2) });
  expect(seqs(large)).toEqual([9, 8, 7]);
  expect(seqs(listed)).toEqual([6, 5]);
});

it('keeps every call in sight: the fifth leads the list, marked', () => {
  const { large, listed } = callLines({ calling: calls(20, 6), recent: calls(9, 9) });
  expect(seqs(large)).toEqual([20, 19, 18, 17]);
  expect(listed.map(({ callSeq, calling }) => [callSeq, calling])).toEqual([
    [16, true],
    [15, true],
    [9, false],
    [8, false],
    [7, false],
    [6, false],
    [5, false],
  ]);
});

import { describe, expect, it } from 'vitest';
import type { TicketId, TicketNumber, ZoneId } from '@yichuang/domain/ids';
import { burstAfter, givenIn, isTremble, type BurstLine, type BurstStep } from './burst.ts';

const A = 'A' as ZoneId;
const tapped = (tap: number): BurstStep => ({ step: 'tapped', tap, zoneId: A });
const given = (tap: number): BurstStep => ({
  step: 'given',
  tap,
  ticketId: `id-${String(tap)}` as TicketId,
  number: `A00${String(tap)}` as TicketNumber,
});
const after = (...steps: readonly BurstStep[]): readonly BurstLine[] => steps.reduce(burstAfter, []);

describe('连发的单子', () => {
  it('一点就有一行，号来了填上，新的在前', () => {
    expect(after(tapped(1), tapped(2), given(1)).map(({ tap, state }) => [tap, state])).toEqual([
      [2, 'asking'],
      [1, 'given'],
    ]);
  });

  it('撤销的还看得见，不再算数', () => {
    const lines = after(tapped(1), tapped(2), given(1), given(2), { step: 'takenBack', tap: 1 });
    expect(lines.map(({ state }) => state)).toEqual(['given', 'takenBack']);
    expect(givenIn(lines)).toBe(1);
  });

  it('没有取到的不会变成撤销', () => {
    const trouble = { says: '没有送出去', next: '再按一次', code: null, perhaps: false };
    const lines = after(tapped(1), { step: 'failed', tap: 1, trouble }, { step: 'takenBack', tap: 1 });
    expect(lines).toMatchObject([{ state: 'failed', trouble }]);
  });

  it('手抖点两下算一下；换个区或隔一会儿就是下一位', () => {
    const last = { zoneId: A, atMs: 1_000 };
    expect(isTremble(last, A, 1_200)).toBe(true);
    expect(isTremble(last, 'B' as ZoneId, 1_200)).toBe(false);
    expect(isTremble(last, A, 1_400)).toBe(false);
    expect(isTremble(null, A, 0)).toBe(false);
  });
});

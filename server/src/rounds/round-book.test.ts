/** 巡查台账: 每条问题一行，后面一页是各方面情况；筛过的写明筛了什么. */
import type { AccountId, Instant } from '@yichuang/domain/ids';
import { headingFigures } from '@yichuang/domain/rounds/figures';
import type { FindingCard } from '@yichuang/protocol/rounds';
import { expect, it } from 'vitest';
import { filterWords, roundBook } from './round-book.ts';

const at = (day: string): Instant => `2026-11-${day}T01:00:00.000Z` as Instant;
const step = { by: null, words: null, photoId: null, photoExpired: false, toAccountId: null };
const finding = {
  heading: 'space',
  itemWords: '地面、座椅、台面干净',
  zoneId: null,
  counterId: null,
  toAccountId: 'cleaner' as AccountId,
  foundBy: null,
  foundAt: at('23'),
  dueAt: at('24'),
  rectifiedAt: at('25'),
  closedAt: at('26'),
  late: true,
  steps: [
    { ...step, at: at('23'), did: 'found', words: '地上有水' },
    { ...step, at: at('26'), did: 'closed' },
  ],
} as unknown as FindingCard;

const names = {
  account: (accountId: AccountId) => `账号 ${accountId}`,
  zone: String,
  counter: String,
  minute: (instant: Instant) => instant.slice(0, 10),
};

it('一条问题一行，各方面情况另起一页', () => {
  const book = roundBook([finding], headingFigures([], [finding]), names);
  expect(book.entries[0]?.cells).toMatchObject({ words: '地上有水', late: '超期', to: '账号 cleaner' });
  expect(book.more?.[0]?.title).toBe('各方面情况');
  expect(book.more?.[0]?.entries.map(({ cells }) => cells)).toContainEqual({
    heading: '空间',
    share: '',
    findings: '1',
    closed: '1',
    open: '0',
    late: '1',
    medianDays: '3',
  });
});

it('筛过的写明筛了什么', () => {
  const filter = { state: 'late', heading: 'space', toAccountId: 'cleaner' as AccountId } as const;
  expect(filterWords(filter, names)).toEqual(['状态：超期', '方面：空间', '责任人：账号 cleaner']);
  expect(filterWords({ state: null, heading: null, toAccountId: null }, names)).toEqual([]);
});

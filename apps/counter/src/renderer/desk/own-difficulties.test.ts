import type { AccountId, Instant } from '@yichuang/domain/ids';
import type { DifficultyCard } from '@yichuang/protocol/desk';
import { expect, it } from 'vitest';
import { ownDifficulties, waitsLate } from './own-difficulties.ts';

const MINE = 'clerk5' as AccountId;
const at = (hour: string): Instant => `2026-11-24T${hour}:00.000Z` as Instant;

const card = (difficultyId: string, change: Partial<DifficultyCard>): DifficultyCard =>
  ({
    difficultyId,
    toAccountId: MINE,
    answerBy: at('09:30'),
    answeredAt: null,
    late: false,
    ...change,
  }) as DifficultyCard;

it('only what is mine; what passes its limit turns late on this page and comes first', () => {
  const cards = [
    card('tomorrow', { answerBy: at('23:00') }),
    card('today', {}),
    card('answered', { answeredAt: at('09:00') }),
    card('another', { toAccountId: 'guide1' as AccountId }),
  ];
  const told = (now: Instant): readonly (readonly [string, boolean])[] =>
    ownDifficulties(cards, MINE, now).map((one) => [one.difficultyId, waitsLate(one)]);
  expect(told(at('09:30'))).toEqual([
    ['tomorrow', false],
    ['today', false],
    ['answered', false],
  ]);
  expect(told(at('09:31'))).toEqual([
    ['today', true],
    ['tomorrow', false],
    ['answered', false],
  ]);
});

/** Rounds and findings in words: the result in one line, how a finding stands, where it is, and whose move it is. */
import type { AccountId } from '@yichuang/domain/ids';
import type { CheckedItem, Finding } from '@yichuang/domain/rounds/round';
import { whenOf } from '../desk/desk-words.ts';
import type { Names } from '../names.ts';
import type { Stand } from '../stand-line.tsx';
import type { useText } from '../text/use-text.ts';

export type RoundText = ReturnType<typeof useText<'rounds'>>['t'];

/** 28 项合格,2 项有问题 */
export function resultWords(t: RoundText, { items }: { readonly items: readonly CheckedItem[] }): string {
  const count = (mark: string): number => items.filter((item) => item.mark === mark).length;
  return t('result', { fine: count('fine'), problems: count('problem') });
}

type Stands = Pick<Finding, 'dueAt' | 'rectifiedAt' | 'closedAt'> & { readonly late: boolean };

export function standWords(t: RoundText, one: Stands): string {
  const { late, dueAt, rectifiedAt, closedAt } = one;
  if (rectifiedAt === null) return t(late ? 'lateSince' : 'dueBy', { time: whenOf(dueAt) });
  if (late) return t('lateDone', { time: whenOf(rectifiedAt) });
  return closedAt === null
    ? t('rectifiedAt', { time: whenOf(rectifiedAt) })
    : t('closedAt', { time: whenOf(closedAt) });
}

export function findingStand({ late, rectifiedAt }: Pick<Stands, 'late' | 'rectifiedAt'>): Stand {
  if (late) return 'late';
  return rectifiedAt === null ? 'open' : 'done';
}

export function placeWords(
  t: RoundText,
  names: Names,
  { zoneId, counterId }: Pick<Finding, 'zoneId' | 'counterId'>,
): readonly string[] {
  const n = counterId === null ? null : names.counterNumber(counterId);
  return [...(zoneId === null ? [] : [names.zone(zoneId)]), ...(n === null ? [] : [t('counterNo', { n })])];
}

/** For whom a finding waits: for the responsible person, then for whoever found it. */
export function waitsFor(
  one: Pick<Finding, 'closedAt' | 'rectifiedAt' | 'toAccountId' | 'foundBy'>,
): AccountId | null {
  if (one.closedAt !== null) return null;
  return one.rectifiedAt === null ? one.toAccountId : one.foundBy;
}

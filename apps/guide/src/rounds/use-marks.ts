/**
 * Marks as they are shown (合格, 不适用): at once, because the thumb is at the next item before the hub has answered, and then
 * what the hub says, because somebody else may be on the same round.
 */
import type { Instant } from '@yichuang/domain/ids';
import type { RoundItemId } from '@yichuang/domain/rounds/checklist';
import type { RoundMark } from '@yichuang/domain/rounds/round';
import type { RoundCard } from '@yichuang/protocol/rounds';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import type { Trouble } from '../sending.ts';

type Item = RoundCard['items'][number];

interface Pressed {
  readonly mark: RoundMark;
  /** When the hub kept it; null: it has not answered. */
  readonly keptAt: Instant | null;
}

interface Marks {
  readonly shown: (items: readonly Item[]) => readonly Item[];
  readonly check: (item: Item, mark: RoundMark) => Promise<void>;
  readonly trouble: Trouble | null;
}

export function useMarks({ rounds, send }: Duty, roundId: RoundCard['roundId']): Marks {
  const [pressed, setPressed] = useState<ReadonlyMap<RoundItemId, Pressed>>(new Map());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const known = rounds.value?.now ?? '';
  const put = (itemId: RoundItemId, one: Pressed | null): void =>
    setPressed((before) => {
      const others = [...before].filter(([id]) => id !== itemId);
      return new Map(one === null ? others : [...others, [itemId, one]]);
    });
  return {
    shown: (items) =>
      items.map((item) => {
        const one = pressed.get(item.itemId);
        const isNewer = one !== undefined && (one.keptAt === null || known < one.keptAt);
        return isNewer && item.mark !== 'problem' ? { ...item, mark: one.mark } : item;
      }),
    check: async ({ itemId }, mark) => {
      put(itemId, { mark, keptAt: null });
      const sent = await send('checkRoundItem', { roundId, itemId, mark });
      setTrouble(sent.done ? null : sent.trouble);
      const [kept] = sent.done ? sent.events : [];
      put(itemId, kept ? { mark, keptAt: kept.at } : null);
    },
    trouble,
  };
}

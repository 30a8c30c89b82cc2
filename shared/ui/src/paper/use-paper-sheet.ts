/** The lines that are typed and not saved yet (补录草稿), kept while one looks at other sections. */
import type { LocalDate } from '@yichuang/domain/ids';
import { useMemo, useState } from 'react';
import type { Refusal } from '../explain.ts';
import { nextDraft, type Draft, type DraftField } from './paper-lines.ts';

export interface PaperSheet {
  readonly drafts: readonly Draft[];
  /** null: today. */
  readonly date: LocalDate | null;
  readonly setDate: (date: LocalDate) => void;
  readonly change: (key: number, field: DraftField, value: string) => void;
  readonly add: () => void;
  readonly remove: (key: number) => void;
  readonly refuse: (key: number, refused: Refusal) => void;
}

const FIRST: readonly Draft[] = [nextDraft(undefined, 1)];

export function usePaperSheet(): PaperSheet {
  const [drafts, setDrafts] = useState(FIRST);
  const [date, setDate] = useState<LocalDate | null>(null);
  return useMemo(
    () => ({
      drafts,
      date,
      setDate,
      change: (key, field, value) =>
        setDrafts((last) =>
          last.map((draft) => (draft.key === key ? { ...draft, [field]: value, refused: null } : draft)),
        ),
      add: () => setDrafts((last) => [...last, nextDraft(last.at(-1), keyAfter(last))]),
      remove: (key) =>
        setDrafts((last) => {
          const left = last.filter((draft) => draft.key !== key);
          return left.length > 0 ? left : [nextDraft(last.at(-1), keyAfter(last))];
        }),
      refuse: (key, refused) =>
        setDrafts((last) => last.map((draft) => (draft.key === key ? { ...draft, refused } : draft))),
    }),
    [drafts, date],
  );
}

function keyAfter(drafts: readonly Draft[]): number {
  return Math.max(0, ...drafts.map(({ key }) => key)) + 1;
}

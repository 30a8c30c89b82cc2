/** Answers that are written and not saved (没写完的问答): there again when one comes back to them. */
import type { Instant } from '@yichuang/domain/ids';
import { useMemo, useState } from 'react';
import { useLeaveGuard } from '../frame/use-leave-guard.ts';
import type { AnswerDraft } from './answer-draft.ts';

export interface UnsavedAnswer {
  readonly draft: AnswerDraft;
  /** What it was made from; null: a new one. */
  readonly basedOn: Instant | null;
}

export interface AnswerDrafts {
  readonly of: (key: string) => UnsavedAnswer | null;
  /** Null: as it is saved. */
  readonly put: (key: string, unsaved: UnsavedAnswer | null) => void;
  readonly size: number;
}

export function useAnswerDrafts(): AnswerDrafts {
  const [all, setAll] = useState<ReadonlyMap<string, UnsavedAnswer>>(new Map());
  useLeaveGuard(all.size > 0);
  return useMemo(
    () => ({
      of: (key) => all.get(key) ?? null,
      put: (key, unsaved) =>
        setAll((before) => {
          const next = new Map(before);
          if (unsaved === null) next.delete(key);
          else next.set(key, unsaved);
          return next;
        }),
      size: all.size,
    }),
    [all],
  );
}

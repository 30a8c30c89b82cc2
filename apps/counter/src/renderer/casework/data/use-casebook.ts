/** The casebook of this page: fetched once, brought up to date with the news, kept when the line is cut. */
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useMemo } from 'react';
import type { Casebook } from './casebook.ts';
import type { CasesHttp } from './cases.ts';
import { useAnswer } from './use-answer.ts';

export interface CasebookState {
  readonly casebook: Casebook | null;
  /** Why there is none yet. */
  readonly problem: ProblemName | null;
}

/** `opened`: nobody has asked for casework before. */
export function useCasebook(cases: CasesHttp, opened: boolean, news: number): CasebookState {
  const book = useAnswer(() => cases.book(), opened ? 'book' : null, 0);
  const office = useAnswer(() => cases.office(), opened ? 'office' : null, 0);
  // A day that becomes a holiday moves dates; it comes with the cases that it moved.
  const plan = useAnswer(() => cases.calendar(), opened ? 'calendar' : null, news);
  const casebook = useMemo(
    () => book.value && office.value && { book: book.value, office: office.value, plan: plan.value },
    [book.value, office.value, plan.value],
  );
  return { casebook, problem: casebook === null ? (book.problem ?? office.problem) : null };
}

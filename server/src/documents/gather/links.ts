/** What the codes on a paper open (扫码地址): where the case stands, and the questions about the service. */
import type { Case } from '@yichuang/domain/casework/case';
import { casePath, ratingPath } from '@yichuang/domain/casework/link';
import type { EvaluationKeys } from '../../evaluation/keys.ts';

/** null: this hall has no address that a phone could open, and its papers bear no codes. */
export interface CodeLinks {
  progress(current: Case): string | null;
  evaluation(current: Case): string | null;
}

export const NO_LINKS: CodeLinks = { progress: () => null, evaluation: () => null };

export function codeLinks(publicUrl: string | null, keys: Pick<EvaluationKeys, 'ofCase'>): CodeLinks {
  if (publicUrl === null) return NO_LINKS;
  return {
    progress: ({ shortCode }) => publicUrl + casePath(shortCode),
    // 一事一评: how it was taken in, and, once it is decided, how it was done.
    evaluation: ({ caseId, decision }) =>
      publicUrl + ratingPath(keys.ofCase(caseId, decision === null ? 'accepted' : 'done')),
  };
}

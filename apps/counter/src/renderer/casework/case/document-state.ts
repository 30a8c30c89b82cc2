/** How far a document is (文书状态): what may be given away, and what is still to be done with it. */
import type { DocumentCard } from '@yichuang/protocol/cases';

/** May be given to the applicant: nothing is missing, and where a seal belongs on it, it is there. */
export function isReady({ missing, sealed, stampedAt }: DocumentCard): boolean {
  return missing.length === 0 && (!sealed || stampedAt !== null);
}

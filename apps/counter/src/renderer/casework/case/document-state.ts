/** How far a document is (文书状态): what may be given away, and what is still to be done with it. */
import type { DocumentCard } from '@yichuang/protocol/cases';

/** May be given to the applicant: nothing is missing, and where a seal belongs on it, it is there. */
export function isReady({ missing, sealed, stampedAt }: DocumentCard): boolean {
  return missing.length === 0 && (!sealed || stampedAt !== null);
}

/** Documents in force that still want a hand: print or stamp. */
export function unfinished(documents: readonly DocumentCard[]): readonly DocumentCard[] {
  return documents.filter(
    (card) => card.voidedAt === null && (card.copies === 0 || (card.sealed && card.stampedAt === null)),
  );
}

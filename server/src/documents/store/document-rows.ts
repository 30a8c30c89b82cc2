/** A row of the `document` table as the hub reads it, and where its sealed parts stand. */
import type { DocumentFormId } from '@yichuang/domain/casework/documents/forms';
import type { CaseId, DocumentId } from '@yichuang/domain/casework/ids';
import type { Instant } from '@yichuang/domain/ids';
import type { Opened, Seal, Sealed, SealedPlace } from '../../people/vault.ts';

export interface DocumentRow {
  readonly documentId: DocumentId;
  readonly stream: string;
  readonly caseId: CaseId | null;
  readonly form: DocumentFormId;
  readonly documentNo: string | null;
  readonly copies: number;
  readonly sealId: string | null;
  readonly replaces: DocumentId | null;
  readonly shortCode: string | null;
  readonly departmentId: string | null;
  readonly itemDepartmentId: string | null;
  /** JSON */
  readonly missing: string;
  readonly issuedAt: Instant;
  readonly issuedBy: string | null;
  readonly printed: number;
  readonly printedAt: Instant | null;
  readonly stampedAt: Instant | null;
  readonly stampedBy: string | null;
  readonly stampedSealId: string | null;
  readonly servedAt: Instant | null;
  readonly servedBy: string | null;
  readonly servedHow: string | null;
  readonly voidedAt: Instant | null;
  readonly voidedBy: string | null;
  readonly voidReasonId: string | null;
  readonly purgedAt: Instant | null;
}

/** All null when it was purged. */
export interface MaybeSealed {
  readonly sealed: Buffer | null;
  readonly nonce: Buffer | null;
  readonly keyNumber: number | null;
}

export type Read<Value> =
  | { readonly state: 'open'; readonly value: Value }
  | { readonly state: Exclude<Opened['state'], 'open'> | 'purged' };

export const facePlace = (documentId: DocumentId): SealedPlace => ({
  table: 'document',
  row: documentId,
  field: 'face',
});

export const paperPlace = (documentId: DocumentId): SealedPlace => ({
  table: 'document_paper',
  row: documentId,
  field: 'paper',
});

export function readSealed<Value>(
  seal: Pick<Seal, 'open'>,
  place: SealedPlace,
  { sealed, nonce, keyNumber }: MaybeSealed,
): Read<Value> {
  if (sealed === null || nonce === null || keyNumber === null) return { state: 'purged' };
  const opened = seal.open(place, { sealed, nonce, keyNumber } satisfies Sealed);
  return opened.state === 'open'
    ? { state: 'open', value: JSON.parse(opened.text) as Value }
    : { state: opened.state };
}

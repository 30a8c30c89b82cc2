/** The fact that a document was issued for (所依行为): stands before it in the same command, or in that of the one it replaces. */
import type { DocumentEvent } from '@yichuang/domain/casework/documents/forms';
import type { CaseEventType, CasePayload } from '@yichuang/domain/casework/events';
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { Limits } from '@yichuang/domain/casework/limits';
import type { Envelope } from '@yichuang/domain/event';

type Issued = Extract<DocumentEvent, { readonly type: 'DocumentIssued' }>['payload'];

export interface Acts {
  /** The newest fact of that type in the act. */
  last<T extends CaseEventType>(type: T): CasePayload<T> | null;
  /** The limits that held before the act. */
  limitsBefore(): Limits | null;
}

export function actOf(documentId: DocumentId, life: readonly Envelope[]): Acts {
  const issued = issuedIn(documentId, life);
  // 作废重开: the new paper says what the old one was to say.
  if (issued?.payload.replaces) return actOf(issued.payload.replaces, life);
  const begins = life.findIndex(({ commandId }) => commandId === issued?.commandId);
  const facts = life.filter(({ commandId }) => commandId === issued?.commandId);
  return {
    limitsBefore: () => {
      const earlier = life
        .slice(0, Math.max(0, begins))
        .map(({ payload }) => (payload as { readonly limits?: Limits | null }).limits ?? null);
      return earlier.findLast((limits) => limits !== null) ?? null;
    },
    last: <T extends CaseEventType>(type: T) =>
      (facts.findLast((fact) => fact.type === type)?.payload ?? null) as CasePayload<T> | null,
  };
}

/** The fact of the issue itself. */
export function issuedIn(
  documentId: DocumentId,
  life: readonly Envelope[],
): { readonly payload: Issued; readonly commandId: string } | null {
  for (const { type, payload, commandId } of life) {
    const issued = payload as Issued;
    if (type === 'DocumentIssued' && issued.documentId === documentId) return { payload: issued, commandId };
  }
  return null;
}

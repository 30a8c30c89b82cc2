/** Folds a fact about a document into the list of documents that a case, a delivery or a handover keeps. */
import type { Envelope } from '../../event.ts';
import type { DocumentEvent, IssuedDocument } from './forms.ts';

export function withDocument(
  documents: readonly IssuedDocument[],
  event: DocumentEvent,
  { at, by }: Pick<Envelope, 'at' | 'by'>,
): readonly IssuedDocument[] {
  switch (event.type) {
    case 'DocumentIssued': {
      const issued = {
        ...event.payload,
        issuedAt: at,
        printed: 0,
        stamped: null,
        served: null,
        voidedAt: null,
      };
      return [...documents, issued];
    }
    case 'DocumentPrinted': {
      const { documentId, copy } = event.payload;
      return changed(documents, documentId, { printed: copy });
    }
    case 'DocumentStamped': {
      const { documentId, sealId } = event.payload;
      return changed(documents, documentId, { stamped: { sealId, by: by.account, at } });
    }
    case 'DocumentServed': {
      const { documentId, how } = event.payload;
      return changed(documents, documentId, { served: { how, at } });
    }
    case 'DocumentVoided':
      return changed(documents, event.payload.documentId, { voidedAt: at });
  }
}

function changed(
  documents: readonly IssuedDocument[],
  documentId: IssuedDocument['documentId'],
  change: Partial<IssuedDocument>,
): readonly IssuedDocument[] {
  return documents.map((document) =>
    document.documentId === documentId ? { ...document, ...change } : document,
  );
}

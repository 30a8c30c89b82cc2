/** A print of a document (打印), the same for a case's, a hand-out's and a list's. */
import type { JobId, PrinterId } from '../../ids.ts';
import { reject, type Rejection } from '../../rejection.ts';
import type { CaseContext } from '../command.ts';
import type { DocumentEvent, IssuedDocument } from './forms.ts';

type Printed = Extract<DocumentEvent, { readonly type: 'DocumentPrinted' }>;

export function printing(
  { documentId, printed }: IssuedDocument,
  printerId: PrinterId | undefined,
  { documents, newId, by }: CaseContext,
): readonly Printed[] | Rejection {
  const missing = documents[documentId]?.missing ?? [];
  if (missing.length > 0) return reject('DocumentIncomplete', { missing });
  const payload = {
    documentId,
    jobId: newId('print') as JobId,
    printerId: printerId ?? null,
    printedOn: by.device,
    copy: printed + 1,
  };
  return [{ type: 'DocumentPrinted', payload }];
}

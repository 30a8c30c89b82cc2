/** A document for whoever asks (所查文书): what concerns another department is not there for an official. */
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { FastifyRequest } from 'fastify';
import type { DocumentReader } from '../documents/store/document-reader.ts';
import type { DocumentRow } from '../documents/store/document-rows.ts';
import { ProblemError } from './problem.ts';

export function foundDocument(
  reader: Pick<DocumentReader, 'find'>,
  documentId: DocumentId,
  request: FastifyRequest,
): DocumentRow {
  const document = reader.find(documentId);
  const departmentId = departmentOf(request);
  const concerned =
    departmentId === null ||
    document?.departmentId === departmentId ||
    document?.itemDepartmentId === departmentId;
  if (document === null || !concerned) throw new ProblemError('NotFound');
  return document;
}

/** Null: whoever asks sees all departments. */
export function departmentOf({ asker }: FastifyRequest): string | null {
  return asker.account?.role === 'official' ? (asker.account.departmentId ?? 'none') : null;
}

/**
 * Documents as the facts leave them (文书表), written in the transaction of the facts: what registers show of a paper when
 * it is issued, and its words when it is printed for the first time.
 */
import type { DocumentEvent, DocumentEventType } from '@yichuang/domain/casework/documents/forms';
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { Case } from '@yichuang/domain/casework/case';
import type { Handover } from '@yichuang/domain/casework/handover';
import type { Envelope } from '@yichuang/domain/event';
import { kindOf } from '@yichuang/domain/kind';
import { facePlace, paperPlace } from './document-rows.ts';
import { openWording, type Worded, type WordingParts } from './wording.ts';

export interface DocumentProjection {
  /** `after`: the state of the fact's stream. Facts that are not about a document are left alone. */
  project(after: unknown, envelope: Envelope): void;
}

export function openDocumentProjection(parts: WordingParts): DocumentProjection {
  const { database, vault } = parts;
  const wording = openWording(parts);
  const insert = database.prepare(
    `INSERT INTO document (documentId, stream, caseId, form, documentNo, hallId, year, serial, copies, sealId, replaces,
       shortCode, departmentId, itemDepartmentId, missing, issuedAt, issuedBy, sealed, nonce, keyNumber)
     VALUES (:documentId, :stream, :caseId, :form, :documentNo, :hallId, :year, :serial, :copies, :sealId, :replaces,
       :shortCode, :departmentId, :itemDepartmentId, :missing, :issuedAt, :issuedBy, :sealed, :nonce, :keyNumber)`,
  );
  const reword = database.prepare(
    `UPDATE document SET missing = :missing, sealed = :sealed, nonce = :nonce, keyNumber = :keyNumber
     WHERE documentId = :documentId`,
  );
  const keepPaper = database.prepare(
    `INSERT INTO document_paper (documentId, sealed, nonce, keyNumber)
     VALUES (:documentId, :sealed, :nonce, :keyNumber)`,
  );
  const printed = database.prepare('UPDATE document SET printed = ?, printedAt = ? WHERE documentId = ?');
  const stamped = database.prepare(
    'UPDATE document SET stampedAt = ?, stampedBy = ?, stampedSealId = ? WHERE documentId = ?',
  );
  const served = database.prepare(
    'UPDATE document SET servedAt = ?, servedBy = ?, servedHow = ? WHERE documentId = ?',
  );
  const voided = database.prepare(
    'UPDATE document SET voidedAt = ?, voidedBy = ?, voidReasonId = ? WHERE documentId = ?',
  );

  const faceColumns = (documentId: DocumentId, { missing, face }: Worded) => ({
    documentId,
    missing: JSON.stringify(missing),
    ...vault.seal(facePlace(documentId), JSON.stringify(face)),
  });

  function issue(issued: Issued, after: unknown, { at, by, stream, hallId }: Envelope): void {
    const { documentId, documentNo } = issued;
    const worded = wording.word(documentId, stream);
    insert.run({
      ...issued,
      ...faceColumns(documentId, worded),
      stream,
      hallId,
      ...numberParts(documentNo, at),
      shortCode: worded.shortCode,
      ...concernsOf(stream, after),
      issuedAt: at,
      issuedBy: by.account,
    });
  }

  /** From now on the words are those that lie on the desk. */
  function freeze(documentId: DocumentId, stream: string): void {
    const worded = wording.word(documentId, stream);
    reword.run(faceColumns(documentId, worded));
    keepPaper.run({ documentId, ...vault.seal(paperPlace(documentId), JSON.stringify(worded.paper)) });
  }

  return {
    project: (after, envelope) => {
      if (!isAboutDocument(envelope)) return;
      const { at, by, stream } = envelope;
      const event = { type: envelope.type, payload: envelope.payload } as DocumentEvent;
      const { documentId } = event.payload;
      switch (event.type) {
        case 'DocumentIssued':
          return issue(event.payload, after, envelope);
        case 'DocumentPrinted':
          if (event.payload.copy === 1) freeze(documentId, stream);
          printed.run(event.payload.copy, at, documentId);
          return;
        case 'DocumentStamped':
          stamped.run(at, by.account, event.payload.sealId, documentId);
          return;
        case 'DocumentServed':
          served.run(at, by.account, event.payload.how, documentId);
          return;
        case 'DocumentVoided':
          voided.run(at, by.account, event.payload.reasonId, documentId);
      }
    },
  };
}

type Issued = Extract<DocumentEvent, { readonly type: 'DocumentIssued' }>['payload'];

const ABOUT: readonly string[] = [
  'DocumentIssued',
  'DocumentPrinted',
  'DocumentStamped',
  'DocumentServed',
  'DocumentVoided',
] satisfies readonly DocumentEventType[];

function isAboutDocument({ type }: Envelope): boolean {
  return ABOUT.includes(type);
}

/** Whose officials may see it; a receipt of several departments' results is no official's. */
function concernsOf(
  stream: string,
  after: unknown,
): Readonly<Record<'caseId' | 'departmentId' | 'itemDepartmentId', string | null>> {
  const kind = kindOf(stream);
  if (kind === 'case') {
    const { caseId, approvalDepartmentId, terms } = after as Case;
    return { caseId, departmentId: approvalDepartmentId, itemDepartmentId: terms?.departmentId ?? null };
  }
  const departmentId = kind === 'handover' ? (after as Handover).departmentId : null;
  return { caseId: null, departmentId, itemDepartmentId: null };
}

/** 〔2026〕第0-00017号: the register is partitioned by hall and year. */
function numberParts(
  documentNo: string | null,
  at: string,
): { readonly year: number; readonly serial: number | null } {
  const [, year, serial] = /〔(\d{4})〕第?\d-(\d+)号/u.exec(documentNo ?? '') ?? [];
  return { year: Number(year ?? at.slice(0, 4)), serial: serial === undefined ? null : Number(serial) };
}

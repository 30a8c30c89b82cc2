/**
 * Documents as the facts leave them (文书表), written in the transaction of the facts: the words of a paper are frozen when
 * it is issued. One that lacks a mandatory field was never printed and is worded again when the field has been filled.
 */
import type { DocumentEvent, DocumentEventType } from '@yichuang/domain/casework/documents/forms';
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { Envelope } from '@yichuang/domain/event';
import { kindOf } from '@yichuang/domain/kind';
import type { Database } from 'better-sqlite3';
import type { Book } from '../../casework/book.ts';
import type { Vault } from '../../people/vault.ts';
import { compose } from '../compose/compose.ts';
import { missing } from '../fields.ts';
import { contentOf, type Holder, type Issued } from '../gather/content-of.ts';
import { openSources, type CodeLinks } from '../gather/sources.ts';
import { paperWords } from '../paper-words.ts';
import { facePlace, paperPlace } from './document-rows.ts';
import { faceOf } from './face.ts';

export interface DocumentProjection {
  /** `after`: the state of the fact's stream. Facts that are not about a document are left alone. */
  project(after: unknown, envelope: Envelope): void;
  /** Words an incomplete paper again: whoever filled in a field calls it. */
  renew(documentId: DocumentId, after: unknown): void;
}

export interface DocumentProjectionParts {
  readonly database: Database;
  readonly vault: Vault;
  readonly book: Book;
  readonly links: CodeLinks;
}

export function openDocumentProjection(parts: DocumentProjectionParts): DocumentProjection {
  const { database, vault, book, links } = parts;
  const sources = openSources(database, vault, book, links);
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
    `INSERT OR REPLACE INTO document_paper (documentId, sealed, nonce, keyNumber)
     VALUES (:documentId, :sealed, :nonce, :keyNumber)`,
  );
  const incomplete = database.prepare<[string], Kept>(
    `SELECT documentId, stream, form, documentNo, copies, sealId, replaces, issuedAt FROM document
     WHERE documentId = ? AND missing <> '[]' AND printed = 0 AND voidedAt IS NULL AND purgedAt IS NULL`,
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

  function worded(issued: Issued, at: Envelope['at'], stream: string, holder: Holder) {
    const content = contentOf({ issued, at, stream, holder }, sources);
    const words = paperWords(sources.office());
    const paper = compose(content, words);
    const { documentId } = issued;
    keepPaper.run({ documentId, ...vault.seal(paperPlace(documentId), JSON.stringify(paper)) });
    return {
      documentId,
      missing: JSON.stringify(missing(content, words)),
      shortCode: content.case?.shortCode ?? null,
      ...vault.seal(facePlace(documentId), JSON.stringify(faceOf(content, paper.title))),
    };
  }

  function issue(issued: Issued, after: unknown, { at, by, stream, hallId }: Envelope): void {
    const holder = holderOf(stream, after);
    const current = holder.kind === 'case' ? holder.state : null;
    const handover = holder.kind === 'handover' ? holder.state : null;
    insert.run({
      ...issued,
      ...worded(issued, at, stream, holder),
      stream,
      hallId,
      ...numberParts(issued.documentNo, at),
      caseId: current?.caseId ?? null,
      departmentId: current?.approvalDepartmentId ?? handover?.departmentId ?? null,
      itemDepartmentId: current?.terms?.departmentId ?? null,
      issuedAt: at,
      issuedBy: by.account,
    });
  }

  return {
    project: (after, envelope) => {
      if (!isAboutDocument(envelope)) return;
      const { at, by } = envelope;
      const event = { type: envelope.type, payload: envelope.payload } as DocumentEvent;
      const { documentId } = event.payload;
      switch (event.type) {
        case 'DocumentIssued':
          return issue(event.payload, after, envelope);
        case 'DocumentPrinted':
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
    renew: (documentId, after) => {
      const kept = incomplete.get(documentId);
      if (!kept) return;
      const { stream, issuedAt, ...issued } = kept;
      const { shortCode: _, ...words } = worded(issued, issuedAt, stream, holderOf(stream, after));
      reword.run(words);
    },
  };
}

type Kept = Issued & Pick<Envelope, 'stream'> & { readonly issuedAt: Envelope['at'] };

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

function holderOf(stream: string, state: unknown): Holder {
  const kind = kindOf(stream);
  if (kind === 'case' || kind === 'delivery' || kind === 'handover') return { kind, state } as Holder;
  throw new Error(`a ${kind} issues no documents`);
}

/** 〔2026〕第0-00017号: the register is partitioned by hall and year. */
function numberParts(
  documentNo: string | null,
  at: string,
): { readonly year: number; readonly serial: number | null } {
  const [, year, serial] = /〔(\d{4})〕第?\d-(\d+)号/u.exec(documentNo ?? '') ?? [];
  return { year: Number(year ?? at.slice(0, 4)), serial: serial === undefined ? null : Number(serial) };
}

/** Which document an act issues (出具文书), with its number, copies and seal. */
import { reject, type Rejection } from '../../rejection.ts';
import type { Case } from '../case.ts';
import type { CaseContext } from '../command.ts';
import type { DocumentId, SealId } from '../ids.ts';
import { documentNoOf } from '../numbers.ts';
import { formRules, sealFor } from '../office.ts';
import type { ItemType } from '../terms.ts';
import type { Outcome } from '../words.ts';
import type { DocumentEvent, DocumentFormId, IssuedDocument } from './forms.ts';

export type Issued = Extract<DocumentEvent, { readonly type: 'DocumentIssued' }>;

/** Whose seal it bears: the approving authority of the case. */
export type Authority = Pick<Case, 'approvalDepartmentId' | 'terms'>;

/** The id that the act's own event may name. One document of a form per command. */
export function documentIdOf(form: DocumentFormId, { newId }: CaseContext): DocumentId {
  return newId(`document-${form}`) as DocumentId;
}

export function issue(
  form: DocumentFormId,
  authority: Authority | null,
  context: CaseContext,
  replaces: IssuedDocument | null = null,
): Issued {
  const { office, today, hallId, numbers } = context;
  const { pattern, copies } = formRules(office, form);
  const year = Number(today.slice(0, 4));
  const documentNo =
    pattern === null ? null : documentNoOf(hallId, pattern, year, numbers.documentSerial(form, year));
  return {
    type: 'DocumentIssued',
    payload: {
      documentId: documentIdOf(form, context),
      form,
      documentNo,
      copies,
      sealId: sealOn(form, authority, context),
      replaces: replaces?.documentId ?? null,
    },
  };
}

function sealOn(form: DocumentFormId, authority: Authority | null, { office }: CaseContext): SealId | null {
  if (authority === null || !formRules(office, form).sealed) return null;
  return sealFor(office, authority.terms?.approvalRoute ?? 'original', authority.approvalDepartmentId);
}

/** A refusal is always in writing; so is the granting of a 行政许可. What else was granted speaks for itself (a setting). */
export function decisionForm(
  outcome: Outcome,
  itemType: ItemType,
  { office }: CaseContext,
): DocumentFormId | null {
  if (outcome === 'refused') return 'denied';
  return office.decisions === 'licence' && itemType !== 'licence' ? null : 'granted';
}

/** A document of the holder that is in force. */
export function inForce(
  documents: readonly IssuedDocument[],
  documentId: DocumentId,
): IssuedDocument | Rejection {
  const found = documents.find((document) => document.documentId === documentId);
  if (!found) return reject('DocumentUnknown', {});
  return found.voidedAt === null ? found : reject('DocumentVoid', {});
}

/**
 * What must stand in a document (文书必填项): nothing prints with an empty mandatory field. From server/seed/documents.json
 * (行政许可法 §32, §38, §42, §45, DB46/T 273 annex B) and domain.md 2.5; words and layout are the composer's.
 */
import { z } from 'zod';
import type { ItemType } from '../terms.ts';
import type { DocumentFormId } from './forms.ts';

export const FieldKey = z.enum([
  'docNo',
  'caseNo',
  'applicant',
  'contact',
  'agent',
  'itemName',
  'materials',
  'receivedAt',
  'acceptedAt',
  'dueAt',
  'excluded',
  'dept',
  'window',
  'clerk',
  'fee',
  'pickup',
  'queryWay',
  'evalQr',
  'missing',
  'deadlineNote',
  'submitWay',
  'reason',
  'referTo',
  'remedy',
  'promiseDate',
  'consequence',
  'pledgeText',
  'procedure',
  'legalBasis',
  'days',
  'startAt',
  'newDueAt',
  'approver',
  'decision',
  'resultNo',
  'validUntil',
  'decidedAt',
  'endedAt',
  'deemedBasis',
  'docName',
  'serveTo',
  'serveWay',
  'servePlace',
  'serveAt',
  'receiver',
  'witness',
  'server',
  'remark',
  'handoverList',
  'giver',
  'taker',
  'questions',
  'where',
  'bring',
  'lossDetails',
  'applicantSign',
  'seal',
]);
export type FieldKey = z.infer<typeof FieldKey>;

export interface DocumentField {
  readonly key: FieldKey;
  readonly required: boolean;
}

/** A trailing `?` = may be empty. Signatures and the seal are places on the paper: they are always there. */
type Spelled = FieldKey | `${FieldKey}?`;

const HEAD = ['docNo', 'caseNo', 'applicant', 'itemName'] as const;

const FIELDS: Readonly<Record<DocumentFormId, readonly Spelled[]>> = {
  receipt: [...HEAD, 'materials', 'receivedAt', 'clerk', 'agent?', 'seal'],
  acceptance: [
    ...HEAD,
    'contact',
    'agent?',
    'materials',
    'acceptedAt',
    'dueAt',
    'excluded',
    'dept',
    'window',
    'fee',
    'pickup',
    'queryWay',
    // A hall without a public address has no code that a phone could open.
    'evalQr?',
    'applicantSign',
    'seal',
  ],
  correction: [
    ...HEAD,
    'receivedAt',
    'missing',
    'deadlineNote',
    'submitWay',
    'clerk',
    'applicantSign',
    'seal',
  ],
  refusal: [...HEAD, 'reason', 'referTo?', 'remedy', 'applicantSign', 'seal'],
  deferral: [...HEAD, 'missing', 'promiseDate', 'consequence', 'applicantSign', 'seal'],
  pledge: ['caseNo', 'applicant', 'itemName', 'pledgeText', 'consequence', 'applicantSign'],
  special: [...HEAD, 'procedure', 'legalBasis', 'days', 'startAt', 'seal'],
  extension: [...HEAD, 'reason', 'days', 'newDueAt', 'approver', 'seal'],
  granted: [...HEAD, 'decision', 'legalBasis', 'resultNo?', 'validUntil?', 'decidedAt', 'dept', 'seal'],
  denied: [...HEAD, 'decision', 'reason', 'legalBasis', 'remedy', 'decidedAt', 'dept', 'seal'],
  withdrawal: [...HEAD, 'reason', 'endedAt', 'materials', 'applicantSign', 'seal'],
  termination: [...HEAD, 'reason', 'missing', 'endedAt', 'remedy', 'seal'],
  deemed: [
    ...HEAD,
    'receivedAt',
    'acceptedAt',
    'deemedBasis',
    'dueAt',
    'excluded',
    'dept',
    'queryWay',
    'seal',
  ],
  delivery: [
    'docNo',
    'caseNo',
    'docName',
    'serveTo',
    'serveWay',
    'servePlace',
    'serveAt',
    'receiver',
    'witness?',
    'server',
    'remark?',
  ],
  handoverList: ['docNo', 'dept', 'handoverList', 'giver', 'taker'],
  onceNotice: ['itemName', 'questions?', 'materials', 'where', 'days', 'queryWay'],
  bringList: ['caseNo', 'applicant', 'itemName', 'bring', 'queryWay'],
  lossStatement: ['caseNo', 'applicant', 'itemName', 'lossDetails', 'applicantSign'],
};

/** Wording of the 行政许可法 stands on documents about a 行政许可 only: others need no legal basis and no remedy of it. */
const OF_LICENCES: readonly FieldKey[] = ['legalBasis', 'remedy', 'deadlineNote', 'deemedBasis'];

export function fieldsOf(form: DocumentFormId, itemType: ItemType): readonly DocumentField[] {
  return FIELDS[form].map((spelled) => {
    const optional = spelled.endsWith('?');
    const key = FieldKey.parse(optional ? spelled.slice(0, -1) : spelled);
    return { key, required: !optional && (itemType === 'licence' || !OF_LICENCES.includes(key)) };
  });
}

/** The mandatory fields that would be empty. */
export function missingIn(
  form: DocumentFormId,
  itemType: ItemType,
  filled: Readonly<Partial<Record<FieldKey, string>>>,
): readonly FieldKey[] {
  return fieldsOf(form, itemType)
    .filter(({ key, required }) => required && (filled[key] ?? '').trim() === '')
    .map(({ key }) => key);
}

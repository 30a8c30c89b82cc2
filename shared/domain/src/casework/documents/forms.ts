/** The documents (文书) that acts issue, by the form they follow, and what an event keeps of one. */
import { z } from 'zod';
import { DeviceId, type Instant, JobId, NoteId, PrinterId, ReasonId } from '../../ids.ts';
import { DocumentId, DocumentNo, SealId } from '../ids.ts';

/**
 * 收件凭证 · 受理通知单 · 补正告知 · 不予受理 · 容缺受理通知 · 告知承诺书 · 特别程序告知 · 延长期限告知 · 准予决定 · 不予决定 · 撤回 · 终止 ·
 * 视为受理通知 · 送达回证 · 材料移交清单 · 一次性告知单 · 需带材料清单 · 遗失声明.
 */
export const DocumentFormId = z.enum([
  'receipt',
  'acceptance',
  'correction',
  'refusal',
  'deferral',
  'pledge',
  'special',
  'extension',
  'granted',
  'denied',
  'withdrawal',
  'termination',
  'deemed',
  'delivery',
  'handoverList',
  'onceNotice',
  'bringList',
  'lossStatement',
]);
export type DocumentFormId = z.infer<typeof DocumentFormId>;

/** How a document reached the person: at the counter, by post, electronically, left there (留置). */
export const ServedHow = z.enum(['counter', 'post', 'electronic', 'left']);
export type ServedHow = z.infer<typeof ServedHow>;

/** Facts about documents; case, delivery and handover streams use the same. */
export const documentEvents = {
  DocumentIssued: z.strictObject({
    documentId: DocumentId,
    form: DocumentFormId,
    /** null: a form without a number of its own */
    documentNo: DocumentNo.nullable(),
    /** 一式几份 */
    copies: z.int().min(1).max(9),
    /** the seal that belongs on it (by the approval route); null: signed, not sealed */
    sealId: SealId.nullable(),
    /** the document that this one stands in for, when that was voided */
    replaces: DocumentId.nullable(),
  }),
  DocumentPrinted: z.strictObject({
    documentId: DocumentId,
    jobId: JobId,
    printerId: PrinterId.nullable(),
    printedOn: DeviceId.nullable(),
    /** 1 = the first print; 2 and more are marked 补印 */
    copy: z.int().min(1),
  }),
  DocumentStamped: z.strictObject({ documentId: DocumentId, sealId: SealId }),
  DocumentServed: z.strictObject({ documentId: DocumentId, how: ServedHow }),
  DocumentVoided: z.strictObject({ documentId: DocumentId, reasonId: ReasonId, noteId: NoteId.nullable() }),
} as const;

export type DocumentEventType = keyof typeof documentEvents;
export type DocumentEvent = {
  [T in DocumentEventType]: { readonly type: T; readonly payload: z.infer<(typeof documentEvents)[T]> };
}[DocumentEventType];

export interface IssuedDocument {
  readonly documentId: DocumentId;
  readonly form: DocumentFormId;
  readonly documentNo: DocumentNo | null;
  readonly copies: number;
  readonly sealId: SealId | null;
  readonly replaces: DocumentId | null;
  readonly issuedAt: Instant;
  /** Prints so far. */
  readonly printed: number;
  readonly stamped: { readonly sealId: SealId; readonly by: string | null; readonly at: Instant } | null;
  readonly served: { readonly how: ServedHow; readonly at: Instant } | null;
  /** 作废: the number stays and is never given again. */
  readonly voidedAt: Instant | null;
}

/** The HTTP side of documents (文书): what became of one, its PDF, the registers (登记簿) and their workbooks. */
import { FieldKey } from '@yichuang/domain/casework/documents/fields';
import { DocumentFormId, ServedHow } from '@yichuang/domain/casework/documents/forms';
import { CaseId, DocumentId } from '@yichuang/domain/casework/ids';
import { Instant, LocalDate } from '@yichuang/domain/ids';
import { z } from 'zod';

// GET /api/documents/:documentId

export const DocumentAnswer = z.strictObject({
  documentId: DocumentId,
  caseId: CaseId.nullable(),
  form: DocumentFormId,
  /** 受理通知单: as the paper is headed; empty when its words are gone */
  title: z.string(),
  documentNo: z.string().nullable(),
  /** 一式几份 */
  copies: z.int().min(1),
  issuedAt: Instant,
  /** Mandatory fields that are empty: it cannot be printed until they are filled. */
  missing: z.array(FieldKey).readonly(),
  /** Prints so far. */
  printed: z.int().min(0),
  /** what belongs on it; null: signed, not sealed */
  sealName: z.string().nullable(),
  stampedAt: Instant.nullable(),
  servedAt: Instant.nullable(),
  servedHow: ServedHow.nullable(),
  voidedAt: Instant.nullable(),
  /** `keyLost` 密钥缺失 · `damaged` · `purged` 已按保管期限清除 */
  words: z.enum(['open', 'keyLost', 'damaged', 'purged']),
});
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;

// GET /api/documents/:documentId/pdf?copy=: application/pdf; without `copy` it is one to look at

/** A link of a page cannot send the seat's header. */
const seat = z.string().optional();

export const PdfQuery = z.strictObject({ copy: z.coerce.number().int().min(0).max(99).default(0), seat });
export type PdfQuery = z.infer<typeof PdfQuery>;
/** Characters that no face had, by code point: printed in boxes, to be written in by hand. */
export const UNPRINTABLE_HEADER = 'x-unprintable';

/** Blank forms that anybody may take: GET /api/forms/:form/pdf. */
export const BlankFormId = z.enum(['authorisation']);
export type BlankFormId = z.infer<typeof BlankFormId>;

// GET /api/registers/:register?from&to&offset · GET /api/registers/:register/xlsx?from&to; what is sought goes by POST to the
// same addresses: a name is never in one

/** 收件登记簿 · 受理登记簿 · 用印登记簿 · 送达登记簿 · 作废登记簿 */
export const RegisterId = z.enum(['receipt', 'acceptance', 'seal', 'delivery', 'void']);
export type RegisterId = z.infer<typeof RegisterId>;

/** Entries on one page of a register. */
export const REGISTER_PAGE = 100;

export const RegisterSearch = z.strictObject({
  from: LocalDate,
  /** included */
  to: LocalDate,
  /** a number or a part of a name, item or counter */
  q: z.string().trim().max(64).default(''),
  offset: z.coerce.number().int().min(0).default(0),
});
export type RegisterSearch = z.infer<typeof RegisterSearch>;

export const RegisterColumn = z.strictObject({ key: z.string(), title: z.string() });
export type RegisterColumn = z.infer<typeof RegisterColumn>;

/** Words only, as they stand in the book. */
export const RegisterEntry = z.strictObject({
  documentId: DocumentId,
  caseId: CaseId.nullable(),
  cells: z.record(z.string(), z.string()),
  voided: z.boolean(),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

export const RegisterPage = z.strictObject({
  register: RegisterId,
  title: z.string(),
  columns: z.array(RegisterColumn).readonly(),
  entries: z.array(RegisterEntry).readonly(),
  /** Where the next page begins; null at the end. */
  next: z.int().nullable(),
});
export type RegisterPage = z.infer<typeof RegisterPage>;

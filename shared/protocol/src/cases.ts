/** The HTTP side of casework (办件): lists, one case whole, search, hand-overs, what the public may ask. */
import { CaseId, DocumentId, FileId, HandoverId, ShortCode } from '@yichuang/domain/casework/ids';
import type { Case } from '@yichuang/domain/casework/case';
import type { Delivery } from '@yichuang/domain/casework/delivery';
import type { Handover } from '@yichuang/domain/casework/handover';
import { DepartmentId } from '@yichuang/domain/catalogue/premises';
import type { Envelope } from '@yichuang/domain/event';
import {
  AccountId,
  CounterId,
  Instant,
  LocalDate,
  ServiceId,
  TicketId,
  type TicketNumber,
} from '@yichuang/domain/ids';
import { NotYet } from '@yichuang/domain/casework/views/collecting';
import { Pickup } from '@yichuang/domain/casework/words';
import { z } from 'zod';
import type { PersonCard } from './people.ts';

/** 红黄灯: computed by domain/calendar/light.ts at the moment of the answer. */
export const LightName = z.enum(['green', 'yellow', 'orange', 'red', 'deepRed', 'stopped', 'none']);
export type LightName = z.infer<typeof LightName>;

/** A case as a row of a list. */
export const CaseLine = z.strictObject({
  caseId: CaseId,
  shortCode: ShortCode,
  externalNo: z.string().nullable(),
  caseNo: z.string().nullable(),
  way: z.enum(['full', 'registered', 'unlisted']),
  itemId: ServiceId.nullable(),
  /** The item by its official name, or what a 其他事项 was called. */
  itemName: z.string(),
  status: z.string(),
  /** 张*三 · a company whole; 已清除 or 密钥缺失 when it cannot be shown. */
  applicant: z.string(),
  approvalDepartmentId: DepartmentId,
  departmentName: z.string(),
  receivedAt: Instant,
  acceptedAt: Instant.nullable(),
  dueDate: LocalDate.nullable(),
  /** What stands on the notice, when a changed calendar has moved the date since; else null. */
  printedDueDate: LocalDate.nullable(),
  /** false: rests on a year whose holidays are not published. */
  dueCertain: z.boolean(),
  statutoryDueDate: LocalDate.nullable(),
  light: LightName,
  /** Working days left; negative when overdue, null when nothing runs. */
  daysLeft: z.int().nullable(),
  takenBy: AccountId.nullable(),
  /** 帮代办: who stays with it. */
  helperId: AccountId.nullable(),
  counterId: CounterId.nullable(),
  /** What is to be done next, as a word of text/zh-CN/casework.ts `next.*`. */
  next: z.string(),
  endedAt: Instant.nullable(),
});
export type CaseLine = z.infer<typeof CaseLine>;

/**
 * `mine` of the asker's counter or account today · `inbox` of the asker's department, in the order of danger · `open`
 * everything that runs · `undecided` 收件未受理 · `correcting` 待补正 · `issue` at the 出证窗口 · `unlisted` 待入库 ·
 * `danger` yellow and worse · `ended`.
 */
export const CaseView = z.enum([
  'mine',
  'inbox',
  'open',
  'undecided',
  'correcting',
  'issue',
  'unlisted',
  'danger',
  'ended',
  // 帮代办: one's own, all that go on, those followed to the end
  'myHelp',
  'helped',
  'helpOver',
]);
export type CaseView = z.infer<typeof CaseView>;

// GET /api/cases?view=&departmentId=&ticketId=&limit=
export const CasesQuery = z.strictObject({
  view: CaseView.default('open'),
  departmentId: DepartmentId.optional(),
  ticketId: TicketId.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type CasesQuery = z.infer<typeof CasesQuery>;

export const CasesPage = z.strictObject({
  cases: z.array(CaseLine).readonly(),
  /** How many each view holds for this asker. */
  counts: z.record(CaseView, z.int().min(0)),
  now: Instant,
});
export type CasesPage = z.infer<typeof CasesPage>;

// GET /api/cases/lights: how many are 临期 and how many 超期, for whoever watches the hall and sees no case
export const CaseLights = z.strictObject({ near: z.int().min(0), late: z.int().min(0) });
export type CaseLights = z.infer<typeof CaseLights>;

// POST /api/cases/search {text}: short code, case number, 登记号, a person's number, phone or name
export const CaseSearch = z.strictObject({ text: z.string().trim().min(2).max(64) });
export type CaseSearch = z.infer<typeof CaseSearch>;
export const CasesFound = z.strictObject({
  cases: z.array(CaseLine).readonly(),
  /** There are more than are shown: type more. */
  more: z.boolean(),
});
export type CasesFound = z.infer<typeof CasesFound>;

/** What a document of a case is by now. */
export const DocumentCard = z.strictObject({
  documentId: DocumentId,
  form: z.string(),
  documentNo: z.string().nullable(),
  issuedAt: Instant,
  /** Mandatory fields that are empty: it cannot be printed until they are filled. */
  missing: z.array(z.string()).readonly(),
  copies: z.int().min(0),
  /** It must be stamped before it may be handed out. */
  sealed: z.boolean(),
  stampedAt: Instant.nullable(),
  servedAt: Instant.nullable(),
  voidedAt: Instant.nullable(),
});
export type DocumentCard = z.infer<typeof DocumentCard>;

/** GET /api/cases/:caseId: one case whole; people only by their masked cards. */
export interface CaseFile {
  readonly line: CaseLine;
  readonly case: Case;
  readonly people: readonly PersonCard[];
  readonly documents: readonly DocumentCard[];
  /** Everything that happened, in order. */
  readonly life: readonly Envelope[];
  /** The words of the notes in `life`, by noteId. */
  readonly notes: Readonly<Record<string, string>>;
  /** Names of the accounts in `life`. */
  readonly names: Readonly<Record<string, string>>;
  readonly ticketNumber: TicketNumber | null;
  readonly handover: Handover | null;
  readonly delivery: Delivery | null;
}

// GET /api/handovers?departmentId=: 材料移交清单 that are not signed for, and today's
export const HandoverRow = z.strictObject({
  handoverId: HandoverId,
  departmentId: DepartmentId,
  departmentName: z.string(),
  status: z.enum(['listed', 'signedOver', 'signedFor']),
  date: LocalDate,
  run: z.string().nullable(),
  madeAt: Instant,
  /** 材料移交清单, to print */
  documentId: DocumentId,
  cases: z.array(CaseLine).readonly(),
  /** Nobody has fetched it for half a day. */
  late: z.boolean(),
});
export type HandoverRow = z.infer<typeof HandoverRow>;

// GET /api/handovers/ready: accepted cases whose papers have not gone to their department, by department
export const HandoverReady = z.strictObject({
  departmentId: DepartmentId,
  departmentName: z.string(),
  cases: z.array(CaseLine).readonly(),
});
export type HandoverReady = z.infer<typeof HandoverReady>;

// POST /api/collect {code}: asked at kiosk or guide before any number is given (领证); domain/casework/views/collecting.ts, no name
export const CollectQuestion = z.strictObject({ code: z.string().trim().min(4).max(64) });
export type CollectQuestion = z.infer<typeof CollectQuestion>;
export const CollectAnswer = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('ready'),
    itemName: z.string(),
    bring: z.array(z.string()).readonly(),
    pickup: Pickup,
  }),
  z.strictObject({
    answer: z.literal('notYet'),
    itemName: z.string(),
    because: NotYet,
    expected: LocalDate.nullable(),
  }),
  z.strictObject({ answer: z.literal('collected'), itemName: z.string(), on: LocalDate, how: Pickup }),
  z.strictObject({ answer: z.literal('nothing'), itemName: z.string() }),
  z.strictObject({ answer: z.literal('unknown') }),
]);
export type CollectAnswer = z.infer<typeof CollectAnswer>;

// POST /api/phone/case {shortCode, lastFour}: public, guessing is limited
export const PhoneCaseQuestion = z.strictObject({
  shortCode: z.string().regex(/^\d{9}$/),
  lastFour: z.string().regex(/^[0-9A-Za-z]{4}$/),
});
export type PhoneCaseQuestion = z.infer<typeof PhoneCaseQuestion>;
export const PhoneCase = z.strictObject({
  /** The hub's time and day: what is shown is of then. */
  now: Instant,
  today: LocalDate,
  demo: z.boolean(),
  hall: z.strictObject({ zh: z.string(), en: z.string() }),
  /** 咨询电话 */
  phone: z.string(),
  shortCode: ShortCode,
  externalNo: z.string().nullable(),
  itemName: z.string(),
  departmentName: z.string(),
  status: z.string(),
  receivedOn: LocalDate,
  acceptedOn: LocalDate.nullable(),
  printedDueDate: LocalDate.nullable(),
  dueDate: LocalDate.nullable(),
  stopped: z.boolean(),
  correction: z.strictObject({ on: LocalDate, materials: z.array(z.string()).readonly() }).nullable(),
  collect: z.strictObject({ where: z.string(), bring: z.array(z.string()).readonly() }).nullable(),
  steps: z.array(z.strictObject({ on: LocalDate, word: z.string() })).readonly(),
  /** Where it may be rated; null when it was, or may not be yet. */
  evaluationKey: z.string().nullable(),
});
export type PhoneCase = z.infer<typeof PhoneCase>;

// POST /api/files?caseId=: a scan of the result (PDF, JPEG, PNG), sealed; GET /api/files/:fileId
export const FileKept = z.strictObject({ fileId: FileId, bytes: z.int(), kind: z.string() });
export type FileKept = z.infer<typeof FileKept>;

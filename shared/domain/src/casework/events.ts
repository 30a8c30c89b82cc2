/** The facts of a case (办件事件): closed list, past tense; ids, enums, instants, dates and numbers only. */
import { z } from 'zod';
import { MaterialId } from '../catalogue/matters.ts';
import { DepartmentId } from '../catalogue/premises.ts';
import type { Fact } from '../event.ts';
import {
  AccountId,
  CounterId,
  Instant,
  LocalDate,
  NoteId,
  ReasonId,
  ServiceId,
  TicketId,
  PersonId,
} from '../ids.ts';
import { documentEvents } from './documents/forms.ts';
import {
  CaseId,
  CaseNo,
  CorrectionId,
  DeliveryId,
  DocumentId,
  ExternalNo,
  FileId,
  HandoverId,
  NoticeId,
  ProcedureCode,
  ResultNo,
  ShortCode,
  SpecialId,
} from './ids.ts';
import { Limits } from './limits.ts';
import { PaperReceipt } from './paper-intake.ts';
import { MaterialLine, Terms } from './terms.ts';
import {
  Channel,
  HandoverStage,
  HelpReason,
  HelpWay,
  Missing,
  NoticeOutcome,
  Outcome,
  Pickup,
  Receipt,
  SpecialOutcome,
  Step,
  StepOutcome,
} from './words.ts';

/** What every case begins with, whichever way it came. */
const opened = {
  caseId: CaseId,
  shortCode: ShortCode,
  applicantId: PersonId,
  ticketId: TicketId.nullable(),
  /** the visit that it belongs to: the ticket's id, or one that the desk gave to all cases of a visit */
  visitKey: z.string().regex(/^[0-9a-f-]{36}$/),
  counterId: CounterId.nullable(),
  /** the department whose inbox it stands in */
  approvalDepartmentId: DepartmentId,
};

export const caseEvents = {
  CaseReceived: z.strictObject({
    ...opened,
    caseNo: CaseNo,
    itemId: ServiceId,
    agent: z.strictObject({ personId: PersonId, mayCollect: z.boolean() }).nullable(),
    terms: Terms,
    materials: z.array(MaterialLine),
    pickup: Pickup,
    /** 身份待核: received, and not to be accepted before */
    identityToVerify: z.boolean(),
    /** when silence becomes acceptance; null where it never does */
    silentUntil: Instant.nullable(),
    /** Taken in on paper and entered later (补录): this is when. */
    paper: PaperReceipt.optional(),
  }),
  CaseRegistered: z.strictObject({
    ...opened,
    externalNo: ExternalNo,
    itemId: ServiceId,
    terms: Terms,
    limits: Limits,
  }),
  UnlistedCaseRecorded: z.strictObject({
    ...opened,
    /** what it is called, as typed */
    noteId: NoteId.nullable(),
    limits: Limits,
    /** 依法 · 部门答复 · 惯例 */
    basis: z.enum(['law', 'department', 'usual']),
  }),
  UnlistedAdopted: z.strictObject({ itemId: ServiceId.nullable() }),

  CaseAccepted: z.strictObject({
    /** `deemed`: by silence, 行政许可法 §32 */
    how: z.enum(['decided', 'deemed']),
    acceptedAt: Instant,
    limits: Limits,
    pledge: z.boolean(),
  }),
  MaterialsDeferred: z.strictObject({
    materialIds: z.array(MaterialId).min(1),
    dueDate: LocalDate,
    dueAt: Instant,
  }),
  DeferredSupplied: z.strictObject({ materials: z.array(MaterialLine).min(1) }),
  DeferralEnded: z.strictObject({ materialIds: z.array(MaterialId).min(1), noteId: NoteId.nullable() }),
  CorrectionRequested: z.strictObject({
    correctionId: CorrectionId,
    /** 第几次告知; 2 and more are counted against the office */
    count: z.int().min(1),
    missing: z.array(Missing).min(1),
    reasonId: ReasonId.nullable(),
    documentId: DocumentId,
    noteId: NoteId.nullable(),
  }),
  CorrectionSupplied: z.strictObject({
    correctionId: CorrectionId,
    materials: z.array(MaterialLine).min(1),
    /** everything that was asked for is there: acceptance counts from now */
    complete: z.boolean(),
    silentUntil: Instant.nullable(),
  }),
  AcceptanceRefused: z.strictObject({
    reasonId: ReasonId,
    competentDepartmentId: DepartmentId.nullable(),
    documentId: DocumentId,
    noteId: NoteId.nullable(),
  }),
  /** 身份待核 is over: the applicant is who the document proves, often somebody known before. */
  ApplicantVerified: z.strictObject({ applicantId: PersonId }),
  CaseWithdrawn: z.strictObject({ documentId: DocumentId.nullable(), noteId: NoteId.nullable() }),
  UndecidedWarned: z.strictObject({ day: z.int().min(1) }),
  /** the calendar changed while the case was still undecided */
  SilenceMoved: z.strictObject({ silentUntil: Instant }),

  /** 更正收件时间 of a paper receipt. `limits`, `deferredUntil`: null where they do not begin with the receipt. */
  ReceiptCorrected: z.strictObject({
    from: Instant,
    receivedAt: Instant,
    silentUntil: Instant.nullable(),
    limits: Limits.nullable(),
    deferredUntil: Instant.nullable(),
    noteId: NoteId,
  }),

  CaseTaken: z.strictObject({ accountId: AccountId }),
  CasePassed: z.strictObject({ toAccountId: AccountId.nullable(), noteId: NoteId.nullable() }),
  StepRecorded: z.strictObject({ step: Step, outcome: StepOutcome, noteId: NoteId.nullable() }),
  SpecialStarted: z.strictObject({
    specialId: SpecialId,
    procedureCode: ProcedureCode,
    expectedDays: z.int().min(1),
    countsInLimit: z.boolean(),
    /** 特别程序告知; null where the procedure stops nothing */
    documentId: DocumentId.nullable(),
    noteId: NoteId.nullable(),
  }),
  ClockStopped: z.strictObject({ specialId: SpecialId, from: LocalDate }),
  SpecialEnded: z.strictObject({
    specialId: SpecialId,
    outcome: SpecialOutcome,
    on: LocalDate,
    limits: Limits,
    noteId: NoteId.nullable(),
  }),
  LimitExtended: z.strictObject({
    days: z.int().min(1),
    documentId: DocumentId,
    limits: Limits,
    noteId: NoteId.nullable(),
  }),
  DeadlineMoved: z.strictObject({
    from: z.strictObject({ promised: LocalDate, statutory: LocalDate.nullable() }),
    limits: Limits,
  }),
  CaseDecided: z.strictObject({
    outcome: Outcome,
    resultNo: ResultNo.nullable(),
    validUntil: LocalDate.nullable(),
    documentId: DocumentId.nullable(),
    noteId: NoteId.nullable(),
  }),
  ResultAttached: z.strictObject({ fileId: FileId }),
  ResultSent: z.strictObject({}),
  ResultArrived: z.strictObject({ counterId: CounterId.nullable() }),
  CaseClosed: z.strictObject({ noteId: NoteId.nullable() }),

  ApplicantNotified: z.strictObject({ noticeId: NoticeId, channel: Channel, count: z.int().min(1) }),
  NoticeReported: z.strictObject({ noticeId: NoticeId, outcome: NoticeOutcome }),
  CollectReminded: z.strictObject({ noticeId: NoticeId, channel: Channel, day: z.int().min(1) }),
  ResultDelivered: z.strictObject({ deliveryId: DeliveryId.nullable(), receipt: Receipt }),
  DeliveryRecalled: z.strictObject({ deliveryId: DeliveryId.nullable(), noteId: NoteId.nullable() }),
  /** 帮代办: whoever it was before no longer is. */
  HelperAssigned: z.strictObject({
    helperId: AccountId,
    way: HelpWay,
    why: HelpReason,
    noteId: NoteId.nullable(),
  }),
  HelpTold: z.strictObject({ channel: Channel, noteId: NoteId.nullable() }),
  HelpEnded: z.strictObject({ noteId: NoteId.nullable() }),
  HandoverRecorded: z.strictObject({ handoverId: HandoverId, stage: HandoverStage }),

  ...documentEvents,
} as const;

export type CaseEventType = keyof typeof caseEvents;
export type CasePayload<T extends CaseEventType> = z.infer<(typeof caseEvents)[T]>;
export type CaseEvent = { [T in CaseEventType]: Fact<T, CasePayload<T>> }[CaseEventType];

/** A fact of a case: `fact('CaseTaken', { … })`. */
export function fact<T extends CaseEventType>(type: T, payload: CasePayload<T>): Fact<T, CasePayload<T>> {
  return { type, payload };
}

/** The ticket that a case came from; all else is said by the stream. */
export function subjectOf(event: CaseEvent): TicketId | null {
  return 'ticketId' in event.payload ? event.payload.ticketId : null;
}

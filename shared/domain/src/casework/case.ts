/**
 * A case (办件) and its life.
 *
 *      receiveCase keep                          receiveCase accept · registerCase · recordUnlistedCase
 *            │                                                       │        (completeAtOnce: straight on to decided, handedOut)
 *            ▼     acceptCase · deemAccepted (silence, §32)          ▼
 *   ┌───► received ─────────────────────────────────────────────► accepted ──── decideCase ───► decided ──── arriveResult ───► atIssue
 *   │        │  │ refuseAcceptance                                │  │  │                        │    │                        │   ▲
 *   │        │  └────────────► notAccepted                         │  │  └ closeCase ► closed ◄───┘    │ deliverResults         │   │ recallDelivery
 *   │        │ requestCorrection                                   │  │                                │ (electronic)           ▼   │ (an incident)
 *   │        ▼                                                     │  └ endDeferral ► terminated       └──────────────────► handedOut
 *   └─── correcting ── supplyCorrection, when nothing is missing ──┤
 *            │                                                     │
 *            └───────────── withdrawCase ──► withdrawn ◄───────────┘
 *
 *   closed: registered and unlisted cases whose result is not handed out here. `correcting` never turns by itself: the law
 *   gives the applicant no term. From `decided` on nothing that was decided changes: documents may be printed again or
 *   voided, the result goes its way, a wrong hand-out is recalled and stays an incident.
 */
import type { MaterialId } from '../catalogue/matters.ts';
import type { DepartmentId } from '../catalogue/premises.ts';
import type {
  AccountId,
  CounterId,
  HallId,
  Instant,
  LocalDate,
  NoteId,
  ServiceId,
  TicketId,
  PersonId,
} from '../ids.ts';
import type { IssuedDocument } from './documents/forms.ts';
import type {
  CaseId,
  CaseNo,
  CorrectionId,
  DeliveryId,
  DocumentId,
  ExternalNo,
  FileId,
  HandoverId,
  NoticeId,
  ResultNo,
  ShortCode,
  SpecialId,
} from './ids.ts';
import type { Limits } from './limits.ts';
import type { MaterialLine, Terms } from './terms.ts';
import type {
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
  Way,
} from './words.ts';

export const LIVE_STATES = ['received', 'correcting', 'accepted', 'decided', 'atIssue'] as const;
export type LiveState = (typeof LIVE_STATES)[number];
export const END_STATES = ['handedOut', 'notAccepted', 'withdrawn', 'terminated', 'closed'] as const;
export type EndState = (typeof END_STATES)[number];
export type CaseStatus = LiveState | EndState;

export interface Correction {
  readonly correctionId: CorrectionId;
  readonly at: Instant;
  readonly count: number;
  readonly missing: readonly Missing[];
  readonly documentId: DocumentId;
  readonly noteId: NoteId | null;
  /** What was asked for and is there by now. */
  readonly supplied: readonly MaterialId[];
  /** When everything was there. */
  readonly suppliedAt: Instant | null;
}

/** A special procedure (特别程序), running until `to`; the clock stands from `from`, null when it does not. */
export interface Special {
  readonly specialId: SpecialId;
  readonly procedureCode: string;
  readonly startedAt: Instant;
  readonly expectedDays: number;
  readonly countsInLimit: boolean;
  readonly documentId: DocumentId | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly outcome: SpecialOutcome | null;
}

export interface Decision {
  readonly outcome: Outcome;
  readonly decidedAt: Instant;
  readonly by: AccountId | null;
  readonly resultNo: ResultNo | null;
  readonly validUntil: LocalDate | null;
  readonly documentId: DocumentId | null;
  readonly noteId: NoteId | null;
}

export interface Notice {
  readonly noticeId: NoticeId;
  readonly about: 'result' | 'reminder';
  readonly channel: Channel;
  readonly at: Instant;
  readonly outcome: NoticeOutcome | null;
  /** Working days the result lay there, for a reminder. */
  readonly day: number | null;
}

/** 帮代办: a named person stays with the case until it ends, or until `endedAt`. */
export interface Help {
  readonly helperId: AccountId;
  readonly way: HelpWay;
  readonly why: HelpReason;
  /** When the first helper was named. */
  readonly since: Instant;
  /** When the applicant was told how it stands. */
  readonly told: readonly { readonly at: Instant; readonly channel: Channel }[];
  readonly endedAt: Instant | null;
}

export interface CaseBase {
  readonly caseId: CaseId;
  readonly hallId: HallId;
  readonly way: Way;
  readonly caseNo: CaseNo | null;
  readonly shortCode: ShortCode;
  readonly externalNo: ExternalNo | null;
  readonly itemId: ServiceId | null;
  /** null: 其他事项, nothing but the department is known of it. */
  readonly terms: Terms | null;
  readonly approvalDepartmentId: DepartmentId;
  /** Whose officials may see it: the approving department and the item's own. */
  readonly departmentIds: readonly DepartmentId[];
  /** What a 其他事项 is called, as typed. */
  readonly unlisted: {
    readonly noteId: NoteId | null;
    readonly basis: 'law' | 'department' | 'usual';
    /** 待入库 until the manager has settled it. */
    readonly adopted: boolean;
  } | null;
  readonly applicantId: PersonId;
  readonly agent: { readonly personId: PersonId; readonly mayCollect: boolean } | null;
  readonly identityToVerify: boolean;
  readonly ticketId: TicketId | null;
  readonly visitKey: string;
  readonly counterId: CounterId | null;
  readonly receivedBy: AccountId | null;
  readonly materials: readonly MaterialLine[];
  readonly pickup: Pickup;
  readonly receivedAt: Instant;
  /** The receipt that the law counts from: the first, or the one after a correction that made everything complete. */
  readonly completeAt: Instant;
  readonly silentUntil: Instant | null;
  readonly warnedDays: readonly number[];
  readonly acceptedAt: Instant | null;
  readonly deemed: boolean;
  readonly pledge: boolean;
  readonly corrections: readonly Correction[];
  readonly limits: Limits | null;
  readonly moved: readonly {
    readonly from: { readonly promised: LocalDate; readonly statutory: LocalDate | null };
    readonly to: { readonly promised: LocalDate; readonly statutory: LocalDate | null };
    readonly calendarRevision: number;
  }[];
  readonly specials: readonly Special[];
  readonly extension: {
    readonly days: number;
    readonly approvedBy: AccountId | null;
    readonly documentId: DocumentId;
  } | null;
  readonly takenBy: AccountId | null;
  readonly steps: readonly {
    readonly step: Step;
    readonly outcome: StepOutcome;
    readonly at: Instant;
    readonly by: AccountId | null;
    readonly noteId: NoteId | null;
  }[];
  readonly decision: Decision | null;
  readonly result: {
    readonly fileId: FileId | null;
    readonly place: 'department' | 'onTheWay' | 'issueCounter' | 'handedOut';
    readonly arrivedAt: Instant | null;
  };
  readonly notices: readonly Notice[];
  readonly documents: readonly IssuedDocument[];
  readonly handover: {
    readonly handoverId: HandoverId;
    readonly stage: HandoverStage;
    readonly at: Instant;
  } | null;
  readonly delivery: {
    readonly deliveryId: DeliveryId | null;
    readonly at: Instant;
    readonly receipt: Receipt;
  } | null;
  /** Wrong hand-outs that were recalled. */
  readonly incidents: readonly {
    readonly at: Instant;
    readonly by: AccountId | null;
    readonly noteId: NoteId | null;
  }[];
  /** 补录: taken in by the 收件登记表 under this number, and entered then. Absent: taken in here. */
  readonly onPaper?: { readonly serial: number; readonly enteredAt: Instant };
  /** Absent: nobody was ever asked to help. */
  readonly help?: Help;
  readonly endedAt: Instant | null;
  readonly version: number;
}

interface Undecided extends CaseBase {
  readonly acceptedAt: null;
  readonly limits: null;
  readonly decision: null;
}

interface Running extends CaseBase {
  readonly acceptedAt: Instant;
  readonly limits: Limits;
}

export interface ReceivedCase extends Undecided {
  readonly status: 'received';
}

export interface CorrectingCase extends Undecided {
  readonly status: 'correcting';
}

export interface AcceptedCase extends Running {
  readonly status: 'accepted';
  readonly decision: null;
}

export interface DecidedCase extends Running {
  readonly status: 'decided' | 'atIssue';
  readonly decision: Decision;
}

export interface EndedCase extends CaseBase {
  readonly status: EndState;
  readonly endedAt: Instant;
}

export type Case = ReceivedCase | CorrectingCase | AcceptedCase | DecidedCase | EndedCase;

/** The correction that is still to be answered. */
export function openCorrection(current: Case): Correction | null {
  return current.corrections.find((correction) => correction.suppliedAt === null) ?? null;
}

/** The special procedure that runs. */
export function openSpecial(current: Case): Special | null {
  return current.specials.find((special) => special.to === null) ?? null;
}

/** The help that goes on, or went on to the end; null where there is none or it was ended before. */
export function helpOn({ help }: Pick<Case, 'help'>): Help | null {
  return help === undefined || help.endedAt !== null ? null : help;
}

/** Papers that were promised and are still owed (容缺). */
export function owed(current: Case): readonly MaterialLine[] {
  return current.materials.filter((line) => line.form === 'deferred');
}

export function documentOf(
  holder: { readonly documents: readonly IssuedDocument[] },
  documentId: DocumentId,
): IssuedDocument | null {
  return holder.documents.find((document) => document.documentId === documentId) ?? null;
}

/** The document of that form in force, the latest first; a voided one is none. */
export function latestOf(current: Case, form: IssuedDocument['form']): IssuedDocument | null {
  return (
    current.documents.findLast((document) => document.form === form && document.voidedAt === null) ?? null
  );
}

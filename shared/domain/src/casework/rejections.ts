/** Every way casework can say no (办件拒绝原因), with what the desk needs to explain it and to go on. */
import type { MaterialId } from '../catalogue/matters.ts';
import type { AccountId, Instant, LocalDate, ServiceId } from '../ids.ts';
import type { CaseStatus } from './case.ts';
import type { FieldKey } from './documents/fields.ts';
import type { DocumentFormId } from './documents/forms.ts';
import type { SealId, ShortCode } from './ids.ts';
import type { Paper, Way } from './words.ts';

type Nothing = Record<string, never>;
interface Materials {
  readonly materialIds: readonly MaterialId[];
}

export interface CaseworkRejections {
  CaseUnknown: Nothing;
  CaseNotInState: { readonly status: CaseStatus };
  NotThisWay: { readonly way: Way };
  ItemUnknown: Nothing;
  /** Another hall takes it in. */
  ItemNotHere: { readonly itemId: ServiceId };
  ItemNotImmediate: { readonly itemId: ServiceId };
  TreeVersionUnknown: Nothing;
  /** The questions are not answered to the end, or they end with another item or with no. */
  QuestionsOpen: Nothing;
  ApplicantUnknown: Nothing;
  /** That line of the day's 收件登记表 is entered already. */
  PaperSerialSpent: { readonly serial: number };
  /** 更正收件时间 is for what was entered from paper; a clerk's own of the day; it must change, and what followed stays after it. */
  NotOnPaper: Nothing;
  ReceiptNotYours: Nothing;
  ReceiptUnchanged: Nothing;
  ReceiptAfterNext: { readonly time: Instant };
  /** 身份待核: received, not accepted. */
  IdentityToVerify: Nothing;
  /** The applicant's document has been seen. */
  AlreadyVerified: Nothing;
  MaterialMissing: Materials;
  NotDeferrable: Materials;
  /** Granting while 容缺 papers are owed. */
  MaterialsOwed: Materials;
  NothingOwed: Nothing;
  DateInPast: { readonly today: LocalDate };
  /** The hall's numbers for this item and day, or for this year, are used up. */
  TooManyCases: Nothing;

  CorrectionAlreadyOpen: Nothing;
  SecondCorrectionNeedsReason: { readonly count: number };
  CaseReasonUnknown: Nothing;
  /** The reason stands in the note, and there is none. */
  NoteNeeded: Nothing;
  /** 视为受理: five working days were silent, it is accepted by law since then. */
  AcceptedBySilence: { readonly since: Instant };
  /** Something that happens by time, before its time. */
  TooEarly: { readonly from: Instant };
  AlreadyWarned: { readonly day: number };

  NotYourDepartment: Nothing;
  /** The same person in the same way. */
  HelperAlready: { readonly accountId: AccountId };
  NotHelped: Nothing;
  CaseTakenBy: { readonly accountId: AccountId };
  /** Too late to extend: the limit has passed. */
  LimitPassed: { readonly dueAt: Instant };
  LimitAlreadyExtended: { readonly days: number };
  ExtensionTooLong: { readonly maxDays: number };
  ProcedureUnknown: Nothing;
  SpecialRunning: Nothing;
  NoSpecialRunning: Nothing;
  /** Nothing moves by the new calendar. */
  DeadlineUnchanged: Nothing;
  AlreadyAdopted: Nothing;

  DocumentUnknown: Nothing;
  DocumentIncomplete: { readonly missing: readonly FieldKey[] };
  DocumentVoid: Nothing;
  DocumentNotPrinted: Nothing;
  DocumentNotStamped: { readonly form: DocumentFormId };
  /** Signed, never sealed. */
  DocumentNotSealed: Nothing;
  AlreadyStamped: Nothing;
  AlreadyServed: Nothing;
  WrongSeal: { readonly sealId: SealId };
  /** Served: it is in the applicant's hands and cannot be made void. */
  DocumentInForce: Nothing;

  ResultNotHere: Nothing;
  ReceiverUnknown: Nothing;
  /** 按手印: the witness is somebody else of the hall, and the receiver stands at the counter. */
  WitnessNotFree: Nothing;
  ReceiverNotAllowed: { readonly needs: readonly Paper[] };
  NoPhone: Nothing;
  NoticeUnknown: Nothing;
  NoticeSettled: Nothing;

  HandoverUnknown: Nothing;
  HandoverNotInState: { readonly status: 'listed' | 'signedOver' | 'signedFor' };
  /** On the list and not scanned: look again, or sign with them named as missing. */
  PapersMissing: { readonly shortCodes: readonly ShortCode[] };
  NotOnTheList: { readonly shortCodes: readonly ShortCode[] };
  WrongShortCode: Nothing;
  /** On a list already, and neither arrived nor named as missing. */
  AlreadyListed: Nothing;
  DeliveryUnknown: Nothing;
}

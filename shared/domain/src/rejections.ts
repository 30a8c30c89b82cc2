/** Every way the hall can say no (拒绝原因), with what the screen needs to explain it and to go on. Closed list. */
import type {
  AccountId,
  CounterId,
  DutyModeId,
  GroundId,
  Instant,
  LocalDate,
  ReasonId,
  ServiceId,
  TicketId,
  TicketNumber,
  ZoneId,
} from './ids.ts';
import type { Power } from './actor.ts';
import type { ObjectionState } from './objection/objection.ts';
import type { CaseworkRejections } from './casework/rejections.ts';
import type { EvaluationRejections } from './evaluation/rejections.ts';
import type { KeypadAction } from './hall/keypad.ts';
import type { LivingState } from './hall/ticket.ts';

export interface RejectionDetails extends EvaluationRejections, CaseworkRejections {
  AlertUnknown: Record<string, never>;
  /** It was answered, or its cause is gone. */
  AlertClosed: Record<string, never>;
  /** Somebody else was told. */
  NotYourAlert: Record<string, never>;
  /** Everybody was told already. */
  NobodyAbove: Record<string, never>;
  ObjectionUnknown: Record<string, never>;
  /** Decided or withdrawn. */
  ObjectionOver: { readonly state: ObjectionState };
  ObjectionOutOfTime: { readonly earliest: LocalDate };
  /** No number was named. */
  NothingToSetAside: Record<string, never>;
  DifficultyUnknown: Record<string, never>;
  DifficultyClosed: Record<string, never>;
  /** Somebody else is responsible. */
  NotYourDifficulty: Record<string, never>;
  RoundUnknown: Record<string, never>;
  /** It is finished. */
  RoundOver: Record<string, never>;
  RoundItemUnknown: Record<string, never>;
  /** Something is wrong with it: its finding stays. */
  RoundItemFound: Record<string, never>;
  RoundUnfinished: { readonly count: number };
  FindingUnknown: Record<string, never>;
  /** It is closed. */
  FindingOver: Record<string, never>;
  NotYourFinding: Record<string, never>;
  FindingRectifiedAlready: Record<string, never>;
  FindingNotRectified: Record<string, never>;
  /** There is no such account. */
  ResponsibleUnknown: Record<string, never>;
  ResponsibleDisabled: Record<string, never>;
  /** By its role it never says that something is put right. */
  ResponsibleUnable: Record<string, never>;
  DayNotOpen: { readonly date: LocalDate };
  DayAlreadyOpen: { readonly date: LocalDate };
  DayStillOpen: { readonly date: LocalDate };
  /** openDay for a day that is not today's. */
  WrongDate: { readonly today: LocalDate };
  /** Too early for numbers; `from` is when they begin, null when the hall has no session today. */
  NotYetOpen: { readonly from: Instant | null };
  LastTicketPassed: { readonly at: Instant };
  PeopleStillWaiting: {
    readonly waiting: number;
    readonly called: number;
    readonly serving: number;
    readonly held: number;
    readonly undecided: readonly TicketNumber[];
  };
  SettingsUnchanged: { readonly revision: number };
  ClockNotTrusted: Record<string, never>;
  ClockAlreadyTrusted: Record<string, never>;
  /** The account lacks 即办授权, 负责人审批 or 好差评监督. */
  PowerNeeded: { readonly power: Power };

  /** The calendar is changed for today and days to come only. */
  DayIsPast: { readonly date: LocalDate; readonly today: LocalDate };
  CalendarUnchanged: { readonly date: LocalDate };

  ServiceUnknown: { readonly serviceId: ServiceId };
  ZoneUnknown: { readonly zoneId: ZoneId };
  QuotaReached: { readonly zoneId: ZoneId; readonly quota: number };
  AlreadyHoldsTicket: { readonly number: TicketNumber; readonly serviceId: ServiceId };
  VisitorUnknown: Record<string, never>;
  /** No appointment has this code, or this visitor has none. */
  AppointmentUnknown: Record<string, never>;
  /** Only of other days; the nearest is named. */
  AppointmentOtherDay: { readonly date: LocalDate };
  AppointmentTooEarly: { readonly from: Instant; readonly slotFrom: Instant; readonly slotTo: Instant };
  AppointmentAlreadyUsed: { readonly number: TicketNumber };
  AppointmentCancelled: Record<string, never>;
  NumbersExhausted: { readonly zoneId: ZoneId };
  /** A number from a kiosk that was cut off, which this hall never leased with this key. */
  LeaseNotYours: { readonly number: TicketNumber };
  /** The number is on record already. */
  NumberSpent: { readonly number: TicketNumber };
  /** No restore has skipped this number. */
  NothingLost: { readonly number: TicketNumber };
  /** Paper numbers are E001 … E200 (应急包). */
  NotAPaperNumber: { readonly number: TicketNumber };
  /** 更正: nobody entered such a line on that day; or it says the same as before; or it is somebody else's or older. */
  PaperUnknown: Record<string, never>;
  PaperUnchanged: { readonly number: TicketNumber };
  PaperNotYours: { readonly number: TicketNumber };
  /** 补录: times of a line that cannot be so. */
  TimeInFuture: { readonly time: Instant };
  TimeOutsideDay: { readonly time: Instant; readonly date: LocalDate; readonly from: Instant };
  CalledBeforeTaken: { readonly takenAt: Instant; readonly calledAt: Instant };
  FinishedBeforeCalled: { readonly calledAt: Instant; readonly finishedAt: Instant };
  /** Somebody else was at that counter then. */
  CounterOverlap: {
    readonly number: TicketNumber;
    readonly counterId: CounterId;
    readonly calledAt: Instant;
    readonly finishedAt: Instant;
  };
  /** Nothing about this number waits for somebody. */
  NothingFlagged: { readonly number: TicketNumber };
  /** 陪同取号 is for whoever is signed in. */
  AssistanceNotYours: Record<string, never>;
  PriorityNotYours: { readonly groundId: GroundId };

  QueueEmpty: { readonly counterId: CounterId };
  /** Somebody is at the counter: the desk asks what is meant. `may` = the answers that are allowed now. */
  CurrentUndecided: {
    readonly ticketId: TicketId;
    readonly number: TicketNumber;
    readonly status: LivingState;
    readonly may: readonly ('finish' | 'noShow' | 'return')[];
  };
  CounterBusy: { readonly counterId: CounterId };
  NobodyAtCounter: { readonly counterId: CounterId };
  CounterUnknown: { readonly counterId: CounterId };
  CounterNotOpen: { readonly counterId: CounterId };
  CounterPaused: { readonly counterId: CounterId };
  CounterNotPaused: { readonly counterId: CounterId };
  CounterOccupied: { readonly counterId: CounterId; readonly accountId: AccountId };
  NotYourCounter: { readonly counterId: CounterId };
  /** The clerk is signed in elsewhere: say `move` to come over, with whoever sits there. */
  AtOtherCounter: { readonly counterId: CounterId };
  DutyModeUnknown: { readonly modeId: DutyModeId };
  /** `modeId`: the mode that is on. */
  /** Somebody works at the counter, or nobody ought to. */
  /** Nobody would be left without a counter. */
  ReliefNotNeeded: { readonly counterId: CounterId };
  CoverNotNeeded: { readonly counterId: CounterId };
  /** Sits at another counter, ought to be at one, or may not serve this one's zones. */
  CoverNotFree: { readonly counterId: CounterId; readonly accountId: AccountId };
  NoCoverAsked: { readonly counterId: CounterId };
  DutyUnchanged: { readonly modeId: DutyModeId | null };
  NoCounterOpen: Record<string, never>;
  /** Closing or pausing leaves people whom no open counter serves: offer cover first, or say so. */
  QueueLeftAlone: { readonly zones: readonly { readonly zoneId: ZoneId; readonly waiting: number }[] };

  TicketUnknown: { readonly ticketId: TicketId };
  TicketNotInState: { readonly ticketId: TicketId; readonly status: LivingState };
  /** The ticket is at another counter, or it is another terminal's. */
  TicketNotYours: { readonly ticketId: TicketId };
  TooEarlyForNoShow: { readonly calls: number; readonly minCalls: number; readonly from: Instant };
  TooEarlyToInfer: { readonly from: Instant };
  TooLateToUndo: { readonly until: Instant };
  NothingToUndo: { readonly counterId: CounterId };
  AlreadyThere: { readonly zoneId: ZoneId };
  GroundUnknown: { readonly groundId: GroundId };
  PriorityUnchanged: { readonly groundId: GroundId };
  ReasonUnknown: { readonly reasonId: ReasonId };

  /** A key of a call keypad that does nothing at this moment, or never. */
  KeyMeansNothing: { readonly action: KeypadAction };
  /** Digits before a key: no number, window or reason is meant by them; more than one number is. */
  DigitsUnknown: { readonly digits: string };
  DigitsAmbiguous: { readonly digits: string; readonly numbers: string };

  SlipUnknown: Record<string, never>;
  SlipAlreadyReported: Record<string, never>;
  AnnouncementOutdated: { readonly callSeq: number };
}

export type RejectionCode = keyof RejectionDetails;

/** The bridge between a kiosk's page and its terminal (Socket.IO on loopback), on one screen: what each may say. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { SearchEntry } from '@yichuang/domain/catalogue/search';
import type { KioskMenu } from '@yichuang/domain/hall/views/kiosk-menu';
import type {
  AppointmentCode,
  ClassId,
  CounterId,
  Instant,
  ServiceId,
  TicketId,
  TicketNumber,
  VisitorId,
  ZoneId,
} from '@yichuang/domain/ids';
import type { WaitPromise } from '@yichuang/domain/hall/estimate';
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { HeldNumber } from '@yichuang/domain/hall/views/held-numbers';
import type { IdentityRequest, ShownCard } from './api.ts';
import type { CollectAnswer, CollectQuestion } from './cases.ts';
import type { CodeAnswer, CodeQuestion } from './codes.ts';
import type { ChecklistOutcome, GuidanceBook } from './guidance.ts';
import type { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import type { Problem, WireRejection } from './socket.ts';

/** What a printer can be in, as reports name it; `none` = nothing wrong. */
export type SlipCondition = HallPayload<'SlipReported'>['condition'];

export interface KioskPrinter {
  readonly ready: boolean;
  readonly condition: SlipCondition;
  /** The number shown beside the words (P-02), null when nothing is wrong. */
  readonly conditionNumber: string | null;
  /** 纸将尽: goes on printing. */
  readonly paperNear: boolean;
}

/** Who or what lies on the card reader. The number of the card stays in the terminal. */
export type OnReader =
  /** The hub is being asked. */
  | { readonly is: 'asking' }
  | ({
      readonly is: 'person';
      /** null: the hub is away and this kiosk gives numbers by itself; what somebody holds or has booked is not known then. */
      readonly visitorId: VisitorId | null;
      /** 符*花: enough for its holder to know it. */
      readonly name: string;
      /** Valid no longer; for a number in the queue that does not matter. */
      readonly expired: boolean;
    } & ShownCard)
  | { readonly is: 'unreadable'; readonly why: UnreadableCard }
  /** Nobody can be asked now, or the hub does not take this card: a number without identity can be had. */
  | { readonly is: 'offline' }
  | { readonly is: 'refused' };

/** A phone or a bank card, two cards, taken away too soon, or a card that cannot be read. */
export type UnreadableCard = 'NotAnIdCard' | 'MoreThanOne' | 'TakenTooSoon' | 'ReadFailed';

export interface KioskCardReader {
  /** False: nothing laid there is read now. */
  readonly ready: boolean;
  /** The number shown beside the words (C-01), null when nothing is wrong. */
  readonly conditionNumber: string | null;
  /** `layId`: another one each time that something is laid there. null: nothing lies there. */
  readonly lying: (OnReader & { readonly layId: string }) | null;
}

/** All that the kiosk shows without being asked. Sent whole, on every change and at least every 5 s while live. */
export interface KioskState {
  /** `connecting`: no word yet since the start. `signedOut`: the terminal must be paired again. */
  readonly hub: 'connecting' | 'live' | 'stale' | 'signedOut';
  /** The hub's time at its last word. */
  readonly asOf: Instant | null;
  /** Add to the page's clock to get the hub's. */
  readonly hubTimeOffsetMs: number;
  /** The hub is away and this kiosk gives numbers by itself (断网取号). */
  readonly alone: boolean;
  /** Numbers that it gave by itself and the hub did not take: their holders are to go to the guides' desk. */
  readonly refused: readonly string[];
  /** null until the hall is known. */
  readonly menu: KioskMenu | null;
  readonly printer: KioskPrinter;
  /** null: this kiosk has no card reader. */
  readonly cardReader: KioskCardReader | null;
  readonly demo: boolean;
  /** Changes when the texts do: ask for `catalogue` again. null until they are known. */
  readonly catalogueRevision: string | null;
  /** Changes when questions or papers do: ask for `guidance` again. null until they are known. */
  readonly guidanceRevision: string | null;
}

/** As the hub publishes it at `/api/catalogue/<revision>`. */
export interface KioskCatalogue extends HallCatalogue {
  readonly revision: string;
  readonly searchIndex: readonly SearchEntry[];
}

export interface KioskTicketRequest {
  /** Made by the page when a screen appears on which a number can be taken: two taps on it are one ticket. */
  readonly screenId: string;
  readonly services: readonly ServiceId[];
  readonly visitorId?: VisitorId | undefined;
  /** The card that lies on the reader for it: without the hub the terminal itself knows what its age grants. */
  readonly layId?: string | undefined;
  /** 长辈版: a slip in double type. */
  readonly large?: boolean | undefined;
  /** `none` = 无纸: the number on the screen only. With `slip` the printer is looked at before a number is given. */
  readonly paper: 'slip' | 'none';
}

/** 预约签到: by the code that somebody typed or showed, or by whoever's card lies there; a number comes of it like any other. */
export interface KioskCheckInRequest extends Pick<KioskTicketRequest, 'screenId' | 'large' | 'paper'> {
  readonly by: { readonly code: AppointmentCode } | { readonly visitorId: VisitorId };
}

export interface KioskTicket {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly zoneId: ZoneId;
  readonly services: readonly ServiceId[];
  readonly takenAt: Instant;
  readonly promise: WaitPromise;
  /** The class in which it stands, named by the catalogue; null = an ordinary number. */
  readonly priority: ClassId | null;
  /** The appointment that it was given for. */
  readonly appointment: {
    readonly slotFrom: Instant;
    readonly slotTo: Instant;
    readonly late: boolean;
  } | null;
  /** Windows of the zone, by number. */
  readonly counters: readonly { readonly counterId: CounterId; readonly number: number }[];
  /** The progress page, null when the hall has no public address. */
  readonly progressUrl: string | null;
  /** Taken while the hub was away: when it was last heard. null = given by the hub. */
  readonly offlineSince: Instant | null;
}

export type KioskTicketAnswer =
  | { readonly outcome: 'taken'; readonly ticket: KioskTicket; readonly paper: 'slip' | 'none' }
  /** No number was given: offer 无纸, or the guide. */
  | { readonly outcome: 'printerDown'; readonly printer: KioskPrinter }
  /** `held`: the number that its holder has already, as it stands now. */
  | {
      readonly outcome: 'rejected';
      readonly rejection: WireRejection;
      readonly held?: HeldNumber | undefined;
    }
  /** The hub is away; nothing happened. */
  | { readonly outcome: 'offline' }
  /** Sent and not answered: the same screen may ask again and gets the same ticket. */
  | { readonly outcome: 'late' }
  | { readonly outcome: 'failed'; readonly problem: Problem };

/** What becomes of a slip. `unknown`: it may be on paper; ask the visitor before anything is printed again. */
export interface SlipProgress {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly copy: number;
  readonly state: 'printing' | 'printed' | 'failed' | 'unknown';
  readonly condition: SlipCondition;
  readonly conditionNumber: string | null;
}

export type KioskDone =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'rejected'; readonly rejection: WireRejection }
  | { readonly outcome: 'offline' }
  | { readonly outcome: 'late' }
  | { readonly outcome: 'failed'; readonly problem: Problem };

export type KioskIdentity =
  | { readonly outcome: 'known'; readonly visitorId: VisitorId; readonly masked: string }
  | { readonly outcome: 'failed'; readonly problem: Problem }
  | { readonly outcome: 'offline' };

/** 领证: whether the result is there; names nobody. */
export type KioskCollect =
  | { readonly outcome: 'known'; readonly answer: CollectAnswer }
  | { readonly outcome: 'failed'; readonly problem: Problem }
  | { readonly outcome: 'offline' };

/** 一次性告知单 for who stands here; no number is needed. */
export interface KioskChecklistRequest {
  readonly itemId: ServiceId;
  readonly version: number;
  readonly chosen: readonly string[];
  readonly large: boolean;
}

/** What a scanned code is for. */
export type KioskCode =
  | { readonly outcome: 'known'; readonly answer: CodeAnswer }
  | { readonly outcome: 'failed'; readonly problem: Problem }
  | { readonly outcome: 'offline' };

export interface PageToTerminal {
  takeTicket: (request: KioskTicketRequest, answer: (answer: KioskTicketAnswer) => void) => void;
  checkIn: (request: KioskCheckInRequest, answer: (answer: KioskTicketAnswer) => void) => void;
  /** 不要了: gives back a number that this kiosk has just given. */
  cancelTicket: (request: { readonly ticketId: TicketId }, answer: (answer: KioskDone) => void) => void;
  /** 补打: another slip of a number that this kiosk has given. */
  reprintSlip: (request: { readonly ticketId: TicketId }, answer: (answer: KioskDone) => void) => void;
  /** The number is passed on to the hub and kept nowhere. */
  identify: (request: IdentityRequest, answer: (answer: KioskIdentity) => void) => void;
  /** Before anything is done with a code that was scanned where nobody had asked for one. */
  askCode: (request: CodeQuestion, answer: (answer: KioskCode) => void) => void;
  /** Asked of the hub each time: what was true an hour ago sends nobody away. */
  askCollect: (request: CollectQuestion, answer: (answer: KioskCollect) => void) => void;
  /** null until the hub has been reached once. */
  catalogue: (answer: (catalogue: KioskCatalogue | null) => void) => void;
  /** null until the hub has been reached once. */
  guidance: (answer: (book: GuidanceBook | null) => void) => void;
  /** Answers when it is on paper, or when it is known that it is not. */
  printChecklist: (request: KioskChecklistRequest, answer: (outcome: ChecklistOutcome) => void) => void;
  /** Counted by month, nothing about a person. */
  countGuidance: (use: Omit<KioskChecklistRequest, 'large'>) => void;
  /** Counted by day, nothing about a person. */
  countKnowledge: (use: KnowledgeUse) => void;
  /** Looks at the printer now. */
  checkPrinter: (answer: (printer: KioskPrinter) => void) => void;
}

export interface TerminalToPage {
  state: (state: KioskState) => void;
  slip: (progress: SlipProgress) => void;
  /** A scanner of this kiosk read this: text that nobody has judged yet. */
  scan: (text: string) => void;
  /** Staff want the page loaded anew. */
  reload: () => void;
}

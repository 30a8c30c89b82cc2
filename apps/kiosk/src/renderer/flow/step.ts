/** Where a visitor stands at the kiosk (取号步骤): one value, from the first touch to the number in hand. */
import type { KioskHours } from '@yichuang/domain/hall/views/kiosk-menu';
import type { HeldNumber } from '@yichuang/domain/hall/views/held-numbers';
import type { Instant, ServiceId, TicketId, VisitorId } from '@yichuang/domain/ids';
import type { KioskCheckInRequest, KioskPrinter, KioskTicket, SlipProgress } from '@yichuang/protocol/bridge';
import type { AnswerId } from '@yichuang/domain/knowledge/answer';
import type { ShownCard } from '@yichuang/protocol/api';
import type { CollectAnswer } from '@yichuang/protocol/cases';
import type { ChecklistOutcome } from '@yichuang/protocol/guidance';
import type { ProblemCode, WireRejection } from '@yichuang/protocol/socket';
import type { IdentityProblemCode } from '@yichuang/domain/identity/problem';
import type { Language } from '@yichuang/ui/text/text';

/** Steps in which one looks around; the others come back to them. */
export type BrowseStep =
  | { readonly at: 'home' }
  | {
      readonly at: 'zone';
      readonly tileId: string;
      readonly section: number;
      readonly page: number;
      /** null: a touch takes a number at once. Otherwise what has been ticked (一次办几件). */
      readonly chosen: readonly ServiceId[] | null;
    }
  | { readonly at: 'search'; readonly typed: string; readonly page: number }
  /** 一件事: what belongs together; one item of it is looked at and left again */
  | {
      readonly at: 'bundle';
      readonly bundleId: string;
      readonly chosen: readonly string[];
      readonly back: BrowseStep;
    }
  /** 知识库: an answer; from it to the papers of an item and back again */
  | {
      readonly at: 'answer';
      readonly answerId: AnswerId;
      /** 有用 was pressed */
      readonly adopted: boolean;
      readonly back: BrowseStep;
    }
  /** 预约签到: the code, typed or scanned; who rather types an identity number comes back here */
  | {
      readonly at: 'checkIn';
      readonly typed: string;
      readonly trouble: 'unknown' | 'notACode' | null;
      readonly back: BrowseStep;
    };

/** Whose appointment is kept (预约签到). */
export type CheckInBy = KioskCheckInRequest['by'];

export type IdentityTrouble = IdentityProblemCode | 'offline' | 'refused';

/** Why a short code brought no answer. */
export type CollectTrouble = 'mistyped' | 'notACode' | 'offline' | 'tooMany' | 'refused';

/** Who takes the number (到访人): by a number that was typed, or by the card that lies on the reader. */
export interface Identity {
  /** null: greeted while the hub is away. */
  readonly visitorId: VisitorId | null;
  /** 469***…0033 of a number, 符*花 of a card. */
  readonly masked: string;
  readonly card: (ShownCard & { readonly layId: string; readonly expired: boolean }) | null;
}

/** Why there is no number, with what the screen needs to say what to do instead. */
export type Refusal =
  | { readonly kind: 'hours'; readonly hours: KioskHours }
  | { readonly kind: 'quota' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'late' }
  | { readonly kind: 'printerDown'; readonly printer: KioskPrinter }
  | { readonly kind: 'rejected'; readonly rejection: WireRejection; readonly held?: HeldNumber | undefined }
  | { readonly kind: 'failed'; readonly code: ProblemCode };

export interface TicketStep {
  readonly at: 'ticket';
  readonly ticket: KioskTicket;
  readonly paper: 'slip' | 'none';
  /** The page goes home by itself at this time, ms of the page's clock. */
  readonly endsAt: number;
  readonly givingUp: 'no' | 'asked' | 'sent' | 'failed';
  /** 补打 asked for: a new object for each press. */
  readonly reprint: { readonly ticketId: TicketId } | null;
}

/** 一次性告知单 of this visitor: what is asked of the printer, and what became of it. */
export interface ChecklistWish {
  readonly itemId: ServiceId;
  readonly version: number;
  readonly chosen: readonly string[];
  readonly large: boolean;
}

export type ChecklistPrint =
  | { readonly state: 'no' }
  | { readonly state: 'asked'; readonly wish: ChecklistWish }
  | { readonly state: 'done'; readonly outcome: ChecklistOutcome };

export type Step =
  | BrowseStep
  /** 看看要带什么: the questions, then the papers */
  | {
      readonly at: 'papers';
      readonly itemId: ServiceId;
      readonly chosen: readonly string[];
      readonly print: ChecklistPrint;
      readonly back: BrowseStep;
    }
  | {
      readonly at: 'identity';
      readonly typed: string;
      readonly asking: boolean;
      readonly trouble: IdentityTrouble | null;
      readonly back: BrowseStep;
    }
  /** 刷证: what the holder of the card has already. `asked`: they came for an appointment. */
  | { readonly at: 'person'; readonly asked: boolean; readonly back: BrowseStep }
  /** 扫码先认: what a code is for; `code` is empty for a foreign one */
  | {
      readonly at: 'scan';
      readonly code: string;
      readonly found: 'asking' | 'both' | 'nothing' | 'foreign' | 'offline';
      readonly back: BrowseStep;
    }
  /** 领证先问: the short code */
  | {
      readonly at: 'collect';
      readonly typed: string;
      readonly asking: boolean;
      readonly trouble: CollectTrouble | null;
      readonly back: BrowseStep;
    }
  /** What became of the case; a number only if the visitor still wants one. */
  | { readonly at: 'result'; readonly answer: CollectAnswer; readonly back: BrowseStep }
  | { readonly at: 'place'; readonly serviceId: ServiceId; readonly back: BrowseStep }
  /** From a number one comes back to it: it must not be lost by asking for help. */
  | { readonly at: 'guide'; readonly back: BrowseStep | TicketStep }
  | {
      readonly at: 'confirm';
      readonly services: readonly ServiceId[];
      readonly resumesAt: Instant | null;
      readonly back: BrowseStep;
    }
  | {
      readonly at: 'taking';
      readonly services: readonly ServiceId[];
      /** An appointment is kept; its services are the hub's to know. */
      readonly checkIn: CheckInBy | null;
      readonly paper: 'slip' | 'none';
      readonly tries: number;
      readonly back: BrowseStep;
    }
  | {
      readonly at: 'refused';
      readonly refusal: Refusal;
      readonly services: readonly ServiceId[];
      readonly checkIn: CheckInBy | null;
      readonly back: BrowseStep;
    }
  | TicketStep
  | { readonly at: 'returned'; readonly number: string; readonly endsAt: number };

const BROWSING: ReadonlySet<Step['at']> = new Set<BrowseStep['at']>([
  'home',
  'zone',
  'search',
  'bundle',
  'answer',
  'checkIn',
]);

export function isBrowsing(step: Step): step is BrowseStep {
  return BROWSING.has(step.at);
}

export interface Flow {
  readonly step: Step;
  /** When this step appeared, ms. */
  readonly since: number;
  /** Two taps on one screen are one ticket: the terminal knows them by this. */
  readonly screenId: string;
  readonly language: Language;
  /** 长辈版 */
  readonly large: boolean;
  readonly identity: Identity | null;
  /** What lies on the card reader, by its laying; null: nothing. */
  readonly lying: string | null;
  /** That laying has had its turn: who wants more takes the card up and lays it down again. */
  readonly usedLay: string | null;
  /** 身份证已拿走: said until then, ms. */
  readonly cardGoneUntil: number | null;
  /** What became of the latest slips, newest first. */
  readonly slips: readonly SlipProgress[];
  /** A slip that failed after its visitor's screen had gone: shown to whoever stands here, until `until`. */
  readonly lost: { readonly number: string; readonly until: number } | null;
}

/** A browsing visitor's screen stands still this long before it takes a touch: the second half of a double tap. */
export const SETTLE_MS = 450;
/** The number stays this long, then the next visitor has the screen. */
export const TICKET_MS = 10_000;
/** A number that is on no paper stays longer. */
export const UNPRINTED_MS = 30_000;
export const RETURNED_MS = 6_000;
export const CARD_GONE_MS = 8_000;
/** Asked again by itself this often before the visitor is told. */
export const TRIES = 3;
/** One ticket carries at most so many services. */
export const MOST_SERVICES = 5;

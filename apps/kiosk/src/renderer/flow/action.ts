/** What can befall the kiosk's flow: a finger's press, quick typing, and what the world does meanwhile. */
import type { ServiceId } from '@yichuang/domain/ids';
import type { IdentityProblemCode } from '@yichuang/domain/identity/problem';
import type { AnswerId } from '@yichuang/domain/knowledge/answer';
import type {
  KioskCardReader,
  KioskCode,
  KioskCollect,
  KioskDone,
  KioskIdentity,
  KioskTicketAnswer,
  SlipProgress,
} from '@yichuang/protocol/bridge';
import type { ChecklistOutcome } from '@yichuang/protocol/guidance';
import type { Offer } from './offer.ts';
import type { Flow } from './step.ts';

/** A finger did it. */
export type Press =
  | { readonly type: 'openTile'; readonly tileId: string }
  | { readonly type: 'openSection'; readonly section: number }
  | { readonly type: 'turnPage'; readonly page: number }
  | { readonly type: 'openSearch' }
  | { readonly type: 'openIdentity' }
  | { readonly type: 'openCollect' }
  | { readonly type: 'askCollect' }
  | { readonly type: 'openCheckIn' }
  | { readonly type: 'checkIn' }
  | { readonly type: 'checkInByIdentity' }
  | { readonly type: 'openGuide' }
  | { readonly type: 'openPlace'; readonly serviceId: ServiceId }
  | { readonly type: 'want'; readonly services: readonly ServiceId[]; readonly offer: Offer }
  | { readonly type: 'openPapers'; readonly itemId: ServiceId }
  | { readonly type: 'openAnswer'; readonly answerId: AnswerId }
  | { readonly type: 'adopt' }
  | { readonly type: 'openBundle'; readonly bundleId: string }
  | { readonly type: 'answer'; readonly chosen: readonly string[] }
  | { readonly type: 'printChecklist'; readonly version: number }
  | { readonly type: 'takeAnyway' }
  | { readonly type: 'takeWithoutPaper' }
  | { readonly type: 'tryAgain' }
  | { readonly type: 'chooseSeveral'; readonly on: boolean }
  | { readonly type: 'tick'; readonly serviceId: ServiceId }
  | { readonly type: 'checkIdentity'; readonly problem: IdentityProblemCode | null }
  | { readonly type: 'forgetIdentity' }
  | { readonly type: 'codeMeans'; readonly meant: 'appointment' | 'result' }
  | { readonly type: 'askGiveUp' }
  | { readonly type: 'keepTicket' }
  | { readonly type: 'giveUp' }
  | { readonly type: 'reprint' }
  | { readonly type: 'done' }
  | { readonly type: 'back' }
  | { readonly type: 'home' };

/** Presses that may follow each other as fast as a finger can. */
export type QuickPress =
  | { readonly type: 'type'; readonly typed: string }
  | { readonly type: 'large'; readonly on: boolean }
  | { readonly type: 'language'; readonly language: Flow['language'] };

/** The world did it; scanner and card reader belong to the world. */
export type Happening =
  | { readonly type: 'answered'; readonly screenId: string; readonly answer: KioskTicketAnswer }
  | { readonly type: 'identified'; readonly identity: KioskIdentity }
  | { readonly type: 'scanned'; readonly text: string }
  | { readonly type: 'card'; readonly lying: KioskCardReader['lying'] }
  | { readonly type: 'codeKnown'; readonly code: string; readonly known: KioskCode }
  | { readonly type: 'collectAnswered'; readonly code: string; readonly collect: KioskCollect }
  | { readonly type: 'givenUp'; readonly done: KioskDone }
  | { readonly type: 'slip'; readonly progress: SlipProgress }
  | { readonly type: 'checklistPrinted'; readonly outcome: ChecklistOutcome }
  | { readonly type: 'timePassed' }
  | { readonly type: 'abandoned' };

export type Action = Press | QuickPress | Happening;

/** What an action brings along: the page's clock, and an id for a screen that may appear. */
export interface Moment {
  readonly now: number;
  readonly freshId: string;
}

const HAPPENINGS: ReadonlySet<string> = new Set<Happening['type']>([
  'answered',
  'identified',
  'scanned',
  'card',
  'codeKnown',
  'collectAnswered',
  'givenUp',
  'slip',
  'checklistPrinted',
  'timePassed',
  'abandoned',
]);
const QUICK: ReadonlySet<string> = new Set<QuickPress['type']>(['type', 'large', 'language']);

/** A press that a screen takes only once it has settled. */
export function isPress({ type }: Action): boolean {
  return !HAPPENINGS.has(type) && !QUICK.has(type);
}

/** What every section of whoever is signed in is given. */
import type { HallView } from '@yichuang/client/hall-client';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant } from '@yichuang/domain/ids';
import type { Names } from '@yichuang/ui/names';
import type { Closing } from './day/use-closing.ts';
import type { PaperSheet } from '@yichuang/ui/paper/use-paper-sheet';
import type { Account, Door } from './entry.ts';
import type { Hub } from './hub.ts';
import type { AlertsAnswer } from '@yichuang/protocol/alerts';
import type { Asked } from './upkeep/use-asked.ts';
import type { RosterDraft } from './roster/use-roster-draft.ts';
import type { AnswerDrafts } from './knowledge/use-answer-drafts.ts';
import type { Sending } from './sending.ts';
import type { SettingDrafts } from './settings/use-setting-drafts.ts';
import type { Reports } from './upkeep/use-reports.ts';

export interface AtWork {
  readonly hub: Hub;
  readonly door: Door;
  readonly account: Account;
  readonly hall: Hall;
  readonly view: HallView;
  readonly names: Names;
  readonly sending: Sending;
  readonly reports: Reports;
  /** What was decided so far for who is still there; kept while one looks at other sections. */
  readonly closing: Closing;
  /** Lines of the paper hour that are typed and not saved (补录). */
  readonly paper: PaperSheet;
  /** Settings that were changed and not kept. */
  readonly drafts: SettingDrafts;
  /** The same of answers of the 知识库. */
  readonly answerDrafts: AnswerDrafts;
  /** The same of the roster. */
  readonly rosterDraft: RosterDraft;
  /** ▲监管: alerts that want an answer, whoever is told. */
  readonly alerts: Asked<AlertsAnswer>;
  /** Counts what happened to cases, lists and the calendar. */
  readonly news: number;
  /** The hub's time, a step of some seconds at a time: minutes are what the console shows. */
  readonly now: Instant;
}

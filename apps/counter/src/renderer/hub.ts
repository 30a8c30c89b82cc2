/** The page's ways to its hub (连主机): HTTP, and the line that is followed once somebody is signed in. */
import type { EvaluationId } from '@yichuang/domain/evaluation/ids';
import type { Envelope } from '@yichuang/domain/event';
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import { paperSheetHub, type PaperSheetHub } from '@yichuang/client/sheet-upload';
import type { PaperRegister } from '@yichuang/domain/hall/views/paper-register';
import type { EndState, LivingState } from '@yichuang/domain/hall/ticket';
import type { Instant, LocalDate, NoteId, TicketNumber } from '@yichuang/domain/ids';
import type { SearchEntry } from '@yichuang/domain/catalogue/search';
import type { KnowledgeBook } from '@yichuang/domain/knowledge/answer';
import type { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import type { OutboxStore } from '@yichuang/client/outbox-store';
import { hubHttp, type HttpAnswer, type HubHttp } from '@yichuang/client/http';
import type { DeskAnswer } from '@yichuang/protocol/desk';
import type { PhotoId, RoundId } from '@yichuang/domain/rounds/round';
import type { OwnFindingsAnswer, PhotoKept } from '@yichuang/protocol/rounds';
import type { OwnFiguresAnswer, RepliesAnswer, RepliesRead } from '@yichuang/protocol/objections';
import type { PromptState } from '@yichuang/protocol/evaluation';
import { SEAT_HEADER } from '@yichuang/protocol/api';
import type { DemoDoor } from '@yichuang/protocol/api';
import { casesHttp, type CasesHttp } from './casework/data/cases.ts';

/** `GET /api/catalogue/<revision>` as this page reads it. */
export interface CounterCatalogue extends HallCatalogue {
  readonly searchIndex: readonly SearchEntry[];
}

/** `GET /api/tickets/:number/life`: a number of today, living or ended. */
export interface TicketLife {
  readonly ticket: { readonly status: LivingState | EndState; readonly endedAt: Instant | null };
  readonly events: readonly Envelope[];
  readonly notes: readonly { readonly noteId: NoteId; readonly text: string }[];
}

export interface Hub {
  readonly http: HubHttp;
  readonly cases: CasesHttp;
  catalogue(revision: string): Promise<HttpAnswer<CounterCatalogue>>;
  lifeOf(number: TicketNumber): Promise<HttpAnswer<TicketLife>>;
  /** 我的数据 of a day. */
  ownFigures(date: LocalDate): Promise<HttpAnswer<OwnFiguresAnswer>>;
  /** Answers to 数据复核 that the clerk has not read. */
  replies(this: void): Promise<HttpAnswer<RepliesAnswer>>;
  readReplies(objectionIds: RepliesRead['objectionIds']): Promise<HttpAnswer<RepliesAnswer>>;
  /** 办不成事: what is not closed. */
  difficulties(this: void): Promise<HttpAnswer<DeskAnswer>>;
  /** 交给我的整改. */
  ownFindings(this: void): Promise<HttpAnswer<OwnFindingsAnswer>>;
  sendPhoto(roundId: RoundId, photo: Blob): Promise<HttpAnswer<PhotoKept>>;
  /** Null: it did not come. */
  photo(this: void, photoId: PhotoId): Promise<Blob | null>;
  /** 补录 of a day. */
  paper(this: void, date: LocalDate): Promise<HttpAnswer<PaperRegister>>;
  /** 整表补录. */
  readonly paperSheet: PaperSheetHub;
  /** Asked, over, or neither: never what was given. */
  promptState(evaluationId: EvaluationId): Promise<HttpAnswer<PromptState>>;
  /** 知识库: all answers that staff may read; null = no answer of the hub. */
  answers(this: void): Promise<KnowledgeBook | null>;
  countKnowledge(this: void, use: KnowledgeUse): void;
  /** Empty when the hub offers none. */
  demoAccounts(): Promise<DemoDoor['accounts']>;
  /** A PDF in a tab of its own, from where it is printed; false: the hub did not give it. */
  showPaper(path: string): Promise<boolean>;
  follow(onSignedOut: () => void): HallClient;
}

/** The tab has read it long before. */
const PAPER_MS = 60_000;

/**
 * `seat`: several clerks signed in side by side in one browser, each in a tab of its own (demonstration). `store`: where what
 * has happened here is kept until the hub has it; one page of the window has it.
 */
export function openHub(
  { origin, search }: Pick<Location, 'origin' | 'search'>,
  reload: () => void,
  store?: (seat: string | null) => OutboxStore,
): Hub {
  const seat = new URLSearchParams(search).get('seat');
  const who = seat === null ? {} : { seat };
  const http = hubHttp({ url: '', ...who });
  return {
    http,
    cases: casesHttp(http),
    catalogue: (revision) => http.catalogue<CounterCatalogue>(revision),
    lifeOf: (number) => http.get<TicketLife>(`/api/tickets/${encodeURIComponent(number)}/life`),
    ownFigures: (date) => http.get<OwnFiguresAnswer>(`/api/figures/own?date=${date}`),
    replies: () => http.get<RepliesAnswer>('/api/objections/replies'),
    readReplies: (objectionIds) => http.post('/api/objections/read', { objectionIds }),
    difficulties: () => http.get<DeskAnswer>('/api/desk'),
    ownFindings: () => http.get<OwnFindingsAnswer>('/api/rounds/own'),
    sendPhoto: (roundId, photo) => http.upload(`/api/rounds/photos?roundId=${roundId}`, photo),
    async photo(photoId) {
      const answer = await http.getFile(`/api/rounds/photos/${photoId}`);
      return answer.outcome === 'ok' ? answer.value : null;
    },
    paper: (date) => http.get<PaperRegister>(`/api/paper-tickets?date=${date}`),
    paperSheet: paperSheetHub(http, seat),
    promptState: (evaluationId) =>
      http.get<PromptState>(`/api/evaluation/prompts/${encodeURIComponent(evaluationId)}`),
    async answers() {
      const answer = await http.get<KnowledgeBook>('/api/knowledge/current');
      return answer.outcome === 'ok' ? answer.value : null;
    },
    countKnowledge: (use) => void http.post('/api/knowledge/uses', { channel: 'counter', use }),
    async demoAccounts() {
      const answer = await http.get<DemoDoor>('/api/demo');
      return answer.outcome === 'ok' ? answer.value.accounts : [];
    },
    async showPaper(path) {
      const answer = await fetch(path, {
        credentials: 'same-origin',
        ...(seat === null ? {} : { headers: { [SEAT_HEADER]: seat } }),
      }).catch(() => null);
      if (!answer?.ok) return false;
      const url = URL.createObjectURL(await answer.blob());
      window.open(url, '_blank');
      setTimeout(() => URL.revokeObjectURL(url), PAPER_MS);
      return true;
    },
    follow: (onSignedOut) =>
      createHallClient({
        url: origin,
        ...who,
        kinds: ['hall', 'case', 'handover', 'delivery', 'difficulty'],
        ...(store === undefined ? {} : { store: store(seat) }),
        onNewBuild: reload,
        onSignedOut,
      }),
  };
}

/** The page's ways to its hub (连主机): HTTP, and the line that is followed once somebody is signed in. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { SearchEntry } from '@yichuang/domain/catalogue/search';
import type { EndState, LivingState } from '@yichuang/domain/hall/ticket';
import type {
  DeviceId,
  Instant,
  LocalDate,
  ServiceId,
  TicketId,
  TicketNumber,
  ZoneId,
} from '@yichuang/domain/ids';
import type { KnowledgeBook } from '@yichuang/domain/knowledge/answer';
import type { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { hubHttp, type HttpAnswer, type HubHttp } from '@yichuang/client/http';
import { carriedOut, type OrderEnd } from '@yichuang/client/orders';
import type { Comparison } from '@yichuang/domain/hall/waiting/why-first';
import type { WaitAccount } from '@yichuang/domain/hall/waiting/wait-account';
import type { AlertsAnswer } from '@yichuang/protocol/alerts';
import type { DeskAnswer } from '@yichuang/protocol/desk';
import type { PhotoId, RoundId } from '@yichuang/domain/rounds/round';
import type { PhotoKept, RoundsAnswer } from '@yichuang/protocol/rounds';
import type { AppointmentDay } from '@yichuang/protocol/appointments';
import type { RosterWeek } from '@yichuang/protocol/roster';
import type { DemoDoor } from '@yichuang/protocol/api';
import type { DeviceCard } from '@yichuang/protocol/devices';
import type { MachineWish, OrderGiven } from '@yichuang/protocol/orders';
import type { CollectAnswer } from '@yichuang/protocol/cases';

/** `GET /api/catalogue/<revision>` as this page reads it. */
export interface GuideCatalogue extends HallCatalogue {
  readonly searchIndex: readonly SearchEntry[];
}

/** A ticket of some day as the hub keeps it, living or ended. */
export interface KeptTicket {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly zoneId: ZoneId;
  readonly services: readonly ServiceId[];
  readonly status: LivingState | EndState;
  readonly takenAt: Instant;
  readonly endedAt: Instant | null;
  readonly ending: string | null;
}

export interface Leftovers {
  /** null = there was no day before. */
  readonly date: LocalDate | null;
  readonly tickets: readonly KeptTicket[];
}

export interface Hub {
  readonly http: HubHttp;
  catalogue(revision: string): Promise<HttpAnswer<GuideCatalogue>>;
  ticket(number: TicketNumber): Promise<HttpAnswer<{ readonly ticket: KeptTicket }>>;
  /** Where the wait of a number of today came from. */
  wait(number: TicketNumber): Promise<HttpAnswer<{ readonly account: WaitAccount }>>;
  compared(number: TicketNumber, against: TicketNumber): Promise<HttpAnswer<Comparison>>;
  /** 领证: by short code. */
  collect(code: string): Promise<HttpAnswer<CollectAnswer>>;
  appointments(): Promise<HttpAnswer<AppointmentDay>>;
  /** The week from this day, and what clerks are called. */
  roster(date: LocalDate): Promise<HttpAnswer<RosterWeek>>;
  devices(): Promise<HttpAnswer<readonly DeviceCard[]>>;
  /** ▲监管: those that want an answer, whoever is told. */
  alerts(): Promise<HttpAnswer<AlertsAnswer>>;
  /** 办不成事: what is not closed, whoever is responsible. */
  desk(this: void): Promise<HttpAnswer<DeskAnswer>>;
  /** 巡查: today's rounds and every finding that is not closed. */
  rounds(this: void): Promise<HttpAnswer<RoundsAnswer>>;
  sendPhoto(roundId: RoundId, photo: Blob): Promise<HttpAnswer<PhotoKept>>;
  photo(this: void, photoId: PhotoId): Promise<Blob | null>;
  /** Ends when it is known what became of it. */
  order(deviceId: DeviceId, wish: MachineWish): Promise<OrderEnd>;
  leftovers(): Promise<HttpAnswer<Leftovers>>;
  /** 知识库: all answers that staff may read; null = no answer of the hub. */
  answers(this: void): Promise<KnowledgeBook | null>;
  countKnowledge(this: void, use: KnowledgeUse): void;
  /** Empty when the hub offers none. */
  demoAccounts(): Promise<DemoDoor['accounts']>;
  follow(onSignedOut: () => void): HallClient;
}

/** `seat`: several people signed in side by side in one browser (demonstration). */
export function openHub({ origin, search }: Pick<Location, 'origin' | 'search'>, reload: () => void): Hub {
  const seat = new URLSearchParams(search).get('seat');
  const who = seat === null ? {} : { seat };
  const http = hubHttp({ url: '', ...who });
  return {
    http,
    catalogue: (revision) => http.catalogue<GuideCatalogue>(revision),
    ticket: (number) => http.get(`/api/tickets/${encodeURIComponent(number)}`),
    wait: (number) => http.get(`/api/tickets/${encodeURIComponent(number)}/wait`),
    compared: (number, against) =>
      http.get(`/api/tickets/${encodeURIComponent(number)}/compared?with=${encodeURIComponent(against)}`),
    collect: (code) => http.post('/api/collect', { code }),
    appointments: () => http.get('/api/appointments'),
    roster: (date) => http.get(`/api/roster?from=${date}`),
    devices: () => http.get('/api/devices'),
    alerts: () => http.get('/api/alerts'),
    desk: () => http.get('/api/desk'),
    rounds: () => http.get('/api/rounds'),
    sendPhoto: (roundId, photo) => http.upload(`/api/rounds/photos?roundId=${roundId}`, photo),
    photo: async (photoId) => {
      const answer = await http.getFile(`/api/rounds/photos/${photoId}`);
      return answer.outcome === 'ok' ? answer.value : null;
    },
    order: (deviceId, wish) =>
      carriedOut(http, http.post<OrderGiven>(`/api/devices/${encodeURIComponent(deviceId)}/orders`, wish)),
    leftovers: () => http.get('/api/leftovers'),
    async answers() {
      const answer = await http.get<KnowledgeBook>('/api/knowledge/current');
      return answer.outcome === 'ok' ? answer.value : null;
    },
    countKnowledge: (use) => void http.post('/api/knowledge/uses', { channel: 'guide', use }),
    async demoAccounts() {
      const answer = await http.get<DemoDoor>('/api/demo');
      return answer.outcome === 'ok' ? answer.value.accounts : [];
    },
    follow: (onSignedOut) =>
      createHallClient({
        url: origin,
        ...who,
        kinds: ['hall', 'alert', 'difficulty', 'round'],
        onNewBuild: reload,
        onSignedOut,
      }),
  };
}

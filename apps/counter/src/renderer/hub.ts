/** The page's ways to its hub (连主机): HTTP, and the line that is followed once somebody is signed in. */
import type { Envelope } from '@yichuang/domain/event';
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { EndState, LivingState } from '@yichuang/domain/hall/ticket';
import type { Instant, NoteId, TicketNumber } from '@yichuang/domain/ids';
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { hubHttp, type HttpAnswer, type HubHttp } from '@yichuang/client/http';
import type { DemoAccount } from '@yichuang/ui/sign-in.tsx';

/** `GET /api/tickets/:number/life`: a number of today, living or ended. */
export interface TicketLife {
  readonly ticket: { readonly status: LivingState | EndState; readonly endedAt: Instant | null };
  readonly events: readonly Envelope[];
  readonly notes: readonly { readonly noteId: NoteId; readonly text: string }[];
}

export interface Hub {
  readonly http: HubHttp;
  catalogue(revision: string): Promise<HttpAnswer<HallCatalogue>>;
  lifeOf(number: TicketNumber): Promise<HttpAnswer<TicketLife>>;
  /** Empty when the hub offers none. */
  demoAccounts(): Promise<readonly DemoAccount[]>;
  follow(onSignedOut: () => void): HallClient;
}

/** `seat`: several clerks signed in side by side in one browser, each in a tab of its own (demonstration). */
export function openHub({ origin, search }: Pick<Location, 'origin' | 'search'>, reload: () => void): Hub {
  const seat = new URLSearchParams(search).get('seat');
  const who = seat === null ? {} : { seat };
  const http = hubHttp({ url: '', ...who });
  return {
    http,
    catalogue: (revision) => http.catalogue<HallCatalogue>(revision),
    lifeOf: (number) => http.get<TicketLife>(`/api/tickets/${encodeURIComponent(number)}/life`),
    async demoAccounts() {
      const answer = await http.get<{ readonly accounts: readonly DemoAccount[] }>('/api/demo');
      return answer.outcome === 'ok' ? answer.value.accounts : [];
    },
    follow: (onSignedOut) =>
      createHallClient({ url: origin, ...who, kinds: ['hall'], onNewBuild: reload, onSignedOut }),
  };
}

/** Fetches the leased numbers from the hub while it is there (断网号段): at every return, and again and again for the next day. */
import type { HallClient } from '@yichuang/client/hall-client';
import type { HubHttp } from '@yichuang/client/http';
import type { LeaseAnswer, LeaseRequest } from '@yichuang/protocol/leases';
import type { AloneStore } from './alone-store.ts';

const AGAIN_MS = 300_000;
const AFTER_FAILURE_MS = 5_000;

/** Returns the way to stop. */
export function holdLease(
  http: Pick<HubHttp, 'post'>,
  client: Pick<HallClient, 'getSnapshot' | 'subscribe'>,
  lease: AloneStore['lease'],
): () => void {
  let closed = false;
  let asking = false;
  let askedFor: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const ask = async (): Promise<void> => {
    if (asking || closed) return;
    asking = true;
    clearTimeout(timer);
    const request: LeaseRequest = { hundreds: [...lease.hundreds()] };
    const answer = await http.post<LeaseAnswer>('/api/leases', request);
    asking = false;
    if (closed) return;
    if (answer.outcome === 'ok') lease.replace(answer.value);
    timer = setTimeout(() => void ask(), answer.outcome === 'ok' ? AGAIN_MS : AFTER_FAILURE_MS);
  };

  /** Of a new day, and of settings with another prefix. */
  const look = (): void => {
    const { live, hall } = client.getSnapshot();
    const matter = live === 'live' && hall !== null ? `${hall.date} ${hall.rules.revision}` : null;
    if (matter !== null && matter !== askedFor) void ask();
    askedFor = matter;
  };
  const undo = client.subscribe(look);
  look();

  return () => {
    closed = true;
    clearTimeout(timer);
    undo();
  };
}

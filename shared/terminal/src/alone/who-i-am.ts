/** Who this device is (本机身份): the hub says it; while the hub is away, what it said before to the same token. */
import { createHash } from 'node:crypto';
import type { HubHttp } from '@yichuang/client/http';
import type { Me } from '@yichuang/protocol/api';
import type { Logger } from 'pino';
import type { AloneStore } from './alone-store.ts';

export type Self = NonNullable<Me['device']>;

export interface WhoIAmParts {
  readonly http: Pick<HubHttp, 'me'>;
  /** Kept by a digest, so that another pairing is another device. */
  readonly token: string;
  readonly store: Pick<AloneStore, 'kept' | 'keep'>;
  readonly log: Pick<Logger, 'warn'>;
  readonly signal: AbortSignal;
}

const ASK_AGAIN_MS = 1_000;

/** Waits until it is known; null = told to stop before. */
export async function whoAmI({ http, token, store, log, signal }: WhoIAmParts): Promise<Self | null> {
  const name = `self ${createHash('sha256').update(token).digest('hex')}`;
  const kept = store.kept(name) as Self | null;
  for (let asked = 0; !signal.aborted; asked += 1) {
    const me = await http.me();
    if (me.outcome === 'ok' && me.value.device !== null) {
      store.keep(name, me.value.device);
      return me.value.device;
    }
    if (me.outcome === 'offline' && kept !== null) {
      log.warn('the hub is away: going on as before');
      return kept;
    }
    if (asked % 30 === 0) {
      const why = me.outcome === 'failed' ? me.problem.code : me.outcome === 'ok' ? 'NoDevice' : 'offline';
      log.warn({ why }, 'waiting for the hub to know this device');
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ASK_AGAIN_MS);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
  return null;
}

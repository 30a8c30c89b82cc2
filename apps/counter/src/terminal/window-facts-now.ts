/**
 * What the window's own screen shows at this moment (窗口屏): as the hub says; while it is away, whom the window calls by itself,
 * and otherwise nobody.
 */
import type { HallClient } from '@yichuang/client/hall-client';
import { calledWithoutHub, windowFacts, type WindowFacts } from '@yichuang/domain/hall/views/window-facts';
import type { CounterId } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import type { WindowScreenState } from '@yichuang/protocol/window-screen';
import type { StateStore } from '@yichuang/terminal/state-store';
import type { Emergency } from './emergency.ts';

export interface WindowFactsParts {
  readonly counterId: CounterId;
  readonly client: Pick<HallClient, 'getSnapshot' | 'subscribe'>;
  readonly emergency: Pick<Emergency, 'callingAt' | 'isCutOff'>;
  readonly store: StateStore;
}

export interface WindowFactsNow {
  get(this: void): Pick<WindowScreenState, 'facts' | 'source'>;
  close(this: void): void;
}

const KEEP_EVERY_MS = 20_000;

export function windowFactsNow({ counterId, client, emergency, store }: WindowFactsParts): WindowFactsNow {
  const name = `window screen ${counterId}`;
  /** Which window this is and what it serves; of an earlier run nothing else counts. */
  const earlier = store.alone.kept(name) as WindowFacts | null;
  let keptAt = Number.NEGATIVE_INFINITY;

  const known = (): WindowFacts | null => {
    const { hall, hubTimeOffsetMs } = client.getSnapshot();
    if (hall === null) return earlier;
    return windowFacts(hall, counterId, instantOf(Date.now() + hubTimeOffsetMs));
  };
  const close = client.subscribe(() => {
    if (client.getSnapshot().hall === null || performance.now() - keptAt < KEEP_EVERY_MS) return;
    const facts = known();
    if (facts === null) return;
    keptAt = performance.now();
    store.alone.keep(name, facts);
  });

  return {
    get() {
      const facts = known();
      const here = emergency.callingAt(counterId);
      if (facts !== null && here !== null)
        return { facts: calledWithoutHub(facts, here), source: 'callingHere' };
      const { hall, live } = client.getSnapshot();
      if (emergency.isCutOff() || hall === null) return { facts, source: 'alone' };
      return { facts, source: live === 'live' ? 'live' : 'stale' };
    },
    close,
  };
}

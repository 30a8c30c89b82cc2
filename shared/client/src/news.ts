/** Counts what happened (动静) in streams of some kinds, so that whoever shows them asks again. */
import { kindOf, type Kind } from '@yichuang/domain/kind';
import type { HallClient } from './hall-client.ts';
import type { Observable } from './observable.ts';

/** A run, six items of an agent, a changed calendar move many at once: one question answers them all. */
const TOGETHER_MS = 150;

export function newsOf(
  client: Pick<HallClient, 'onEvents'>,
  concerns: (kind: Kind) => boolean,
): Observable<number> {
  let count = 0;
  return {
    getSnapshot: () => count,
    subscribe(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = client.onEvents(({ kind, events }) => {
        const isNews = kind === 'snapshot' || events.some(({ stream }) => concerns(kindOf(stream)));
        if (!isNews || timer !== undefined) return;
        timer = setTimeout(() => {
          timer = undefined;
          count += 1;
          listener();
        }, TOGETHER_MS);
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}

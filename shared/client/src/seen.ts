/** After the hub's answer, until its facts of the hall are on the screen: only then may the next press mean what it shows. */
import type { Envelope } from '@yichuang/domain/event';
import { kindOf } from '@yichuang/domain/kind';
import type { HallClient } from './hall-client.ts';

const WITHIN_MS = 1_500;

export function seen(client: HallClient, events: readonly Envelope[]): Promise<void> {
  const seq = events.findLast(({ stream }) => kindOf(stream) === 'hall')?.seq ?? 0;
  const there = (): boolean => (client.getSnapshot().hall?.lastSeq ?? 0) >= seq;
  return new Promise((resolve) => {
    const stop = client.subscribe(() => {
      if (there()) finish();
    });
    const timer = setTimeout(() => finish(), WITHIN_MS);
    const finish = (): void => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    if (there()) finish();
  });
}

/** Keeps the strips over the windows at what the followed hall says; only a change is told, the latest wins. */
import type { HallClient } from '@yichuang/client/hall-client';
import type { CounterId } from '@yichuang/domain/ids';
import type { WindowStripPort } from '@yichuang/hardware/ports/window-strip';
import type { Emergency } from './emergency.ts';
import { stripTextOf } from './strip-text.ts';

export interface StripsOptions {
  readonly strips: WindowStripPort;
  readonly windows: readonly { readonly counterId: CounterId; readonly address: number }[];
  readonly client: Pick<HallClient, 'getSnapshot' | 'subscribe'>;
  /** What a window calls by itself while the hub is away. */
  readonly emergency: Pick<Emergency, 'callingAt' | 'isCutOff' | 'subscribe'>;
}

export function followStrips({ strips, windows, client, emergency }: StripsOptions): () => void {
  const shown = new Map<number, string | null>();
  const show = (): void => {
    const { hall, live } = client.getSnapshot();
    const heard = emergency.isCutOff() ? 'stale' : live;
    for (const { counterId, address } of windows) {
      const text = stripTextOf(hall, heard, counterId, emergency.callingAt(counterId));
      if (shown.has(address) && shown.get(address) === text) continue;
      shown.set(address, text);
      if (text === null) strips.blank(address);
      else strips.show(address, text);
    }
  };
  const undo = [client.subscribe(show), emergency.subscribe(show)];
  show();
  return () => {
    for (const each of undo) each();
  };
}

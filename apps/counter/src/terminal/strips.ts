/** Keeps the strips over the windows at what the followed hall says; only a change is told, the latest wins. */
import type { EmergencyCalls } from '@yichuang/client/emergency-calls';
import type { HallClient } from '@yichuang/client/hall-client';
import type { CounterId, TicketNumber } from '@yichuang/domain/ids';
import type { WindowStripPort } from '@yichuang/hardware/ports/window-strip';
import { stripTextOf } from './strip-text.ts';

export interface StripsOptions {
  readonly strips: WindowStripPort;
  readonly windows: readonly { readonly counterId: CounterId; readonly address: number }[];
  readonly client: Pick<HallClient, 'getSnapshot' | 'subscribe'>;
  /** What a window calls by itself while the hub is away. */
  readonly calls?: Pick<EmergencyCalls, 'getSnapshot' | 'subscribe'> | undefined;
}

export function followStrips({ strips, windows, client, calls }: StripsOptions): () => void {
  const shown = new Map<number, string | null>();
  const calledAt = (counterId: CounterId): TicketNumber | null => {
    const [last] = calls?.getSnapshot().filter((call) => call.counterId === counterId) ?? [];
    return last?.state === 'kept' ? last.number : null;
  };
  const show = (): void => {
    const { hall, live } = client.getSnapshot();
    for (const { counterId, address } of windows) {
      const text = stripTextOf(hall, live, counterId, calledAt(counterId));
      if (shown.has(address) && shown.get(address) === text) continue;
      shown.set(address, text);
      if (text === null) strips.blank(address);
      else strips.show(address, text);
    }
  };
  const undo = [client.subscribe(show), calls?.subscribe(show)];
  show();
  return () => {
    for (const each of undo) each?.();
  };
}

/**
 * 应急叫号 at this computer's windows: what each of them knows while the hub is away, the calls on disk until the hub has them,
 * and what is to be said aloud. The page, the keypads, the window screen and the strips all call or show through it.
 */
import { watchCutOff } from '@yichuang/client/cut-off';
import { openEmergencyCalls } from '@yichuang/client/emergency-calls';
import type { HallClient } from '@yichuang/client/hall-client';
import { windowThen, type WindowThen } from '@yichuang/domain/hall/views/emergency';
import type { CounterId, Instant, TicketNumber } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import type { CallHere, EmergencyView, SaidHere } from '@yichuang/protocol/emergency';
import type { StateStore } from '@yichuang/terminal/state-store';

/** Rows that stand in the column. */
const LISTED = 14;
const KEPT_CALLS = 'emergency calls';
/** How often the last word of the hub is written down. */
const KEEP_EVERY_MS = 20_000;

export interface EmergencyParts {
  readonly counterIds: readonly CounterId[];
  readonly client: Pick<
    HallClient,
    'getSnapshot' | 'subscribe' | 'isUp' | 'send' | 'newCommandId' | 'onSettled'
  >;
  readonly store: StateStore;
  /** A line that is down so long is taken as cut off, ms. */
  readonly aloneAfterMs?: number | undefined;
}

export interface Emergency {
  /** The hub can be asked: calling goes on at the desk. */
  hubIsThere(this: void): boolean;
  /** The hub is gone: keys call by themselves. */
  isCutOff(this: void): boolean;
  /** null: nothing was ever heard of this window. */
  viewOf(this: void, counterId: CounterId): EmergencyView | null;
  /** Written down, then heard and shown; whoever was called last there is only said again. */
  call(this: void, counterId: CounterId, number: TicketNumber): void;
  /** The clerk's page called it and tells the hub itself: here it only stands on strip and screen, until the hub is there. */
  show(this: void, counterId: CounterId, number: TicketNumber): void;
  /** 再叫; false: nobody was called there. */
  recall(this: void, counterId: CounterId): boolean;
  /** Called there without the hub, and not told yet: it stands on the strip and the window screen. */
  callingAt(this: void, counterId: CounterId): CallingHere | null;
  /** What was said there last since this program runs; null: nothing. */
  saidAt(this: void, counterId: CounterId): SaidHere | null;
  subscribe(this: void, listener: () => void): () => void;
  close(): void;
}

/** `calledAt`: when it was said last. */
export interface CallingHere extends Pick<CallHere, 'number' | 'calledAt'> {
  readonly counterNumber: number;
}

/** What a window knew at the hub's last word; shown until there is another. */
interface Kept extends WindowThen {
  readonly asOf: Instant | null;
}

export function openEmergency({ counterIds, client, store, aloneAfterMs }: EmergencyParts): Emergency {
  const calls = openEmergencyCalls({
    client,
    kept: {
      load: () => store.alone.kept(KEPT_CALLS),
      save: (all) => store.alone.keep(KEPT_CALLS, all),
    },
  });
  const watch = watchCutOff({ client, ...(aloneAfterMs === undefined ? {} : { afterMs: aloneAfterMs }) });
  const earlier = new Map(counterIds.map((id) => [id, store.alone.kept(keptUnder(id)) as Kept | null]));
  const said = new Map<CounterId, SaidHere>();
  /** What stands on strip and screen, and since when. */
  const standing = new Map<CounterId, Pick<CallHere, 'number' | 'calledAt'>>();
  const listeners = new Set<() => void>();
  let keptAt = Number.NEGATIVE_INFINITY;

  const now = (): Instant => instantOf(Date.now() + client.getSnapshot().hubTimeOffsetMs);
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const callsAt = (counterId: CounterId): readonly CallHere[] =>
    calls.getSnapshot().filter((call) => call.counterId === counterId);
  const untold = (counterId: CounterId): readonly CallHere[] =>
    callsAt(counterId)
      .filter(({ state }) => state === 'kept')
      .toReversed();
  const known = (counterId: CounterId): Kept | null => {
    const { hall, asOf } = client.getSnapshot();
    if (hall === null) {
      const last = earlier.get(counterId) ?? null;
      const called = new Set(untold(counterId).map(({ number }) => number));
      return last && { ...last, next: last.next.filter(({ number }) => !called.has(number)) };
    }
    const window = windowThen(hall, counterId, untold(counterId), LISTED);
    return window && { ...window, asOf };
  };
  const keepNowAndThen = (): void => {
    if (client.getSnapshot().hall === null || performance.now() - keptAt < KEEP_EVERY_MS) return;
    keptAt = performance.now();
    for (const counterId of counterIds) {
      const window = known(counterId);
      if (window !== null) store.alone.keep(keptUnder(counterId), window);
    }
  };
  const hubIsThere = (): boolean => client.getSnapshot().live === 'live' && client.isUp();
  const heard = (): void => {
    keepNowAndThen();
    if (hubIsThere()) standing.clear();
  };
  const stand = (counterId: CounterId, number: TicketNumber): void => {
    standing.set(counterId, { number, calledAt: now() });
    changed();
  };
  const undo = [client.subscribe(heard), calls.subscribe(changed), watch.subscribe(changed)];

  const call = (counterId: CounterId, number: TicketNumber): void => {
    calls.call(counterId, number);
    said.set(counterId, { number, times: (said.get(counterId)?.times ?? 0) + 1 });
    stand(counterId, number);
  };

  return {
    hubIsThere,
    isCutOff: watch.isCutOff,
    viewOf(counterId) {
      const window = known(counterId);
      return window && { ...window, counterId, calls: callsAt(counterId) };
    },
    call,
    show: stand,
    recall(counterId) {
      const [last] = callsAt(counterId);
      if (!last) return false;
      call(counterId, last.number);
      return true;
    },
    callingAt(counterId) {
      const counterNumber = known(counterId)?.counterNumber;
      if (counterNumber === undefined) return null;
      const now = standing.get(counterId);
      if (now !== undefined) return { ...now, counterNumber };
      // Of a run before this one.
      const [last] = callsAt(counterId);
      return last?.state === 'kept' ? { number: last.number, calledAt: last.calledAt, counterNumber } : null;
    },
    saidAt: (counterId) => said.get(counterId) ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      for (const each of undo) each();
      watch.close();
      calls.close();
    },
  };
}

function keptUnder(counterId: CounterId): string {
  return `emergency window ${counterId}`;
}

/**
 * What a window calls by itself while the hub is away (应急叫号): written down before it is heard, told when the hub is back,
 * and on the list what became of it. The same book for the page in a browser and for the counter's terminal.
 */
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { EmergencyCall } from '@yichuang/domain/hall/commands/record-emergency-call';
import type { EmergencyFlag } from '@yichuang/domain/hall/offline';
import type { CommandId, CounterId, Instant, TicketNumber } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import type { CallHere } from '@yichuang/protocol/emergency';
import { systemClock, type Clock } from './clock.ts';
import type { HallClient } from './hall-client.ts';
import type { Delivery } from './outbox.ts';

export interface EmergencyCalls {
  /** Newest first. The same list until something changes. */
  getSnapshot(this: void): readonly CallHere[];
  subscribe(this: void, listener: () => void): () => void;
  /** A new call; the number that was called last there is said again and written down once. */
  call(this: void, counterId: CounterId, number: TicketNumber): CallHere;
  close(): void;
}

export interface EmergencyCallsParts {
  readonly client: Pick<HallClient, 'getSnapshot' | 'send' | 'newCommandId' | 'onSettled'>;
  /** Where the list is kept; shown again after a restart. */
  readonly kept: { load(): unknown; save(calls: readonly CallHere[]): void };
  readonly clock?: Clock;
}

/** A morning's worth; older ones are on record or with a person. */
const LISTED = 60;

export function openEmergencyCalls({
  client,
  kept,
  clock = systemClock,
}: EmergencyCallsParts): EmergencyCalls {
  let calls: readonly CallHere[] = (kept.load() as readonly CallHere[] | null) ?? [];
  const listeners = new Set<() => void>();
  const show = (next: readonly CallHere[]): void => {
    calls = next.slice(0, LISTED);
    kept.save(calls);
    for (const listener of listeners) listener();
  };
  const settled = (commandId: CommandId, delivery: Delivery): void => {
    if (!calls.some((call) => call.commandId === commandId)) return;
    const flag = flagIn(delivery);
    const state = delivery.outcome !== 'accepted' ? 'refused' : flag === null ? 'told' : 'flagged';
    show(calls.map((call) => (call.commandId === commandId ? { ...call, state, flag } : call)));
  };
  const undo = client.onSettled(({ commandId }, delivery) => settled(commandId, delivery));
  const now = (): Instant => instantOf(clock.now() + client.getSnapshot().hubTimeOffsetMs);

  return {
    getSnapshot: () => calls,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call(counterId, number) {
      const last = calls.find((call) => call.counterId === counterId);
      if (last?.number === number && last.state === 'kept') return last;
      const said = { counterId, number, calledAt: now() } satisfies EmergencyCall;
      const commandId = client.newCommandId();
      // On disk when `send` has returned; only then it is heard.
      const delivery = client.send('recordEmergencyCall', said, { patience: 'journal', commandId });
      const call: CallHere = { ...said, commandId, state: 'kept', flag: null };
      show([call, ...calls]);
      void delivery.then((answer) => settled(commandId, answer));
      return call;
    },
    close: undo,
  };
}

function flagIn(delivery: Delivery): EmergencyFlag | null {
  if (delivery.outcome !== 'accepted') return null;
  const noted = delivery.events.find(({ type }) => type === 'EmergencyCallNoted');
  return (noted?.payload as HallPayload<'EmergencyCallNoted'> | undefined)?.flag ?? null;
}

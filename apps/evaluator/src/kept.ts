/**
 * What this tablet must not forget when its power goes (本机留存): ratings that the hub has not confirmed, and one that was
 * begun. Nothing in it says who rated.
 */
import type { OutboxEntry, OutboxStore } from '@yichuang/client/outbox-store';
import type { Begun } from './answering.ts';

const ENTRIES = 'yichuang.evaluator.outbox';
const BEGUN = 'yichuang.evaluator.begun';

export interface BegunStore {
  load(this: void): Begun | null;
  keep(this: void, begun: Begun | null): void;
}

export function outboxIn(storage: Storage): OutboxStore {
  const load = (): readonly OutboxEntry[] => read<readonly OutboxEntry[]>(storage, ENTRIES) ?? [];
  const save = (entries: readonly OutboxEntry[]): void => storage.setItem(ENTRIES, JSON.stringify(entries));
  return {
    load,
    put: (entry) => save([...load().filter(({ commandId }) => commandId !== entry.commandId), entry]),
    remove: (commandId) => save(load().filter((entry) => entry.commandId !== commandId)),
  };
}

export function begunIn(storage: Storage): BegunStore {
  return {
    load: () => read<Begun>(storage, BEGUN),
    keep: (begun) => {
      if (begun === null) storage.removeItem(BEGUN);
      else storage.setItem(BEGUN, JSON.stringify(begun));
    },
  };
}

/** A damaged entry is none. */
function read<Value>(storage: Storage, key: string): Value | null {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') as Value | null;
  } catch {
    return null;
  }
}

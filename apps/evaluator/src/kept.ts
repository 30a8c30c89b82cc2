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
  const load = (): readonly OutboxEntry[] => (read(storage, ENTRIES) as readonly OutboxEntry[] | null) ?? [];
  const save = (entries: readonly OutboxEntry[]): void => storage.setItem(ENTRIES, JSON.stringify(entries));
  return {
    load,
    put: (entry) => save([...load().filter(({ commandId }) => commandId !== entry.commandId), entry]),
    remove: (commandId) => save(load().filter((entry) => entry.commandId !== commandId)),
  };
}

export function begunIn(storage: Storage): BegunStore {
  return {
    load: () => read(storage, BEGUN) as Begun | null,
    keep: (begun) => {
      if (begun === null) storage.removeItem(BEGUN);
      else storage.setItem(BEGUN, JSON.stringify(begun));
    },
  };
}

/** A damaged entry is none. */
function read(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * What this tablet must not forget when its power goes (本机留存): ratings that the hub has not confirmed, and one that was
 * begun. Nothing in it says who rated.
 */
import { keptIn, storageStore, type OutboxStore } from '@yichuang/client/outbox-store';
import type { Begun } from './answering.ts';

const ENTRIES = 'yichuang.evaluator.outbox';
const BEGUN = 'yichuang.evaluator.begun';

export interface BegunStore {
  load(this: void): Begun | null;
  keep(this: void, begun: Begun | null): void;
}

export function outboxIn(storage: Storage): OutboxStore {
  return storageStore(storage, ENTRIES);
}

export function begunIn(storage: Storage): BegunStore {
  return {
    load: () => keptIn(storage, BEGUN) as Begun | null,
    keep: (begun) => {
      if (begun === null) storage.removeItem(BEGUN);
      else storage.setItem(BEGUN, JSON.stringify(begun));
    },
  };
}

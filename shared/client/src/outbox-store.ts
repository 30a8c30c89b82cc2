/** Where an outbox keeps what it still has to deliver: in memory, in the browser for pages that report, on disk for terminals. */
import type { CommandId } from '@yichuang/domain/ids';

/** `8s`: somebody is waiting for it. `journal`: it has happened and must be told, also days later. */
export type Patience = '8s' | 'journal';

export interface OutboxEntry {
  readonly commandId: CommandId;
  readonly name: string;
  readonly payload: unknown;
}

/** Synchronous: `put` has returned only when the entry will survive. */
export interface OutboxStore {
  /** What an earlier run left, oldest first. */
  load(): readonly OutboxEntry[];
  put(entry: OutboxEntry): void;
  remove(commandId: CommandId): void;
}

export function memoryStore(): OutboxStore {
  const entries = new Map<CommandId, OutboxEntry>();
  return {
    load: () => [...entries.values()],
    put: (entry) => void entries.set(entry.commandId, entry),
    remove: (commandId) => void entries.delete(commandId),
  };
}

/** A browser's `localStorage`. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Survives the closing of the page and a power cut. Nothing in it may say who anybody is. */
export function storageStore(storage: TextStorage, key: string): OutboxStore {
  const load = (): readonly OutboxEntry[] => (keptIn(storage, key) as readonly OutboxEntry[] | null) ?? [];
  const save = (entries: readonly OutboxEntry[]): void => storage.setItem(key, JSON.stringify(entries));
  return {
    load,
    put: (entry) => save([...load().filter(({ commandId }) => commandId !== entry.commandId), entry]),
    remove: (commandId) => save(load().filter((entry) => entry.commandId !== commandId)),
  };
}

/** What was kept there as JSON; a damaged entry is none. */
export function keptIn(storage: TextStorage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

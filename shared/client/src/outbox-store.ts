/** Where an outbox keeps what it still has to deliver: in memory for pages, on disk for terminals. */
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

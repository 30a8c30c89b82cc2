/** What the hub knows of its own log: which one it is, and whether it was put to bed properly. */
import { Restored } from '@yichuang/domain/hall/restoration';
import type { Database } from 'better-sqlite3';

/** `logId` changes when a backup is restored, so that no follower mistakes one history for another. */
type MetaName = 'logId' | 'cleanStop' | 'restored' | 'epoch' | 'serialGap';

export interface Meta {
  get(name: MetaName): string | null;
  set(name: MetaName, value: string): void;
  clear(name: MetaName): void;
  /** How often another database took the place of the hall's: the higher one is the hall's. */
  epoch(): number;
  /** The last restore that led to this database. */
  restored(): Restored | null;
  setRestored(restored: Restored): void;
}

export function openMeta(database: Database): Meta {
  const get = database.prepare<[MetaName], string>('SELECT value FROM meta WHERE name = ?').pluck();
  const set = database.prepare<[MetaName, string]>('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  const clear = database.prepare<[MetaName]>('DELETE FROM meta WHERE name = ?');
  return {
    get: (name) => get.get(name) ?? null,
    set: (name, value) => {
      set.run(name, value);
    },
    clear: (name) => {
      clear.run(name);
    },
    epoch: () => Number(get.get('epoch') ?? 1),
    setRestored: (restored) => {
      set.run('restored', JSON.stringify(restored));
    },
    restored: () => {
      const kept = get.get('restored');
      return kept === undefined ? null : Restored.parse(JSON.parse(kept));
    },
  };
}

/**
 * When it is purged and compacted (清除的时机): a part of what is due each second, and a compaction after it, which keeps
 * everybody from writing for its time: at once while the database is small, else when the hall's day is not open.
 */
import { statSync } from 'node:fs';
import type { Instant } from '@yichuang/domain/ids';
import { msOf } from '@yichuang/domain/time';
import type { Log } from '../log.ts';
import type { Store } from '../store/open.ts';
import type { HubWorker } from '../worker/worker.ts';
import type { Purge, PurgeCounts } from './purge.ts';

export interface Purging {
  /** What is due from now on is purged by and by. */
  begin(): void;
  /** Called every second: does a bounded part, never waits. */
  tick(now: Instant): void;
  /** Everything that is due, at once and compacted, if the hall may wait for that. */
  readonly everything: (now: Instant, by: string) => Promise<PurgeCounts>;
}

export interface PurgingParts {
  readonly store: Pick<Store, 'file'>;
  readonly purge: Purge;
  readonly worker: HubWorker;
  readonly log: Log;
  /** Nobody is being served: the hall may wait for seconds. */
  readonly isQuiet: () => boolean;
}

/** Written anew in some 100 ms. */
const SMALL_BYTES = 32 * 1024 * 1024;
const AGAIN_MS = 5 * 60_000;

export function openPurging({ store, purge, worker, log, isQuiet }: PurgingParts): Purging {
  let begun = false;
  let compacting: Promise<void> | null = null;
  let notBefore = 0;

  function some(now: Instant, by: string): PurgeCounts {
    const counts = purge.some(now, by);
    if (totalOf(counts) > 0) log.info({ ...counts }, 'personal data whose time is over were purged');
    return counts;
  }

  function settle(now: Instant): Promise<void> {
    const purgeId = purge.unsettled();
    if (purgeId === null || msOf(now) < notBefore) return Promise.resolve();
    if (!isQuiet() && statSync(store.file).size >= SMALL_BYTES) return Promise.resolve();
    compacting ??= compact(purgeId, now).finally(() => {
      compacting = null;
    });
    return compacting;
  }

  async function compact(purgeId: number, now: Instant): Promise<void> {
    try {
      await worker.run({ kind: 'compact', database: store.file });
      purge.settled(purgeId, now);
    } catch (error) {
      // Somebody reads or writes for longer than a moment.
      notBefore = msOf(now) + AGAIN_MS;
      log.warn(
        { code: 'NotCompacted', reason: String(error) },
        'the database was not compacted after a purge',
      );
    }
  }

  return {
    begin: () => {
      begun = true;
    },
    tick: (now) => {
      if (begun) begun = totalOf(some(now, 'clock')) > 0;
      if (!begun) void settle(now);
    },
    everything: async (now, by) => {
      let all: PurgeCounts = { unused: 0, afterCase: 0, notes: 0 };
      for (;;) {
        const counts = some(now, by);
        if (totalOf(counts) === 0) break;
        all = sumOf(all, counts);
        // The hall's calls go between.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await compacting;
      await settle(now);
      return all;
    },
  };
}

function totalOf({ unused, afterCase, notes }: PurgeCounts): number {
  return unused + afterCase + notes;
}

function sumOf(one: PurgeCounts, other: PurgeCounts): PurgeCounts {
  return {
    unused: one.unused + other.unused,
    afterCase: one.afterCase + other.afterCase,
    notes: one.notes + other.notes,
  };
}

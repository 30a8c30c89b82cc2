/**
 * What every printer queue of a computer has in common (打印队列): how it is, looked at while no paper is under way; a job that
 * is asked for twice is one job; closing ends what is waited for.
 */
import { setTimeout as after } from 'node:timers/promises';

import type { SheetCondition } from '../conditions.ts';
import type { DeviceHealth } from '../ports/health.ts';
import type { SheetJob, SheetPrinterPort, SheetResult } from '../ports/sheet-printer.ts';

type Health = DeviceHealth<SheetCondition>;

export interface SheetQueue {
  /** Aborted when the port is closed. */
  readonly ending: AbortSignal;
  /** Told to the listeners when it is news. */
  tell(this: void, health: Health): void;
  /** Milliseconds, or until the port is closed. */
  pause(this: void, ms: number): Promise<void>;
  /** The port of this queue. `look` tells how the queue is. */
  port(
    this: void,
    way: {
      readonly look: () => Promise<unknown>;
      readonly print: (job: SheetJob) => Promise<SheetResult>;
      readonly trays: SheetPrinterPort['trays'];
    },
  ): SheetPrinterPort;
}

/** `healthMs`: between two looks at an idle queue. */
export function sheetQueue(healthMs: number): SheetQueue {
  const listeners = new Set<(health: Health) => void>();
  const underWay = new Map<string, Promise<SheetResult>>();
  const closing = new AbortController();
  let health: Health = { ready: false, condition: 'Missing' };

  return {
    ending: closing.signal,
    tell(next) {
      if (JSON.stringify(next) === JSON.stringify(health)) return;
      health = next;
      for (const listener of listeners) listener(next);
    },
    pause: (ms) => after(ms, undefined, { signal: closing.signal }).catch(() => undefined),
    port({ look, print, trays }) {
      const watching = setInterval(() => {
        if (underWay.size === 0) void look();
      }, healthMs);
      const firstLook = look();
      return {
        health: () => health,
        onHealth(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        print(job) {
          const same = underWay.get(job.jobId);
          if (same) return same;
          const result = print(job).finally(() => underWay.delete(job.jobId));
          underWay.set(job.jobId, result);
          return result;
        },
        trays,
        async close() {
          clearInterval(watching);
          listeners.clear();
          closing.abort();
          await Promise.all([firstLook, ...underWay.values()]);
        },
      };
    },
  };
}

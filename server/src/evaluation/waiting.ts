/** Questions that wait until something changes (等变化): an evaluator asks once and hears within the turn of the commit. */

export interface Waiting {
  /** Resolves at the next `changed`, or after `ms`. */
  next(ms: number): Promise<void>;
  changed(): void;
}

export function openWaiting(): Waiting {
  const listeners = new Set<() => void>();
  return {
    next: (ms) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          listeners.delete(done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        timer.unref();
        listeners.add(done);
      }),
    changed: () => {
      for (const listener of listeners) listener();
    },
  };
}

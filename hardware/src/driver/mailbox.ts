/** Events kept in order for one reader who takes them one at a time, so that none is missed between two waits. */

export interface Mailbox<Event> {
  readonly post: (event: Event) => void;
  /** The next event, or null when none came in time. */
  readonly next: (withinMs: number) => Promise<Event | null>;
}

export function mailbox<Event>(): Mailbox<Event> {
  const kept: Event[] = [];
  let reader: ((event: Event) => void) | null = null;
  return {
    post(event) {
      if (reader) reader(event);
      else kept.push(event);
    },
    next(withinMs) {
      const first = kept.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => {
        const done = (event: Event | null): void => {
          clearTimeout(limit);
          reader = null;
          resolve(event);
        };
        const limit = setTimeout(() => done(null), withinMs);
        reader = done;
      });
    },
  };
}

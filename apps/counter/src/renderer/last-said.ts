/** What the terminal said last (终端说的), for a page to draw; null: it is not there, and nothing may be believed to be still so. */
import type { Source } from '@yichuang/ui/use-hall';

export interface LastSaid<State> extends Source<State | null> {
  say(this: void, next: State | null): void;
}

export function lastSaid<State>(): LastSaid<State> {
  const listeners = new Set<() => void>();
  let said: State | null = null;
  return {
    say(next) {
      said = next;
      for (const listener of listeners) listener();
    },
    getSnapshot: () => said,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

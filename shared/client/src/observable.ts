/** A value that pages follow: the same object until something changes, as React's useSyncExternalStore wants it. */

export interface Observable<Value> {
  getSnapshot(this: void): Value;
  /** Returns how to stop. */
  subscribe(this: void, listener: () => void): () => void;
}

export interface Changeable<Value> extends Observable<Value> {
  set(this: void, value: Value): void;
}

export function changeable<Value>(first: Value): Changeable<Value> {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    getSnapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
  };
}

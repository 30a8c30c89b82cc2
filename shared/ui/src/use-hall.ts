/** The living hall in a React page: `useHall(client)` draws again when the client's view changes. */
import { useSyncExternalStore } from 'react';

/** What a hall client, a kiosk's bridge and a test's stand-in have in common. */
export interface Source<View> {
  /** The same object until something changes. */
  getSnapshot(this: void): View;
  /** Returns how to stop. */
  subscribe(this: void, listener: () => void): () => void;
}

export function useHall<View>(source: Source<View>): View {
  return useSyncExternalStore(source.subscribe, source.getSnapshot, source.getSnapshot);
}

/** The way to the counter (进门), of the desk and of the bar that follows it: clerks. */
import {
  createEntry,
  type Account,
  type Door as DoorOf,
  type Entry as EntryOf,
} from '@yichuang/client/entry';
import { useHall } from '@yichuang/ui/use-hall';
import { useEffect, useState } from 'react';
import type { CounterCatalogue, Hub } from './hub.ts';

export type { Account };
export type Door = DoorOf<CounterCatalogue>;
export type SignedIn = Extract<EntryOf<CounterCatalogue>, { readonly step: 'in' }>;

/** `anybody`: the bar shows who is signed in at the desk, whoever it is. */
export function useEntry(hub: Hub, { anybody = false } = {}) {
  const [ways] = useState(() =>
    createEntry(hub, {
      mayEnter: (role) => anybody || role === 'clerk',
      isOffered: (role) => role === 'clerk',
    }),
  );
  useEffect(() => ways.open(), [ways]);
  return { entry: useHall(ways), signIn: ways.signIn, signOut: ways.signOut };
}

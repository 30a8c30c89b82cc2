/** The way into the guide's page (进门): guides, and the manager who helps out. */
import { createEntry, type Account, type Door as DoorOf } from '@yichuang/client/entry';
import { useHall } from '@yichuang/ui/use-hall';
import { useEffect, useState } from 'react';
import type { GuideCatalogue, Hub } from './hub.ts';

export type { Account };
export type Door = DoorOf<GuideCatalogue>;

export function useEntry(hub: Hub) {
  const [ways] = useState(() =>
    createEntry(hub, {
      mayEnter: (role) => role === 'guide' || role === 'manager',
      isOffered: (role) => role === 'guide',
    }),
  );
  useEffect(() => ways.open(), [ways]);
  return { entry: useHall(ways), signIn: ways.signIn, signOut: ways.signOut };
}

/** The way into the console (进门): everybody but clerks and guides. */
import { createEntry, type Account, type Door as DoorOf } from '@yichuang/client/entry';
import type { StaffRole } from '@yichuang/domain/actor';
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import { useHall } from '@yichuang/ui/use-hall';
import { useEffect, useState } from 'react';
import type { Hub } from './hub.ts';

export type { Account };
export type Door = DoorOf<HallCatalogue>;

const mayEnter = (role: StaffRole): boolean => role !== 'clerk' && role !== 'guide';

export function useEntry(hub: Hub) {
  const [ways] = useState(() => createEntry(hub, { mayEnter }));
  useEffect(() => ways.open(), [ways]);
  return { entry: useHall(ways), signIn: ways.signIn, signOut: ways.signOut };
}

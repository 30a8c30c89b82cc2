/** The way in (进门): what the page has to know before anybody works, asked again until the hub answers. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { StaffRole } from '@yichuang/domain/actor';
import type { DemoDoor, Me } from '@yichuang/protocol/api';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useCallback, useEffect, useState } from 'react';
import type { Hub } from './hub.ts';

export type Account = NonNullable<Me['account']>;

/** What the hub says to everybody. */
export interface Door {
  readonly demo: boolean;
  readonly catalogue: HallCatalogue;
  readonly demoAccounts: DemoDoor['accounts'];
}

export type Entry =
  | { readonly step: 'connecting' }
  | { readonly step: 'signIn'; readonly door: Door }
  | { readonly step: 'in'; readonly door: Door; readonly account: Account };

export interface EntryWays {
  readonly entry: Entry;
  readonly signIn: (username: string, password: string) => Promise<ProblemName | null>;
  readonly signOut: () => Promise<void>;
  /** The hub has ended the session. */
  readonly signedOut: () => void;
}

const AGAIN_MS = 2_000;

export function mayUseConsole(role: StaffRole): boolean {
  return role === 'manager' || role === 'operator';
}

export function useEntry(hub: Hub): EntryWays {
  const [entry, setEntry] = useState<Entry>({ step: 'connecting' });

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const knock = async (): Promise<void> => {
      const found = await entryFrom(hub);
      if (stopped) return;
      if (found) setEntry(found);
      else timer = setTimeout(() => void knock(), AGAIN_MS);
    };
    void knock();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [hub]);

  const toDoor = useCallback(() => {
    setEntry((now) => (now.step === 'in' ? { step: 'signIn', door: now.door } : now));
  }, []);

  const signIn = useCallback(
    async (username: string, password: string): Promise<ProblemName | null> => {
      const answer = await hub.http.signIn(username, password);
      if (answer.outcome === 'offline') return 'Offline';
      if (answer.outcome === 'failed') return answer.problem.code;
      const { accountId, displayName, role } = answer.value;
      const account: Account = { accountId, displayName, role, username };
      setEntry((now) => (now.step === 'signIn' ? { step: 'in', door: now.door, account } : now));
      return null;
    },
    [hub],
  );

  const signOut = useCallback(async () => {
    await hub.http.signOut();
    toDoor();
  }, [hub, toDoor]);

  return { entry, signIn, signOut, signedOut: toDoor };
}

/** Null: no answer, ask again. */
async function entryFrom(hub: Hub): Promise<Entry | null> {
  const about = await hub.http.about();
  if (about.outcome !== 'ok') return null;
  const demo = about.value.mode === 'demo';
  const [catalogue, me, demoAccounts] = await Promise.all([
    hub.catalogue(about.value.catalogueRevision),
    hub.http.me(),
    demo ? hub.demoAccounts() : [],
  ]);
  if (catalogue.outcome !== 'ok' || me.outcome === 'offline') return null;
  const door: Door = {
    demo,
    catalogue: catalogue.value,
    demoAccounts: demoAccounts.filter(({ role }) => mayUseConsole(role)),
  };
  const account = me.outcome === 'ok' ? me.value.account : null;
  return account === null ? { step: 'signIn', door } : { step: 'in', door, account };
}

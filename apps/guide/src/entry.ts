/** The way in (进门): what the page has to know before anybody works, asked again until the hub answers. */
import { followWords } from '@yichuang/client/follow-words';
import type { HallClient } from '@yichuang/client/hall-client';
import type { DemoDoor, Me } from '@yichuang/protocol/api';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GuideCatalogue, Hub } from './hub.ts';

export type Account = NonNullable<Me['account']>;

/** What the hub says to everybody. */
export interface Door {
  readonly demo: boolean;
  /** The address in QR codes, null = none. */
  readonly publicUrl: string | null;
  readonly catalogue: GuideCatalogue;
  readonly demoAccounts: DemoDoor['accounts'];
}

export type Entry =
  | { readonly step: 'connecting' }
  | { readonly step: 'signIn'; readonly door: Door }
  | { readonly step: 'in'; readonly door: Door; readonly account: Account; readonly client: HallClient };

export interface EntryWays {
  readonly entry: Entry;
  readonly signIn: (username: string, password: string) => Promise<ProblemName | null>;
  readonly signOut: () => Promise<void>;
}

const AGAIN_MS = 2_000;

export function useEntry(hub: Hub): EntryWays {
  const [entry, setEntry] = useState<Entry>({ step: 'connecting' });
  const line = useRef<HallClient | null>(null);

  /** Out of the hall, still at its door: signed out here, or ended by the hub. */
  const leave = useCallback(() => {
    line.current?.close();
    line.current = null;
    setEntry((now) => (now.step === 'in' ? { step: 'signIn', door: now.door } : now));
  }, []);

  const goIn = useCallback(
    (door: Door, account: Account) => {
      line.current?.close();
      line.current = hub.follow(leave);
      setEntry({ step: 'in', door, account, client: line.current });
      followWords(
        line.current,
        (revision) => hub.catalogue(revision),
        (catalogue) =>
          setEntry((now) => (now.step === 'in' ? { ...now, door: { ...now.door, catalogue } } : now)),
      );
    },
    [hub, leave],
  );

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const knock = async (): Promise<void> => {
      const found = await knockAt(hub);
      if (stopped) return;
      if (found === null) timer = setTimeout(() => void knock(), AGAIN_MS);
      else if (found.account === null) setEntry({ step: 'signIn', door: found.door });
      else goIn(found.door, found.account);
    };
    void knock();
    return () => {
      stopped = true;
      clearTimeout(timer);
      line.current?.close();
    };
  }, [hub, goIn]);

  const signIn = async (username: string, password: string): Promise<ProblemName | null> => {
    const answer = await hub.http.signIn(username, password);
    if (answer.outcome === 'offline') return 'Offline';
    if (answer.outcome === 'failed') return answer.problem.code;
    const { accountId, displayName, role, departmentId, powers } = answer.value;
    if (entry.step === 'signIn')
      goIn(entry.door, { accountId, displayName, role, username, departmentId, powers });
    return null;
  };
  const signOut = async (): Promise<void> => {
    await hub.http.signOut();
    leave();
  };
  return { entry, signIn, signOut };
}

/** Null: no answer, knock again. */
async function knockAt(hub: Hub): Promise<{ readonly door: Door; readonly account: Account | null } | null> {
  const about = await hub.http.about();
  if (about.outcome !== 'ok') return null;
  const { mode, publicUrl, catalogueRevision } = about.value;
  const demo = mode === 'demo';
  const [catalogue, me, accounts] = await Promise.all([
    hub.catalogue(catalogueRevision),
    hub.http.me(),
    demo ? hub.demoAccounts() : [],
  ]);
  if (catalogue.outcome !== 'ok' || me.outcome === 'offline') return null;
  const guides = accounts.filter(({ role }) => role === 'guide');
  return {
    door: { demo, publicUrl, catalogue: catalogue.value, demoAccounts: guides },
    account: me.outcome === 'ok' ? me.value.account : null,
  };
}

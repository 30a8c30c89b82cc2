/** The way in (进门): what the page has to know before anybody works, asked again until the hub answers. */
import { followWords } from '@yichuang/client/follow-words';
import type { HallClient } from '@yichuang/client/hall-client';
import type { Me } from '@yichuang/protocol/api';
import type { DemoAccount } from '@yichuang/ui/sign-in.tsx';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CounterCatalogue, Hub } from './hub.ts';

export type Account = NonNullable<Me['account']>;

/** What the hub says to everybody. */
export interface Door {
  readonly demo: boolean;
  readonly catalogue: CounterCatalogue;
  readonly demoAccounts: readonly DemoAccount[];
}

export type Entry =
  | { readonly step: 'connecting' }
  | { readonly step: 'signIn'; readonly door: Door }
  | {
      readonly step: 'in';
      readonly door: Door;
      readonly account: Account;
      readonly client: HallClient;
      /** Signed in on this page, so the counter is asked for; after a reload one's own is taken. */
      readonly justNow: boolean;
    };

export interface EntryWays {
  readonly entry: Entry;
  readonly signIn: (username: string, password: string) => Promise<ProblemName | null>;
  readonly signOut: () => Promise<void>;
}

const AGAIN_MS = 2_000;

export function useEntry(hub: Hub): EntryWays {
  const [entry, setEntry] = useState<Entry>({ step: 'connecting' });
  const line = useRef<HallClient | null>(null);

  /** Out of the hall, still at its door. */
  const leave = useCallback(() => {
    line.current?.close();
    line.current = null;
    setEntry((now) => (now.step === 'in' ? { step: 'signIn', door: now.door } : now));
  }, []);

  const goIn = useCallback(
    (door: Door, account: Account, justNow: boolean) => {
      line.current?.close();
      line.current = hub.follow(leave);
      setEntry({ step: 'in', door, account, client: line.current, justNow });
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
      else goIn(found.door, found.account, false);
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
      goIn(entry.door, { accountId, displayName, role, username, departmentId, powers }, true);
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
  const demo = about.value.mode === 'demo';
  const [catalogue, me, demoAccounts] = await Promise.all([
    hub.catalogue(about.value.catalogueRevision),
    hub.http.me(),
    demo ? hub.demoAccounts() : [],
  ]);
  if (catalogue.outcome !== 'ok' || me.outcome === 'offline') return null;
  const clerks = demoAccounts.filter(({ role }) => role === 'clerk');
  return {
    door: { demo, catalogue: catalogue.value, demoAccounts: clerks },
    account: me.outcome === 'ok' ? me.value.account : null,
  };
}

/** The way in (进门): what the page has to know before anybody works, asked again until the hub answers. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { StaffRole } from '@yichuang/domain/actor';
import { followWords } from '@yichuang/client/follow-words';
import type { HallClient } from '@yichuang/client/hall-client';
import type { DemoDoor, Me } from '@yichuang/protocol/api';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useCallback, useEffect, useRef, useState } from 'react';
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
  | { readonly step: 'wrongRole'; readonly door: Door }
  /** `client`: the line that is followed for as long as this account is signed in. */
  | { readonly step: 'in'; readonly door: Door; readonly account: Account; readonly client: HallClient };

export interface EntryWays {
  readonly entry: Entry;
  readonly signIn: (username: string, password: string) => Promise<ProblemName | null>;
  readonly signOut: () => Promise<void>;
}

const AGAIN_MS = 2_000;

function mayUseConsole(role: StaffRole): boolean {
  return role !== 'clerk' && role !== 'guide';
}

export function useEntry(hub: Hub): EntryWays {
  const [entry, setEntry] = useState<Entry>({ step: 'connecting' });
  const line = useRef<HallClient | null>(null);

  const toDoor = useCallback(() => {
    line.current?.close();
    line.current = null;
    setEntry((now) => (now.step === 'connecting' ? now : { step: 'signIn', door: now.door }));
  }, []);

  const goIn = useCallback(
    (door: Door, account: Account) => {
      line.current?.close();
      line.current = null;
      if (!mayUseConsole(account.role)) {
        setEntry({ step: 'wrongRole', door });
        return;
      }
      line.current = hub.follow(toDoor, account);
      setEntry({ step: 'in', door, account, client: line.current });
      followWords(
        line.current,
        (revision) => hub.catalogue(revision),
        (catalogue) =>
          setEntry((now) => (now.step === 'in' ? { ...now, door: { ...now.door, catalogue } } : now)),
      );
    },
    [hub, toDoor],
  );

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const knock = async (): Promise<void> => {
      const found = await knockAt(hub);
      if (stopped) return;
      if (found === null) timer = setTimeout(() => void knock(), AGAIN_MS);
      else if (found.account) goIn(found.door, found.account);
      else setEntry({ step: 'signIn', door: found.door });
    };
    void knock();
    return () => {
      stopped = true;
      clearTimeout(timer);
      line.current?.close();
    };
  }, [hub, goIn]);

  const { step } = entry;
  const door = step === 'connecting' ? null : entry.door;
  const signIn = useCallback(
    async (username: string, password: string): Promise<ProblemName | null> => {
      const answer = await hub.http.signIn(username, password);
      if (answer.outcome === 'offline') return 'Offline';
      if (answer.outcome === 'failed') return answer.problem.code;
      const { accountId, displayName, role, departmentId, powers } = answer.value;
      if (door) goIn(door, { accountId, displayName, role, username, departmentId, powers });
      return null;
    },
    [hub, door, goIn],
  );

  const signOut = useCallback(async () => {
    await hub.http.signOut();
    toDoor();
  }, [hub, toDoor]);

  return { entry, signIn, signOut };
}

/** Null: no answer, ask again. */
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
  const door: Door = {
    demo,
    catalogue: catalogue.value,
    demoAccounts: demoAccounts.filter(({ role }) => mayUseConsole(role)),
  };
  const account = me.outcome === 'ok' ? me.value.account : null;
  return { door, account };
}

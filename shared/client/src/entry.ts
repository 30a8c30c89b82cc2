/** The way in (进门): what a page has to know before anybody works, asked again until the hub answers; then who is at work. */
import type { StaffRole } from '@yichuang/domain/actor';
import type { DemoDoor, Me } from '@yichuang/protocol/api';
import type { ProblemCode } from '@yichuang/protocol/socket';
import { followWords } from './follow-words.ts';
import type { HallClient } from './hall-client.ts';
import type { HttpAnswer, HubHttp } from './http.ts';
import { changeable, type Observable } from './observable.ts';

export type Account = NonNullable<Me['account']>;

/** What the hub says to everybody. */
export interface Door<Catalogue> {
  readonly demo: boolean;
  /** The address in QR codes, null = none. */
  readonly publicUrl: string | null;
  readonly catalogue: Catalogue;
  /** Those of a demo hall that are offered on this page. */
  readonly demoAccounts: DemoDoor['accounts'];
}

export type Entry<Catalogue> =
  | { readonly step: 'connecting' }
  | { readonly step: 'signIn' | 'wrongRole'; readonly door: Door<Catalogue> }
  | {
      readonly step: 'in';
      readonly door: Door<Catalogue>;
      readonly account: Account;
      /** The line that is followed for as long as this account is signed in. */
      readonly client: HallClient;
      /** Signed in on this page, not found signed in after a reload. */
      readonly justNow: boolean;
    };

/** What the way in asks of the hub. */
export interface EntryHub<Catalogue> {
  readonly http: Pick<HubHttp, 'about' | 'me' | 'signIn' | 'signOut'>;
  catalogue(revision: string): Promise<HttpAnswer<Catalogue>>;
  demoAccounts(): Promise<DemoDoor['accounts']>;
  follow(onSignedOut: () => void, account: Account): HallClient;
}

export interface Whose {
  readonly mayEnter: (role: StaffRole) => boolean;
  /** Offered in a demo hall; all who may enter unless said otherwise. */
  readonly isOffered?: (role: StaffRole) => boolean;
}

export interface EntryWays<Catalogue> extends Observable<Entry<Catalogue>> {
  /** Knocks until the hub answers; returns how to leave. */
  open(this: void): () => void;
  /** Null = in; else why not. */
  signIn(this: void, username: string, password: string): Promise<ProblemCode | 'Offline' | null>;
  signOut(this: void): Promise<void>;
}

const AGAIN_MS = 2_000;

export function createEntry<Catalogue>(
  hub: EntryHub<Catalogue>,
  { mayEnter, isOffered = mayEnter }: Whose,
): EntryWays<Catalogue> {
  const entry = changeable<Entry<Catalogue>>({ step: 'connecting' });
  let line: HallClient | null = null;
  const hangUp = (): void => {
    line?.close();
    line = null;
  };

  /** Out of the hall, still at its door: signed out here, or ended by the hub. */
  const toDoor = (): void => {
    hangUp();
    const now = entry.getSnapshot();
    if (now.step !== 'connecting') entry.set({ step: 'signIn', door: now.door });
  };

  const goIn = (door: Door<Catalogue>, account: Account, justNow: boolean): void => {
    hangUp();
    if (!mayEnter(account.role)) {
      entry.set({ step: 'wrongRole', door });
      return;
    }
    const client = hub.follow(toDoor, account);
    line = client;
    entry.set({ step: 'in', door, account, client, justNow });
    followWords(
      client,
      (revision) => hub.catalogue(revision),
      (catalogue) => {
        const now = entry.getSnapshot();
        if (now.step === 'in') entry.set({ ...now, door: { ...now.door, catalogue } });
      },
    );
  };

  return {
    getSnapshot: entry.getSnapshot,
    subscribe: entry.subscribe,
    open() {
      let stopped = false;
      let timer: ReturnType<typeof setTimeout>;
      const knock = async (): Promise<void> => {
        const found = await knockAt(hub, isOffered);
        if (stopped) return;
        if (found === null) timer = setTimeout(() => void knock(), AGAIN_MS);
        else if (found.account === null) entry.set({ step: 'signIn', door: found.door });
        else goIn(found.door, found.account, false);
      };
      void knock();
      return () => {
        stopped = true;
        clearTimeout(timer);
        hangUp();
      };
    },
    async signIn(username, password) {
      const answer = await hub.http.signIn(username, password);
      if (answer.outcome === 'offline') return 'Offline';
      if (answer.outcome === 'failed') return answer.problem.code;
      const { accountId, displayName, role, departmentId, powers } = answer.value;
      const now = entry.getSnapshot();
      if (now.step === 'signIn')
        goIn(now.door, { accountId, displayName, role, username, departmentId, powers }, true);
      return null;
    },
    async signOut() {
      await hub.http.signOut();
      toDoor();
    },
  };
}

/** Null: no answer, knock again. */
async function knockAt<Catalogue>(
  hub: EntryHub<Catalogue>,
  isOffered: (role: StaffRole) => boolean,
): Promise<{ readonly door: Door<Catalogue>; readonly account: Account | null } | null> {
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
  const demoAccounts = accounts.filter(({ role }) => isOffered(role));
  return {
    door: { demo, publicUrl, catalogue: catalogue.value, demoAccounts },
    account: me.outcome === 'ok' ? me.value.account : null,
  };
}

/**
 * The display's way into the hall (进站): it lives beside the drawing, so that a fault in a picture ends no call.
 *
 *     connecting ──(the hub answers)──► pairing ──(admitted)──► following
 *         ▲                                                        │
 *         └───────────── revoked, or paired anew ──────────────────┘
 */
import type { Clock } from '@yichuang/client/clock';
import type { HallClient } from '@yichuang/client/hall-client';
import type { HubHttp } from '@yichuang/client/http';
import { hallWordsOf, type HallWords } from './hall-words.ts';
import { changeable, type Observable } from '@yichuang/client/observable';

/** What the hub says to everybody. */
export interface Door {
  readonly demo: boolean;
  readonly words: HallWords;
}

export type StationView =
  | { readonly step: 'connecting' }
  | { readonly step: 'pairing'; readonly door: Door }
  | { readonly step: 'following'; readonly door: Door; readonly client: HallClient };

export interface Station extends Observable<StationView> {
  /** This page has been admitted: look again. */
  paired(this: void): void;
  close(this: void): void;
}

export interface StationOptions {
  readonly http: Pick<HubHttp, 'about' | 'me' | 'catalogue'>;
  readonly follow: (onSignedOut: () => void) => HallClient;
  /** The line to a hall opened: whoever speaks listens to it. Returns how to stop. */
  readonly onFollowing: (client: HallClient, words: () => HallWords) => () => void;
  readonly clock: Clock;
}

const AGAIN_MS = 2_000;
/** A hall without its words goes on with numbers, and asks for them now and then. */
const WORDS_AGAIN_MS = 30_000;

export function openStation({ http, follow, onFollowing, clock }: StationOptions): Station {
  const view = changeable<StationView>({ step: 'connecting' });
  let revision: string | null = null;
  let words = hallWordsOf(null);
  let closed = false;
  let leave: () => void = () => undefined;
  let cancel: () => void = () => undefined;
  let cancelWords: () => void = () => undefined;

  async function knock(): Promise<void> {
    const door = await readDoor();
    const me = door && (await http.me());
    if (closed) return;
    if (!door || me?.outcome === 'offline') cancel = clock.after(AGAIN_MS, () => void knock());
    else if (me?.outcome === 'ok' && me.value.device) enter(door);
    else view.set({ step: 'pairing', door });
  }

  /** Null: no answer. */
  async function readDoor(): Promise<Door | null> {
    const about = await http.about();
    if (about.outcome !== 'ok') return null;
    const { mode, catalogueRevision } = about.value;
    cancelWords();
    if (catalogueRevision !== revision) {
      const answer = await http.catalogue<unknown>(catalogueRevision);
      if (answer.outcome === 'ok') {
        revision = catalogueRevision;
        words = hallWordsOf(answer.value);
      } else if (!closed) cancelWords = clock.after(WORDS_AGAIN_MS, () => void refreshDoor());
    }
    return { demo: mode === 'demo', words };
  }

  async function refreshDoor(): Promise<void> {
    const door = await readDoor();
    const now = view.getSnapshot();
    if (door && !closed && now.step !== 'connecting') view.set({ ...now, door });
  }

  function enter(door: Door): void {
    leave();
    const client = follow(() => {
      leave();
      view.set({ step: 'connecting' });
      // Not at once: a hub that admits us and refuses the line must not be asked in a circle.
      cancel = clock.after(AGAIN_MS, () => void knock());
    });
    const stopSpeaking = onFollowing(client, () => words);
    let live = true;
    let shown: number | null = null;
    const stopWatching = client.subscribe(() => {
      const revision = client.getSnapshot().hall?.rules.revision ?? null;
      // Other settings may come with other words.
      if (shown !== null && revision !== shown) void refreshDoor();
      shown = revision;
      const returned = !live && client.getSnapshot().live === 'live';
      live = client.getSnapshot().live === 'live';
      // The hub may have been started anew with other words.
      if (returned) void refreshDoor();
    });
    leave = () => {
      stopWatching();
      stopSpeaking();
      client.close();
      leave = () => undefined;
    };
    view.set({ step: 'following', door, client });
  }

  void knock();
  return {
    ...view,
    paired() {
      cancel();
      void knock();
    },
    close() {
      closed = true;
      cancel();
      cancelWords();
      leave();
    },
  };
}

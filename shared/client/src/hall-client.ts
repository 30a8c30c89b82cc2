/**
 * Follows the hub and holds the living hall: one cursor, gaps asked for again, a copy that is in doubt replaced, the age
 * of what is shown always known. The protocol is protocol/socket.ts; the fold is replica.ts.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant } from '@yichuang/domain/ids';
import { msOf } from '@yichuang/domain/time';
import type { KeyRefused } from '@yichuang/protocol/keys';
import type { FollowAnswer, FollowKind, ProblemCode, Push } from '@yichuang/protocol/socket';
import { SILENCE_MS } from '@yichuang/protocol/socket';
import { openAcknowledged } from './acknowledged.ts';
import { systemClock, type Clock } from './clock.ts';
import { newCommandId } from './command-id.ts';
import { createHubClock } from './hub-clock.ts';
import { openLine } from './line.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { memoryStore, type OutboxStore } from './outbox-store.ts';
import { fold, replicaFrom, type Doubt, type Replica } from './replica.ts';
import { openRetelling, type Retold } from './retelling.ts';

export type Live = 'connecting' | 'live' | 'stale' | 'signedOut';

/** What a screen shows of the line. One object until something changes: fit for React's useSyncExternalStore. */
export interface HallView {
  readonly hall: Hall | null;
  readonly live: Live;
  /** The hub's time at its last word: how old the view is. */
  readonly asOf: Instant | null;
  /** Add to the local clock to get the hub's. */
  readonly hubTimeOffsetMs: number;
}

/** Facts as they arrive, with the hall after them. */
export interface EventBatch {
  /**
   * `live`: just now. `replayed`: caught up after a gap, may be old. `snapshot`: the hall was replaced, what happened
   * between is not known one by one.
   */
  readonly kind: 'live' | 'replayed' | 'snapshot';
  readonly events: readonly Envelope[];
  readonly hall: Hall;
}

export interface HallClient {
  getSnapshot(this: void): HallView;
  subscribe(this: void, listener: () => void): () => void;
  /** The line is up, whether or not the hub has spoken on it. */
  isUp(this: void): boolean;
  onEvents(listener: (batch: EventBatch) => void): () => void;
  /** The facts of a command that the hub accepted: known here before they are pushed, or while the push is lost. */
  onAnswered(this: void, listener: (events: readonly Envelope[]) => void): () => void;
  /** A hardware key at this account's counter was refused. */
  onKeyRefused(this: void, listener: (refused: KeyRefused) => void): () => void;
  /** Another hub has taken the place and did not know these acts of a moment before. */
  onRetold(this: void, listener: (acts: readonly Retold[]) => void): () => void;
  readonly send: Outbox['send'];
  readonly onSettled: Outbox['onSettled'];
  /** An id for a command that may be sent twice (a double tap), in the hub's time. */
  newCommandId(this: void): ReturnType<typeof newCommandId>;
  close(): void;
}

export interface HallClientOptions {
  /** Origin of the hub; in a page its own. */
  readonly url: string;
  /** For programs and terminals; pages are known by their cookie. */
  readonly token?: string;
  /** Which of the browser's sign-ins is meant, when it has several. */
  readonly seat?: string;
  readonly kinds: readonly FollowKind[];
  /** Where unsent reports are kept; memory in a page. */
  readonly store?: OutboxStore;
  readonly clock?: Clock;
  /** The hub runs another build: a page reloads itself. */
  readonly onNewBuild?: (build: string) => void;
  /** The copy differed from the hub's hall and was replaced. Never expected: log it. */
  readonly onDoubt?: (doubt: Doubt) => void;
  readonly onSignedOut?: (code: ProblemCode) => void;
}

/** Between two tries to follow on a line that is up. */
const FOLLOW_AGAIN_MS = 1_000;

export function createHallClient(options: HallClientOptions): HallClient {
  const { url, token, seat, kinds, store = memoryStore(), clock = systemClock } = options;
  const hubClock = createHubClock();
  const viewListeners = new Set<() => void>();
  const keyListeners = new Set<(refused: KeyRefused) => void>();
  const eventListeners = new Set<(batch: EventBatch) => void>();
  const retoldListeners = new Set<(acts: readonly Retold[]) => void>();
  const answerListeners = new Set<(events: readonly Envelope[]) => void>();
  let view: HallView = { hall: null, live: 'connecting', asOf: null, hubTimeOffsetMs: 0 };
  let replica: Replica | null = null;
  let build: string | null = null;
  /** Counts up with every follow, so that an answer that was overtaken is not taken for the latest. */
  let asking = 0;
  let following = false;
  let closed = false;
  let cancelSilence: () => void = () => undefined;
  let cancelAgain: () => void = () => undefined;

  const show = (change: Partial<HallView>): void => {
    view = { ...view, ...change };
    for (const listener of viewListeners) listener();
  };

  /** The hub spoke: what is shown is of its time, and silence is counted from here. */
  const heard = (now: Instant, next: Replica): void => {
    replica = next;
    hubClock.heard(msOf(now), clock.now());
    cancelSilence();
    cancelSilence = clock.after(SILENCE_MS, fallSilent);
    show({ hall: next.hall, live: 'live', asOf: now, hubTimeOffsetMs: hubClock.offsetMs() });
  };

  const fallSilent = (): void => {
    show({ live: 'stale' });
    // A line that seems up and says nothing may be half dead; Socket.IO would notice after 45 s.
    line.renew();
  };

  const publish = (batch: EventBatch): void => {
    for (const listener of eventListeners) listener(batch);
  };

  /** `afresh`: throw the copy away and take a snapshot. */
  const follow = async (afresh = false): Promise<void> => {
    asking += 1;
    const mine = asking;
    following = true;
    cancelAgain();
    const cursor = afresh ? null : (replica?.cursor ?? null);
    const answer = await line.follow({ logId: cursor?.logId ?? null, after: cursor?.seq ?? 0, kinds });
    if (mine !== asking || closed) return;
    following = false;
    if (answer === null || 'problem' in answer) {
      if (answer?.problem.code === 'SignInFirst') leave(answer.problem.code);
      else if (line.isUp()) cancelAgain = clock.after(FOLLOW_AGAIN_MS, () => void follow(afresh));
      return;
    }
    accept(answer);
  };

  const accept = (answer: FollowAnswer): void => {
    if (build !== null && build !== answer.build) options.onNewBuild?.(answer.build);
    build = answer.build;
    const { logId, upTo, now, snapshot, events } = answer;
    if (snapshot) {
      const next = replicaFrom(logId, upTo, snapshot);
      if (replica !== null && replica.cursor.logId !== logId) {
        acknowledged.moved(next.hall);
        retelling.moved();
      }
      heard(now, next);
      publish({ kind: 'snapshot', events: [], hall: next.hall });
    } else if (replica && events) {
      take({ logId, after: replica.cursor.seq, upTo, now, events }, 'replayed');
    } else {
      void follow(true);
    }
  };

  const take = (push: Push, kind: 'live' | 'replayed'): void => {
    if (!replica) return;
    const folded = fold(replica, push);
    if (folded.kind === 'moved') {
      heard(push.now, folded.replica);
      if (folded.events.length > 0) publish({ kind, events: folded.events, hall: folded.replica.hall });
      return;
    }
    // The answer that is on its way mends it, or the next heartbeat tells that it did not.
    if (following) return;
    if (folded.kind === 'doubt') options.onDoubt?.(folded.doubt);
    void follow(folded.kind !== 'gap');
  };

  const leave = (code: ProblemCode): void => {
    cancelSilence();
    cancelAgain();
    line.close();
    show({ live: 'signedOut' });
    options.onSignedOut?.(code);
  };

  const line = openLine(
    { url, token, seat, clock },
    {
      onPush: (push) => take(push, 'live'),
      onSignedOut: leave,
      onKeyRefused: (refused) => keyListeners.forEach((listener) => listener(refused)),
    },
  );
  line.onUp(() => void follow());
  const nextId = (): ReturnType<typeof newCommandId> => newCommandId(clock.now() + hubClock.offsetMs());
  const outbox = createOutbox({ link: line, store, clock, newId: nextId });

  const acknowledged = openAcknowledged({
    store,
    clock,
    send: ({ commandId, name, payload }) =>
      void outbox.send(name, payload, { patience: 'journal', commandId }),
  });

  const retelling = openRetelling({
    clock,
    send: (name, payload, sendOptions) => outbox.send(name, payload, sendOptions),
    hall: () => view.hall,
    onRetold: (acts) => retoldListeners.forEach((listener) => listener(acts)),
  });

  return {
    getSnapshot: () => view,
    isUp: () => line.isUp(),
    subscribe(listener) {
      viewListeners.add(listener);
      return () => viewListeners.delete(listener);
    },
    onEvents(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onAnswered(listener) {
      answerListeners.add(listener);
      return () => answerListeners.delete(listener);
    },
    onKeyRefused(listener) {
      keyListeners.add(listener);
      return () => keyListeners.delete(listener);
    },
    onRetold(listener) {
      retoldListeners.add(listener);
      return () => retoldListeners.delete(listener);
    },
    send: async (name, payload, { commandId = nextId(), ...sendOptions } = {}) => {
      const delivery = await outbox.send(name, payload, { ...sendOptions, commandId });
      if (delivery.outcome === 'accepted') {
        acknowledged.answered(commandId, delivery);
        // A report is a journal's: the outbox has told it until it was taken.
        if (sendOptions.patience !== 'journal')
          retelling.answered({ commandId, name, payload }, delivery.events);
        for (const listener of answerListeners) listener(delivery.events);
      }
      return delivery;
    },
    onSettled: (listener) => outbox.onSettled(listener),
    newCommandId: nextId,
    close() {
      closed = true;
      cancelSilence();
      cancelAgain();
      acknowledged.close();
      retelling.close();
      outbox.close();
      line.close();
    },
  };
}

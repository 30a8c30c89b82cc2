/**
 * Delivers commands: each under one id of its own, again and again until the hub has answered or patience is over, so
 * that one press is one act however often the line breaks. Two lanes, each in order, one under way at a time: what
 * somebody waits for is never held up by a report.
 */
import type { CommandId } from '@yichuang/domain/ids';
import { PATIENCE_MS } from '@yichuang/domain/command';
import type { CommandAnswer, CommandRequest, ProblemCode } from '@yichuang/protocol/socket';
import type { Clock } from './clock.ts';
import type { OutboxEntry, OutboxStore, Patience } from './outbox-store.ts';

/**
 * `offline`: it never left this machine, nothing happened. `late`: it was sent and no answer came in time, it may have
 * happened: look before pressing again.
 */
export type Delivery =
  | CommandAnswer
  | { readonly outcome: 'offline'; readonly commandId: CommandId }
  | { readonly outcome: 'late'; readonly commandId: CommandId };

/** The line to the hub as the outbox needs it. */
export interface Link {
  isUp(): boolean;
  onUp(listener: () => void): () => void;
  /** null = no answer: timed out or cut off. Never rejects. */
  request(request: CommandRequest, timeoutMs: number): Promise<CommandAnswer | null>;
}

export interface SendOptions {
  readonly patience?: Patience;
  /** Given when the same act may be asked for twice (a double tap): the same id, the same promise. */
  readonly commandId?: CommandId;
}

export interface Outbox {
  send(name: string, payload: unknown, options?: SendOptions): Promise<Delivery>;
  /** Hears the answers to what an earlier run had left. */
  onSettled(listener: (entry: OutboxEntry, delivery: Delivery) => void): () => void;
  close(): void;
}

/** Answers after which the same command may still succeed: the hub did not say what happened, or could not just now. */
const AGAIN: ReadonlySet<ProblemCode> = new Set(['OutcomeUnknown', 'Stopping', 'TooMany', 'DiskFull']);

const ATTEMPT_MS = 2_500;
const PAUSE_MS = { '8s': { first: 200, most: 1_000 }, journal: { first: 500, most: 30_000 } } as const;

interface Waiting extends OutboxEntry {
  readonly patience: Patience;
  /** By the local clock; Infinity for a journal, whose end the hub decides. */
  readonly until: number;
  readonly settle: (delivery: Delivery) => void;
}

export function createOutbox({
  link,
  store,
  clock,
  newId,
}: {
  readonly link: Link;
  readonly store: OutboxStore;
  readonly clock: Clock;
  readonly newId: () => CommandId;
}): Outbox {
  const lanes: Record<Patience, Waiting[]> = { '8s': [], journal: [] };
  const running: Record<Patience, boolean> = { '8s': false, journal: false };
  const underWay = new Map<CommandId, Promise<Delivery>>();
  const listeners = new Set<(entry: OutboxEntry, delivery: Delivery) => void>();
  const closing = new AbortController();

  const enqueue = (waiting: Waiting): void => {
    lanes[waiting.patience].push(waiting);
    if (!running[waiting.patience]) void run(waiting.patience);
  };

  const run = async (lane: Patience): Promise<void> => {
    running[lane] = true;
    for (let next = lanes[lane].shift(); next && !closing.signal.aborted; next = lanes[lane].shift()) {
      const delivery = await deliver(next);
      if (delivery === null) break;
      if (lane === 'journal') store.remove(next.commandId);
      next.settle(delivery);
    }
    running[lane] = false;
  };

  /** null = closed meanwhile; what is in the store is delivered by the next run. */
  const deliver = async (entry: Waiting): Promise<Delivery | null> => {
    const { commandId, name, payload, patience, until } = entry;
    const { first, most } = PAUSE_MS[patience];
    let sent = false;
    for (let pause: number = first; ; pause = Math.min(pause * 2, most)) {
      if (!link.isUp()) await upOrUntil(until);
      if (closing.signal.aborted) return null;
      const left = until - clock.now();
      if (left <= 0) return sent ? { outcome: 'late', commandId } : { outcome: 'offline', commandId };
      if (!link.isUp()) continue;
      sent = true;
      const answer = await link.request({ name, commandId, payload }, Math.min(ATTEMPT_MS, left));
      if (closing.signal.aborted) return null;
      if (answer !== null && !worthRetrying(answer, patience)) return answer;
      if (answer !== null || link.isUp()) await sleep(Math.min(pause, Math.max(0, until - clock.now())));
    }
  };

  const upOrUntil = (until: number): Promise<void> => {
    return new Promise((resolve) => {
      const undo: (() => void)[] = [];
      const done = (): void => {
        for (const each of undo) each();
        closing.signal.removeEventListener('abort', done);
        resolve();
      };
      closing.signal.addEventListener('abort', done);
      undo.push(link.onUp(done));
      if (until !== Infinity) undo.push(clock.after(Math.max(0, until - clock.now()), done));
    });
  };

  const sleep = (milliseconds: number): Promise<void> => {
    return new Promise((resolve) => {
      const done = (): void => {
        cancel();
        closing.signal.removeEventListener('abort', done);
        resolve();
      };
      const cancel = clock.after(milliseconds, done);
      closing.signal.addEventListener('abort', done);
    });
  };

  for (const entry of store.load()) {
    const settle = (delivery: Delivery): void => {
      for (const listener of listeners) listener(entry, delivery);
    };
    enqueue({ ...entry, patience: 'journal', until: Infinity, settle });
  }

  return {
    send(name, payload, { patience = '8s', commandId = newId() } = {}) {
      const already = underWay.get(commandId);
      if (already) return already;
      const entry = { commandId, name, payload };
      if (patience === 'journal') store.put(entry);
      const until = patience === 'journal' ? Infinity : clock.now() + PATIENCE_MS[patience];
      const promise = new Promise<Delivery>((resolve) => {
        enqueue({ ...entry, patience, until, settle: resolve });
      }).finally(() => underWay.delete(commandId));
      underWay.set(commandId, promise);
      return promise;
    },
    onSettled(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closing.abort();
    },
  };
}

function worthRetrying(answer: CommandAnswer, patience: Patience): boolean {
  if (answer.outcome !== 'failed') return false;
  const { code } = answer.problem;
  // A journal also waits until somebody has signed in or paired again, or the hall's new hub is found; a press does not.
  return AGAIN.has(code) || (patience === 'journal' && (code === 'SignInFirst' || code === 'Fenced'));
}

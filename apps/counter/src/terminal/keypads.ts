/**
 * Call keypads (呼叫器): a key goes to the hub as the key of its window, which acts as the clerk signed in there; a no is a
 * long beep. While the hub is away a number that is typed is called from here (应急叫号). A keypad shows how many wait for its
 * window, after every change.
 */
import type { HallClient } from '@yichuang/client/hall-client';
import type { HubHttp } from '@yichuang/client/http';
import type { Hall } from '@yichuang/domain/hall/hall';
import { wishAlone, type KeypadKey } from '@yichuang/domain/hall/keypad';
import { deskOf } from '@yichuang/domain/hall/views/desk';
import type { CounterId } from '@yichuang/domain/ids';
import { isRejection } from '@yichuang/domain/rejection';
import { instantOf } from '@yichuang/domain/time';
import type { KeypadPort, KeyPress } from '@yichuang/hardware/ports/keypad';
import type { KeyAnswer, KeyPressed } from '@yichuang/protocol/keys';
import type { Emergency } from './emergency.ts';

/**
 * What became of a press, for the log: `done`, `doneAlone` = without the hub, the code of a refusal, or `offline` = nobody
 * knows, and nobody is called a minute later.
 */
export interface Pressed {
  readonly address: number;
  readonly action: KeyPress['action'];
  readonly counterId: CounterId | null;
  readonly outcome: string;
}

export interface KeypadsOptions {
  readonly keypads: KeypadPort;
  readonly windows: readonly { readonly counterId: CounterId; readonly address: number }[];
  readonly client: Pick<HallClient, 'getSnapshot' | 'subscribe' | 'newCommandId'>;
  readonly http: Pick<HubHttp, 'post'>;
  readonly emergency: Pick<Emergency, 'isCutOff' | 'viewOf' | 'call' | 'recall'>;
  readonly onPressed: (pressed: Pressed) => void;
}

/** A press is tried again for so long; the hub refuses an older one in any case. */
const TRIES_MS = 6_000;
const AGAIN_MS = 400;
/** More than a keypad shows. */
const MOST_SHOWN = 999;

export function followKeypads(options: KeypadsOptions): () => void {
  const { keypads, windows, client, http, emergency, onPressed } = options;
  const shown = new Map<number, number>();
  let closed = false;

  const stopKeys = keypads.onKey((press) => {
    const window = windows.find(({ address }) => address === press.address);
    void carryOut(press, window?.counterId ?? null);
  });

  async function carryOut({ address, action, digits }: KeyPress, counterId: CounterId | null): Promise<void> {
    const outcome = counterId === null ? 'NoWindow' : await outcomeOf(counterId, { action, digits });
    if (outcome !== 'done' && outcome !== 'doneAlone') keypads.beep(address);
    onPressed({ address, action, counterId, outcome });
  }

  async function outcomeOf(counterId: CounterId, key: KeypadKey): Promise<string> {
    // One of both: what the hub may have heard of is never called again from here.
    return emergency.isCutOff() ? pressAlone(counterId, key) : press(counterId, key);
  }

  function pressAlone(counterId: CounterId, key: KeypadKey): string {
    const wish = wishAlone(key, emergency.viewOf(counterId));
    if (isRejection(wish)) return wish.code;
    if (wish.number !== null) emergency.call(counterId, wish.number);
    else if (!emergency.recall(counterId)) return 'NobodyCalled';
    return 'doneAlone';
  }

  /** The same press under the same id until there is an answer: it is done once. */
  async function press(counterId: CounterId, key: KeypadKey): Promise<string> {
    const body: KeyPressed = { ...key, pressId: client.newCommandId() };
    const until = performance.now() + TRIES_MS;
    for (;;) {
      const answer = await http.post<KeyAnswer>(`/api/counters/${encodeURIComponent(counterId)}/keys`, body);
      if (answer.outcome === 'ok')
        return answer.value.outcome === 'done' ? 'done' : answer.value.rejection.code;
      if (answer.outcome === 'failed') return answer.problem.code;
      if (closed || performance.now() > until) return 'offline';
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  const show = (): void => {
    const { hall, hubTimeOffsetMs } = client.getSnapshot();
    if (hall === null) return;
    for (const { counterId, address } of windows) {
      const waiting = Math.min(waitingAt(hall, counterId, Date.now() + hubTimeOffsetMs), MOST_SHOWN);
      if (shown.get(address) === waiting) continue;
      shown.set(address, waiting);
      keypads.showWaiting(address, waiting);
    }
  };
  const stopHall = client.subscribe(show);
  show();

  return () => {
    closed = true;
    stopKeys();
    stopHall();
  };
}

/** Who may be called here, people kept for this window among them; nobody for a closed one. */
function waitingAt(hall: Hall, counterId: CounterId, nowMs: number): number {
  const desk = deskOf(hall, counterId, instantOf(nowMs));
  if (desk === null) return 0;
  return desk.reserved + desk.queues.reduce((sum, { waiting }) => sum + waiting, 0);
}

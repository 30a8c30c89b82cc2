/**
 * The evaluator's line to the hub (连线): asks what to show, and asks again as soon as it has heard; the hub answers when
 * something changes. Without an answer the page goes on with what it has.
 *
 *     connecting ──► pairing ──(admitted)──► at work
 */
import type { Clock } from '@yichuang/client/clock';
import type { HubHttp } from '@yichuang/client/http';
import type { EvaluatorState } from '@yichuang/protocol/evaluation';
import { changeable, type Observable } from '@yichuang/client/observable';

export type StationView =
  | { readonly step: 'connecting' }
  | { readonly step: 'pairing' }
  /** The browser shows somebody's session: an evaluator is nobody's. */
  | { readonly step: 'refused' }
  | { readonly step: 'working'; readonly state: EvaluatorState; readonly offline: boolean };

export interface Station extends Observable<StationView> {
  paired(this: void): void;
  /** By the hub's clock. */
  now(this: void): number;
  isUp(this: void): boolean;
  onUp(this: void, listener: () => void): () => void;
  close(this: void): void;
}

export interface StationParts {
  readonly http: Pick<HubHttp, 'get'>;
  readonly clock: Clock;
  /** Where its address says that it stands. */
  readonly counter: number | null;
  /** Heard with every answer. */
  readonly onState: (state: EvaluatorState) => void;
}

const AGAIN_MS = 2_000;

export function openStation({ http, clock, counter, onState }: StationParts): Station {
  const view = changeable<StationView>({ step: 'connecting' });
  const ups = new Set<() => void>();
  let up = false;
  let offsetMs = 0;
  let closed = false;
  let turn = 0;

  async function follow(): Promise<void> {
    turn += 1;
    const mine = turn;
    const current = (): boolean => !closed && mine === turn;
    let known = '';
    while (current()) {
      const said = new URLSearchParams({
        ...(known === '' ? {} : { known }),
        ...(counter === null ? {} : { counter: String(counter) }),
      });
      const answer = await http.get<EvaluatorState>(`/api/evaluator/current?${said.toString()}`);
      if (!current()) return;
      if (answer.outcome === 'ok') {
        known = answer.value.state;
        offsetMs = Date.parse(answer.value.now) - clock.now();
        view.set({ step: 'working', state: answer.value, offline: false });
        rise();
        onState(answer.value);
        continue;
      }
      up = false;
      if (answer.outcome === 'failed' && answer.problem.code === 'SignInFirst') {
        view.set({ step: 'pairing' });
        return;
      }
      if (answer.outcome === 'failed' && answer.problem.code === 'NotAllowed') view.set({ step: 'refused' });
      else offline();
      known = '';
      await new Promise<void>((resolve) => {
        clock.after(AGAIN_MS, resolve);
      });
    }
  }

  function rise(): void {
    if (up) return;
    up = true;
    for (const listener of ups) listener();
  }

  function offline(): void {
    const now = view.getSnapshot();
    if (now.step === 'working' && !now.offline) view.set({ ...now, offline: true });
  }

  void follow();
  return {
    ...view,
    paired: () => void follow(),
    now: () => clock.now() + offsetMs,
    isUp: () => up,
    onUp: (listener) => {
      ups.add(listener);
      return () => ups.delete(listener);
    },
    close: () => {
      closed = true;
    },
  };
}

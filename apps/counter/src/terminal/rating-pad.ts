/**
 * One rating pad (评价器) of a window: asks while the hub asks, and sends what was pressed, once, also after a break of the
 * line. For the hub it is an evaluator like a tablet, with a token of its own. Nobody pressed: nothing is sent, 未评价.
 */
import type { HallClient } from '@yichuang/client/hall-client';
import type { HubHttp } from '@yichuang/client/http';
import type { EvaluationId } from '@yichuang/domain/evaluation/ids';
import { instantOf, msOf } from '@yichuang/domain/time';
import type { RatingLevel, RatingPadPort } from '@yichuang/hardware/ports/rating-pad';
import type { EvaluatorState } from '@yichuang/protocol/evaluation';

export interface RatingPadOptions {
  readonly pad: RatingPadPort;
  readonly address: number;
  /** With the pad's own token; patient enough for a question that the hub leaves open. */
  readonly http: Pick<HubHttp, 'get'>;
  /** With the same token; keeps on disk what the hub has not heard yet. */
  readonly client: Pick<HallClient, 'send' | 'getSnapshot'>;
  readonly onRated: (evaluationId: EvaluationId, outcome: string) => void;
  readonly againMs?: number;
}

const AGAIN_MS = 2_000;

interface Asking {
  readonly evaluationId: EvaluationId;
  readonly askedAt: number;
}

export function followRatingPad(options: RatingPadOptions): () => void {
  const { pad, address, http, client, onRated, againMs = AGAIN_MS } = options;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let known: string | null = null;
  let asking: Asking | null = null;

  const stop = pad.onRated((rated) => {
    if (rated.address !== address || asking?.evaluationId !== rated.serviceId) return;
    const { evaluationId, askedAt } = asking;
    asking = null;
    void send(evaluationId, rated.level, Math.round(performance.now() - askedAt));
  });

  /** The hub answers when there is something else to ask, or after a while with the same. */
  const listen = async (): Promise<void> => {
    const query = known === null ? '' : `?known=${encodeURIComponent(known)}`;
    const answer = await http.get<EvaluatorState>(`/api/evaluator/current${query}`);
    if (closed) return;
    if (answer.outcome === 'ok') {
      known = answer.value.state;
      ask(answer.value);
    }
    timer = setTimeout(() => void listen(), answer.outcome === 'ok' ? 0 : againMs);
  };

  const ask = ({ prompt, now }: EvaluatorState): void => {
    // In the province's mode the visitor scans a code, which a pad of five keys does not show.
    const wanted = prompt?.scan === null ? prompt : null;
    if (wanted?.evaluationId === asking?.evaluationId) return;
    if (asking !== null) pad.disarm(address);
    asking = null;
    if (wanted === null) return;
    asking = { evaluationId: wanted.evaluationId, askedAt: performance.now() };
    pad.arm(address, wanted.evaluationId, Math.max(1, msOf(wanted.until) - msOf(now)));
  };

  async function send(evaluationId: EvaluationId, level: RatingLevel, elapsedMs: number): Promise<void> {
    const ratedAt = instantOf(Date.now() + client.getSnapshot().hubTimeOffsetMs);
    const payload = { evaluationId, level, tags: [], elapsedMs, ratedAt, staffNetwork: false };
    const delivery = await client.send('rate', payload, { patience: 'journal' });
    onRated(evaluationId, delivery.outcome === 'rejected' ? delivery.rejection.code : delivery.outcome);
  }
  void listen();

  return () => {
    closed = true;
    clearTimeout(timer);
    stop();
    if (asking !== null) pad.disarm(address);
  };
}

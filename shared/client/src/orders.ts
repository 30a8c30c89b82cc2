/** An order to a machine elsewhere (吩咐一台机器): given, then looked after until it is known what became of it. */
import type { OrderGiven, OrderOutcome, OrderResult } from '@yichuang/protocol/orders';
import type { Problem } from '@yichuang/protocol/socket';
import type { HttpAnswer, HubHttp } from './http.ts';

export type OrderEnd =
  | OrderResult
  /** Its terminal did not fetch it, or fetched it and never said what became of it. */
  | { readonly outcome: 'unanswered' | 'lost' }
  | { readonly outcome: 'refused'; readonly problem: Problem }
  /** The hub is away. */
  | { readonly outcome: 'offline' };

export interface Patience {
  readonly lookMs: number;
  readonly giveUpMs: number;
}

const USUAL: Patience = { lookMs: 700, giveUpMs: 45_000 };

export async function carriedOut(
  http: Pick<HubHttp, 'get'>,
  given: Promise<HttpAnswer<OrderGiven>>,
  { lookMs, giveUpMs }: Patience = USUAL,
): Promise<OrderEnd> {
  const answer = await given;
  if (answer.outcome === 'failed') return { outcome: 'refused', problem: answer.problem };
  if (answer.outcome === 'offline') return answer;
  const until = Date.now() + giveUpMs;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    const asked = await http.get<OrderOutcome>(`/api/orders/${answer.value.orderId}`);
    if (asked.outcome === 'failed') break;
    if (asked.outcome === 'offline') continue;
    const { value } = asked;
    if (value.outcome !== 'waiting' && value.outcome !== 'underWay') return value;
  }
  return { outcome: 'lost' };
}

/** One question to the hub (问一次): how the ticket stands. No cookie. */
import type { ProgressAnswer } from '@yichuang/protocol/progress';
import { exchange } from './exchange.ts';

/** `unknown`: the hub has no ticket with this key. `offline`: no answer, or none that a hub gives. */
export type Asked =
  | { readonly outcome: 'found'; readonly progress: ProgressAnswer }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'offline' };

export async function askHub(key: string): Promise<Asked> {
  const answer = await exchange(`/api/progress/${encodeURIComponent(key)}`, {
    method: 'GET',
    credentials: 'omit',
  });
  if (answer?.status === 200) return { outcome: 'found', progress: answer.body as ProgressAnswer };
  return { outcome: answer?.status === 404 ? 'unknown' : 'offline' };
}

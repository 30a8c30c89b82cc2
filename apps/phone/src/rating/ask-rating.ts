/** What the rating page asks the hub (评价收发): what is to be rated, and the rating itself, once. */
import type { PhoneEvaluation, PhoneRating } from '@yichuang/protocol/evaluation';
import { exchange } from '../exchange.ts';

export type RatingAsked =
  | { readonly outcome: 'found'; readonly evaluation: PhoneEvaluation }
  /** Not a key of this hub. */
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'offline' };

/** `changed`: the options were changed meanwhile, ask anew. `staff`: a member of staff is signed in in this browser. */
export type RatingSent = 'accepted' | 'rated' | 'closed' | 'staff' | 'unknown' | 'changed' | 'offline';

export async function askRating(key: string): Promise<RatingAsked> {
  const answer = await exchange(addressOf(key), { method: 'GET', credentials: 'same-origin' });
  if (answer?.status === 200) return { outcome: 'found', evaluation: answer.body as PhoneEvaluation };
  return { outcome: answer?.status === 404 ? 'unknown' : 'offline' };
}

/** A second try after a lost answer is `rated`: the hub takes one. */
export async function sendRating(key: string, rating: PhoneRating): Promise<RatingSent> {
  const answer = await exchange(addressOf(key), { method: 'POST', credentials: 'same-origin', body: rating });
  switch (answer?.status) {
    case 200:
      return 'accepted';
    case 403:
      return 'staff';
    case 404:
      return 'unknown';
    case 409:
      return refusal((answer.body as { readonly rejection?: { readonly code?: string } }).rejection?.code);
    case undefined:
    default:
      return 'offline';
  }
}

function refusal(code: string | undefined): RatingSent {
  if (code === 'AlreadyRated') return 'rated';
  return code === 'TagUnknown' ? 'changed' : 'closed';
}

function addressOf(key: string): string {
  return `/api/evaluate/${encodeURIComponent(key)}`;
}

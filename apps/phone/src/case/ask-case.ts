/** One question to the hub (问办件): how far the case is, for whoever knows the last four characters of the identity. */
import type { PhoneCase } from '@yichuang/protocol/cases';
import { exchange } from '../exchange.ts';

export type CaseAsked =
  | { readonly outcome: 'found'; readonly case: PhoneCase }
  /** Code and identity do not belong together; which of them is wrong, nobody is told. */
  | { readonly outcome: 'wrong' }
  /** Too many wrong tries for this code. */
  | { readonly outcome: 'tooMany' }
  | { readonly outcome: 'offline' };

export async function askCase(shortCode: string, lastFour: string): Promise<CaseAsked> {
  const answer = await exchange('/api/phone/case', {
    method: 'POST',
    credentials: 'omit',
    // Never in an address: it would stand in logs.
    body: { shortCode, lastFour },
  });
  switch (answer?.status) {
    case 200:
      return { outcome: 'found', case: answer.body as PhoneCase };
    case 404:
      return { outcome: 'wrong' };
    case 429:
      return { outcome: 'tooMany' };
    case undefined:
    default:
      return { outcome: 'offline' };
  }
}

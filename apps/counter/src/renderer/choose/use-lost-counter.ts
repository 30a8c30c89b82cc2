/** Whether somebody has taken over (接班) this clerk's counter: it would else vanish from the page without a word. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { AccountId, CounterId } from '@yichuang/domain/ids';
import { useState } from 'react';
import { ownCounter } from './counter-cards.ts';

export function useLostCounter(hall: Hall | null, accountId: AccountId): CounterId | null {
  const [sat, setSat] = useState<CounterId | null>(null);
  if (hall === null) return null;
  const seat = seatAfter(hall, accountId, sat);
  if (seat !== sat) setSat(seat);
  return seat !== null && hall.counters.get(seat)?.accountId !== accountId ? seat : null;
}

/** Where this clerk sits, or sat until somebody else came; null once the counter was closed. */
export function seatAfter(hall: Hall, accountId: AccountId, sat: CounterId | null): CounterId | null {
  const own = ownCounter(hall, accountId);
  if (own !== null) return own.counterId;
  return sat !== null && hall.counters.has(sat) ? sat : null;
}

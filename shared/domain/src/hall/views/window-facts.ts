/** What one window's screen says (窗口屏): the view of the rules, with what a visitor needs when it is not open. */
import type { Hall } from '../hall.ts';
import { windowOf, type WindowView } from './board.ts';
import type { CounterId, Instant, TicketNumber } from '../../ids.ts';
import { msOf } from '../../time.ts';

export interface WindowFacts extends WindowView {
  /** The call that is shown, so that a recall pulses again; null when nobody is called. */
  readonly call: { readonly callSeq: number; readonly calledAt: Instant } | null;
  /** Where to go instead: windows of the same matters first, then the nearest. */
  readonly instead: readonly number[];
  /** When service goes on; null when not known, or when that time is past and nobody came back. */
  readonly resumesAt: Instant | null;
}

/** More than this would be a list, not an answer. */
const MOST_INSTEAD = 3;

export function windowFacts(hall: Hall, counterId: CounterId, now: Instant): WindowFacts | null {
  const view = windowOf(hall, counterId);
  if (!view) return null;
  const until = view.pause?.until ?? null;
  const call = hall.recentCalls.find((recent) => recent.counterId === counterId);
  return {
    ...view,
    call:
      view.state === 'calling' && call?.number === view.number
        ? { callSeq: call.callSeq, calledAt: call.calledAt }
        : null,
    instead: insteadOf(hall, view),
    resumesAt: until !== null && until > now ? until : null,
  };
}

/** The same when the window itself calls somebody because the hub is away (应急叫号); `calledAt`: when it was said last. */
export function calledWithoutHub(
  facts: WindowFacts,
  { number, calledAt }: { readonly number: TicketNumber; readonly calledAt: Instant },
): WindowFacts {
  // Below every number of the hub's own calls, and another each time that it is said: it pulses.
  return {
    ...facts,
    state: 'calling',
    number,
    call: { callSeq: -msOf(calledAt), calledAt },
    resumesAt: null,
  };
}

function insteadOf(hall: Hall, { zoneIds, elsewhere, counterNumber }: WindowView): readonly number[] {
  const specialists = new Set(
    hall.rules.counters
      .filter((counter) => counter.zoneIds.some((zoneId) => zoneIds.includes(zoneId)))
      .map(({ number }) => number),
  );
  const rank = (number: number) => (specialists.has(number) ? 0 : 1000) + Math.abs(number - counterNumber);
  return elsewhere
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, MOST_INSTEAD)
    .toSorted((one, other) => one - other);
}

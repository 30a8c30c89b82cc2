/** What the desk's other keys may do now (按键可用): always in the same place, resting when they would be refused. */
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant } from '@yichuang/domain/ids';
import { secondsBetween } from '@yichuang/domain/time';

export type PersonKey = 'recall' | 'noShow' | 'hold' | 'transfer' | 'giveBack' | 'finish' | 'direct' | 'pick';

/** The announcement of the first call has hardly begun before. */
const RECALL_AFTER_SECONDS = 3;

export type PersonKeys = Readonly<Record<PersonKey, boolean>>;

export function personKeysOf({ counter, ticket, direct, noShow }: Desk): PersonKeys {
  const here = ticket !== null;
  const free = !here && direct === null && counter.pause === null;
  return {
    recall: ticket !== null && mayBeAbsent(ticket),
    noShow: noShow.allowed,
    hold: here,
    transfer: here,
    giveBack: here,
    finish: here || direct !== null,
    direct: free,
    pick: free,
  };
}

/** Why 过号 still rests: more calls first, or so many seconds; null when it may be pressed or makes no sense. */
export type NoShowWait =
  | { readonly kind: 'calls'; readonly count: number }
  | { readonly kind: 'seconds'; readonly seconds: number };

export function noShowWaitOf(hall: Hall, { ticket, noShow }: Desk, now: Instant): NoShowWait | null {
  if (ticket === null || noShow.allowed || !mayBeAbsent(ticket)) return null;
  const missing = hall.rules.noShow.minCalls - ticket.round;
  if (missing > 0) return { kind: 'calls', count: missing };
  if (noShow.from === null) return null;
  return { kind: 'seconds', seconds: Math.max(1, Math.round(secondsBetween(now, noShow.from))) };
}

/** Called a moment ago: a second press is the same press, and one call is enough to be heard. */
export function justCalled(ticket: NonNullable<Desk['ticket']>, now: Instant): boolean {
  return ticket.status === 'called' && secondsBetween(ticket.lastCallAt, now) < RECALL_AFTER_SECONDS;
}

/** Called, or seated only by the clock's guess. */
function mayBeAbsent(ticket: NonNullable<Desk['ticket']>): boolean {
  return ticket.status === 'called' || ticket.startInferred;
}

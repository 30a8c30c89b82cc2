/** The counters as a clerk chooses among them (选窗口): who is where, how many wait, what choosing this one would mean. */
import { servedBy, waitingIn, type Hall } from '@yichuang/domain/hall/hall';
import type { Counter } from '@yichuang/domain/hall/counter';
import type { AccountId, CounterId, TicketNumber, ZoneId } from '@yichuang/domain/ids';

export interface CounterCard {
  readonly counterId: CounterId;
  readonly number: number;
  readonly zoneIds: readonly ZoneId[];
  readonly fallbackZoneIds: readonly ZoneId[];
  /** In the counter's own zones. */
  readonly waiting: number;
  readonly state: 'free' | 'mine' | 'taken' | 'paused';
  readonly ticketNumber: TicketNumber | null;
}

export function counterCards(hall: Hall, accountId: AccountId): readonly CounterCard[] {
  return hall.rules.counters
    .toSorted((one, other) => one.number - other.number)
    .map(({ counterId, number }) => {
      const { zoneIds, fallbackZoneIds } = servedBy(hall, counterId);
      const counter = hall.counters.get(counterId);
      return {
        counterId,
        number,
        zoneIds,
        fallbackZoneIds,
        waiting: zoneIds.reduce((people, zoneId) => people + waitingIn(hall, zoneId), 0),
        state: stateOf(counter, accountId),
        ticketNumber: counter ? numberAt(hall, counter) : null,
      };
    });
}

function stateOf(counter: Counter | undefined, accountId: AccountId): CounterCard['state'] {
  if (!counter) return 'free';
  if (counter.accountId === accountId) return 'mine';
  return counter.pause === null ? 'taken' : 'paused';
}

/** The counter at which this account is signed in. */
export function ownCounter(hall: Hall, accountId: AccountId): CounterCard | null {
  return counterCards(hall, accountId).find(({ state }) => state === 'mine') ?? null;
}

function numberAt(hall: Hall, { current }: Counter): TicketNumber | null {
  return current?.kind === 'ticket' ? (hall.tickets.get(current.ticketId)?.number ?? null) : null;
}

/** What has to be asked before this counter is opened. */
export type Choice =
  | { readonly ask: 'nothing' }
  | { readonly ask: 'takeOver'; readonly card: CounterCard }
  | { readonly ask: 'move'; readonly card: CounterCard; readonly from: CounterCard };

export function choiceOf(card: CounterCard, own: CounterCard | null): Choice {
  if (own && own.counterId !== card.counterId) return { ask: 'move', card, from: own };
  if (card.state === 'taken' || card.state === 'paused') return { ask: 'takeOver', card };
  return { ask: 'nothing' };
}

/** A counter (窗口) while somebody is signed in at it; a closed counter is simply absent. */
import type { AccountId, CounterId, Instant, ReasonId, ServiceId, TicketId } from '../ids.ts';
import type { Ticket } from './ticket.ts';

export interface Counter {
  readonly counterId: CounterId;
  readonly accountId: AccountId;
  readonly openedAt: Instant;
  /** Set while the counter is paused (暂停服务). */
  readonly pause: {
    readonly reasonId: ReasonId;
    readonly since: Instant;
    readonly until: Instant | null;
  } | null;
  /** Since when nothing is heard of its page (失联): the PC is off, or its line is cut. Null: it is there. */
  readonly unseenSince: Instant | null;
  readonly current: AtCounter | null;
  /** What was finished here last, for taking a mistaken finish back. */
  readonly lastLeft: {
    readonly ticket: Ticket;
    readonly at: Instant;
    readonly learned: ServiceId | null;
  } | null;
}

/** Who sits at the counter: the holder of a ticket, or somebody served without one (现场办理). */
export type AtCounter =
  | { readonly kind: 'ticket'; readonly ticketId: TicketId }
  | { readonly kind: 'direct'; readonly reasonId: ReasonId; readonly startedAt: Instant };

/** 撤销取号: a number that was just given and not wanted is cancelled, with the reason that says it best. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { ReasonId, TicketId } from '@yichuang/domain/ids';

/** 取错号 where the hall has it, else its first reason; null when it has none. */
const MEANT = 'wrong-number';

export function takeBackReason({ rules }: Pick<Hall, 'rules'>): ReasonId | null {
  const { cancel } = rules.reasons;
  return cancel.find((reasonId) => reasonId === MEANT) ?? cancel[0] ?? null;
}

/** Only while the holder still waits: who has been called is at a counter. */
export function canTakeBack(hall: Hall, ticketId: TicketId): boolean {
  return hall.tickets.get(ticketId)?.status === 'waiting' && takeBackReason(hall) !== null;
}

/** The one main key (主键): what 顺呼 means at this moment. It never drops anybody: with somebody on the way it asks. */
import type { Desk } from './desk.ts';
import type { TicketId, TicketNumber } from '../../ids.ts';

export type MainKey =
  /** Nobody here: 顺呼. `nobody`: nobody waits either, the key rests. */
  | { readonly kind: 'callNext'; readonly next: TicketId }
  | { readonly kind: 'nobody' }
  /** Called, not yet seated: the desk asks 已到 · 再叫 · 过号. Pressed with the mouse it means 已到. */
  | { readonly kind: 'ask'; readonly ticketId: TicketId; readonly number: TicketNumber }
  | { readonly kind: 'finish'; readonly ticketId: TicketId; readonly andCall: boolean }
  | { readonly kind: 'finishDirect'; readonly andCall: boolean }
  | { readonly kind: 'resume' };

export function mainKeyOf({ counter, ticket, direct, next }: Desk): MainKey {
  if (ticket?.status === 'called') return { kind: 'ask', ticketId: ticket.ticketId, number: ticket.number };
  // A paused counter calls nobody, but whoever sits here is finished first.
  const andCall = next !== null && counter.pause === null;
  if (ticket) return { kind: 'finish', ticketId: ticket.ticketId, andCall };
  if (direct) return { kind: 'finishDirect', andCall };
  if (counter.pause !== null) return { kind: 'resume' };
  return next === null ? { kind: 'nobody' } : { kind: 'callNext', next: next.ticketId };
}

/** Two keys with the same meaning are one; a press that meant another one does not count. Null: it rests. */
export function meaningOf(key: MainKey): string | null {
  if (key.kind === 'nobody') return null;
  return 'ticketId' in key ? `${key.kind} ${key.ticketId}` : key.kind;
}

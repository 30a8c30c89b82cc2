/** The question in front of the desk (对话框): one at a time, and only while what it is about is still so. */
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { Instant, ReasonId, TicketId, TicketNumber, ZoneId } from '@yichuang/domain/ids';

export interface Who {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
}

export interface PauseChoice {
  readonly reasonId: ReasonId;
  readonly until: Instant | null;
}

export type Asked =
  | { readonly kind: 'noShow' | 'hold' | 'transfer'; readonly who: Who }
  | { readonly kind: 'pick' | 'nextHere' | 'cancel'; readonly who: Who }
  | { readonly kind: 'direct' | 'pause' | 'close' | 'hand' }
  /** 还有 N 人等候: nobody else serves these zones. `pause` says what to do after a yes; null = close. */
  | {
      readonly kind: 'alone';
      readonly zones: readonly { readonly zoneId: ZoneId; readonly waiting: number }[];
      readonly pause: PauseChoice | null;
    }
  | { readonly kind: 'find'; readonly number: TicketNumber };

/** A question about the person at the counter falls away when that person is no longer there. */
export function stillAsked(asked: Asked | null, desk: Desk): Asked | null {
  if (asked === null) return null;
  switch (asked.kind) {
    case 'noShow':
      return desk.noShow.allowed && desk.ticket?.ticketId === asked.who.ticketId ? asked : null;
    case 'hold':
    case 'transfer':
      return desk.ticket?.ticketId === asked.who.ticketId ? asked : null;
    case 'pick':
      return desk.ticket === null && desk.direct === null ? asked : null;
    case 'direct':
      return desk.ticket === null && desk.direct === null ? asked : null;
    case 'hand':
    case 'nextHere':
    case 'cancel':
    case 'pause':
    case 'close':
    case 'alone':
    case 'find':
      return asked;
  }
}

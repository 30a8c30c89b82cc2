/** What the people of a full day have in hand to act with (大厅现场). */
import type { Actor, Role } from '@yichuang/domain/actor';
import type { Envelope } from '@yichuang/domain/event';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { TicketId } from '@yichuang/domain/ids';
import type { Rejection } from '@yichuang/domain/rejection';
import type { Timetable } from './timetable.ts';
import type { Visitor } from './visitors.ts';

export interface Floor {
  readonly time: Timetable;
  readonly hall: () => Hall;
  readonly holderOf: (ticketId: TicketId) => Visitor;
  /** Seconds from the call to the window; null = does not hear it. Who missed a call once stands by afterwards. */
  readonly walkOf: (ticketId: TicketId) => number | null;
  /** What happened, or why not. */
  readonly send: (by: Actor, name: string, payload: object) => Promise<readonly Envelope[] | Rejection>;
  /** 午休: between the sessions. */
  readonly isNoon: () => boolean;
  /** Past closing time; nobody is in the building who wants anything. */
  readonly isOver: () => boolean;
}

export function actor(role: Role, name: string): Actor {
  const isDevice = role === 'kiosk' || role === 'display' || role === 'printer';
  const who = isDevice ? { account: null, device: name } : { account: name, device: null };
  return { role, ...who, counter: null, via: 'inside' } as Actor;
}

export function isNo(answer: readonly Envelope[] | Rejection): answer is Rejection {
  return !Array.isArray(answer);
}

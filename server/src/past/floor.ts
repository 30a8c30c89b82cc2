/** What the people of a played day have in hand to act with (大厅现场), and who they are. */
import type { Actor, Role } from '@yichuang/domain/actor';
import type { Envelope } from '@yichuang/domain/event';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CounterId, TicketId } from '@yichuang/domain/ids';
import type { Rejection } from '@yichuang/domain/rejection';
import type { Commit, Core } from '../core.ts';
import type { Timetable } from './timetable.ts';
import type { Visitor } from './visitors.ts';

/** Whatever of a hub a day needs: the whole one, or its core alone. */
export interface HubAtWork extends Pick<Core, 'hall' | 'execute'> {
  /** Returns how to stop listening. */
  onCommit(listener: (commit: Commit) => void): () => void;
  /** One turn of the hub's clock. */
  tick(): Promise<void>;
}

/** Who acts under which name; a hub with accounts of its own knows them by those. */
export type Cast = (role: Role, name: string) => Actor;

export interface Floor {
  readonly time: Timetable;
  readonly cast: Cast;
  readonly hall: () => Hall;
  readonly holderOf: (ticketId: TicketId) => Visitor;
  /** Seconds from the call to the window; null = does not hear it. Who missed a call once stands by afterwards. */
  readonly walkOf: (ticketId: TicketId) => number | null;
  /** What happened, or why not. */
  readonly send: (by: Actor, name: string, payload: object) => Promise<readonly Envelope[] | Rejection>;
  /** So many visitors at least a clerk serves before the first pause. */
  readonly untilPause: number;
  /** Who stays at noon. */
  readonly noonDuty: readonly CounterId[];
  /** 午休: between the sessions. */
  readonly isNoon: () => boolean;
  /** Past closing time; nobody is in the building who wants anything. */
  readonly isOver: () => boolean;
}

/** By the name alone: for a hub without accounts. */
export const byName: Cast = (role, name) => {
  const who = isDevice(role) ? { account: null, device: name } : { account: name, device: null };
  return { role, ...who, counter: null, via: 'inside' } as Actor;
};

export function isDevice(role: Role): boolean {
  return role === 'kiosk' || role === 'display' || role === 'printer';
}

export function isNo(answer: readonly Envelope[] | Rejection): answer is Rejection {
  return !Array.isArray(answer);
}

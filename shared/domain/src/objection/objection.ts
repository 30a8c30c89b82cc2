/**
 * What a clerk holds against a figure about their own work (数据复核): which day and figure, which number, why. A manager decides once:
 *
 *   lodged ──► decided: upheld (认可) or explained (说明) │ withdrawn by the clerk
 *
 * Upheld with a number, the length of that service is left out of the averages of its day (不计入平均); the log stays as it is.
 * What is said stands in notes; a fact carries their ids only.
 */
import { z } from 'zod';
import type { Envelope, Fact } from '../event.ts';
import { AccountId, Instant, LocalDate, NoteId, TicketId, TicketNumber } from '../ids.ts';

export const ObjectionId = z.uuid().brand<'ObjectionId'>();
export type ObjectionId = z.infer<typeof ObjectionId>;

/** 服务人次 · 平均办理 · 现场办理. */
export const OwnFigure = z.enum(['finished', 'meanService', 'direct']);
export type OwnFigure = z.infer<typeof OwnFigure>;

const of = { objectionId: ObjectionId };

export const objectionEvents = {
  ObjectionLodged: z.strictObject({
    ...of,
    /** Whose figure it is. */
    accountId: AccountId,
    date: LocalDate,
    figure: OwnFigure,
    ticketId: TicketId.nullable(),
    number: TicketNumber.nullable(),
    noteId: NoteId,
    /** The clerk has an answer by then. */
    answerBy: Instant,
  }),
  ObjectionWithdrawn: z.strictObject(of),
  ObjectionDecided: z.strictObject({
    ...of,
    upheld: z.boolean(),
    /** The service of its number counts in no average. */
    setAside: z.boolean(),
    noteId: NoteId,
  }),
} as const;

export type ObjectionEventType = keyof typeof objectionEvents;
export type ObjectionPayload<T extends ObjectionEventType> = z.infer<(typeof objectionEvents)[T]>;
export type ObjectionEvent = { [T in ObjectionEventType]: Fact<T, ObjectionPayload<T>> }[ObjectionEventType];

export function objectionFact<T extends ObjectionEventType>(
  type: T,
  payload: ObjectionPayload<T>,
): Fact<T, ObjectionPayload<T>> {
  return { type, payload };
}

export type ObjectionState = 'open' | 'withdrawn' | 'upheld' | 'explained';

export interface Objection extends ObjectionPayload<'ObjectionLodged'> {
  readonly state: ObjectionState;
  readonly lodgedAt: Instant;
  /** Decided or withdrawn. */
  readonly endedAt: Instant | null;
  readonly decidedBy: AccountId | null;
  readonly setAside: boolean;
  /** What the manager said. */
  readonly replyNoteId: NoteId | null;
}

export function evolveObjection(
  objection: Objection | null,
  envelope: Envelope<ObjectionEvent>,
): Objection | null {
  const event = { type: envelope.type, payload: envelope.payload } as ObjectionEvent;
  const { at, by } = envelope;
  if (event.type === 'ObjectionLodged')
    return {
      ...event.payload,
      state: 'open',
      lodgedAt: at,
      endedAt: null,
      decidedBy: null,
      setAside: false,
      replyNoteId: null,
    };
  if (objection === null) return null;
  switch (event.type) {
    case 'ObjectionWithdrawn':
      return { ...objection, state: 'withdrawn', endedAt: at };
    case 'ObjectionDecided': {
      const { upheld, setAside, noteId } = event.payload;
      const state = upheld ? 'upheld' : 'explained';
      return { ...objection, state, setAside, endedAt: at, decidedBy: by.account, replyNoteId: noteId };
    }
  }
}

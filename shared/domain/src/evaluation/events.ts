/** The facts of an evaluation (评价事件): closed list, past tense, no word that a person wrote. Their names last for ever. */
import { z } from 'zod';
import { CaseId } from '../casework/ids.ts';
import type { Fact } from '../event.ts';
import { AccountId, CounterId, Instant, NoteId, ReasonId, TicketId } from '../ids.ts';
import { Deadline } from './deadline.ts';
import { EvaluationId, Process, TagId } from './ids.ts';
import { Level } from './level.ts';
import { EvaluationMode } from './rules.ts';

const of = { evaluationId: EvaluationId };
const cases = z.array(z.strictObject({ caseId: CaseId, process: Process }));

export const evaluationEvents = {
  /** 已提示: the denominator of the rate. */
  EvaluationPrompted: z.strictObject({
    ...of,
    ticketId: TicketId.nullable(),
    cases,
    counterId: CounterId,
    accountId: AccountId.nullable(),
    mode: EvaluationMode,
    asks: z.enum(['page', 'vendorPad', 'phone', 'province']),
    padUntil: Instant.nullable(),
    openUntil: Instant.nullable(),
  }),
  PadFellSilent: z.strictObject(of),
  EvaluationLapsed: z.strictObject(of),
  RatingGiven: z.strictObject({
    ...of,
    cases,
    level: Level,
    tags: z.array(TagId),
    noteId: NoteId.nullable(),
    channel: z.enum(['pad', 'phone']),
    counterId: CounterId.nullable(),
    elapsedMs: z.int().min(0),
    ratedAt: Instant,
    /** The version of the indicators that was shown. */
    indicators: z.int().min(1),
    flags: z.array(z.enum(['fast', 'run', 'staffNetwork'])),
    /** Set for levels 1 and 2: the rectification begins with the rating. */
    rectification: z.strictObject({ verifyBy: Deadline, answerBy: Deadline }).nullable(),
  }),
  SuspicionDecided: z.strictObject({ ...of, counts: z.boolean(), noteId: NoteId }),
  BadRatingVerified: z.strictObject({
    ...of,
    contact: z.enum(['reached', 'unreached', 'anonymous']),
    kindId: ReasonId,
    noteId: NoteId,
    inTime: z.boolean(),
  }),
  RectificationExtended: z.strictObject({ ...of, answerBy: Deadline, noteId: NoteId }),
  RectificationAnswered: z.strictObject({ ...of, measureId: ReasonId, noteId: NoteId, inTime: z.boolean() }),
  RatingAppealed: z.strictObject({ ...of, groundId: ReasonId, noteId: NoteId }),
  AppealDecided: z.strictObject({ ...of, upheld: z.boolean(), noteId: NoteId }),
} as const;

export type EvaluationEventType = keyof typeof evaluationEvents;
export type EvaluationPayload<T extends EvaluationEventType> = z.infer<(typeof evaluationEvents)[T]>;
export type EvaluationEvent = {
  [T in EvaluationEventType]: Fact<T, EvaluationPayload<T>>;
}[EvaluationEventType];

export function evaluationFact<T extends EvaluationEventType>(
  type: T,
  payload: EvaluationPayload<T>,
): Fact<T, EvaluationPayload<T>> {
  return { type, payload };
}

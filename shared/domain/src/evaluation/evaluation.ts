/**
 * One evaluation (评价) and the life of a bad one:
 *
 *     unasked ──► asking ──(30 s silence on the pad)──► open ──(days)──► lapsed   未评价
 *        │           └──────────────┬──────────────────┘
 *        └─(the code on a paper)──► rated
 *                                    │ level 1–2
 *                                    ▼
 *               toVerify ──► answering ──► answered
 *                   └───────────┴───► appealed ──(upheld)──► back to where it was
 *                                        └─────(excluded)──► excluded
 *
 * Silence never becomes a rating. A suspected rating (疑似代评) is kept and counts only once the inspector says so.
 */
import type { CaseId } from '../casework/ids.ts';
import type { AccountId, CounterId, Instant, NoteId, ReasonId, TicketId } from '../ids.ts';
import type { Deadline } from './deadline.ts';
import type { EvaluationId, Process, TagId } from './ids.ts';
import type { Level } from './level.ts';

export interface RatedCase {
  readonly caseId: CaseId;
  readonly process: Process;
}

/** Where the question was put: the evaluator's page, a maker's pad, the phone only, the province's own page. */
export type Asks = 'page' | 'vendorPad' | 'phone' | 'province';

export type Suspicion = 'fast' | 'run' | 'staffNetwork';

export interface Prompt {
  readonly ticketId: TicketId | null;
  readonly cases: readonly RatedCase[];
  readonly counterId: CounterId;
  /** Who served the visitor. */
  readonly accountId: AccountId | null;
  readonly asks: Asks;
  readonly promptedAt: Instant;
  /** Null when no pad asks. */
  readonly padUntil: Instant | null;
  /** Null when the province asks: the end is not ours to say. */
  readonly openUntil: Instant | null;
}

export interface Rating {
  readonly level: Level;
  readonly tags: readonly TagId[];
  readonly noteId: NoteId | null;
  readonly channel: 'pad' | 'phone';
  readonly cases: readonly RatedCase[];
  readonly ratedAt: Instant;
  readonly flags: readonly Suspicion[];
  /** `open`: flagged and not yet decided. */
  readonly suspicion: 'none' | 'open' | 'counted' | 'excluded';
}

export type RectificationStatus = 'toVerify' | 'answering' | 'answered' | 'appealed' | 'excluded';

export interface Rectification {
  readonly status: RectificationStatus;
  readonly verifyBy: Deadline;
  readonly verifiedAt: Instant | null;
  readonly kindId: ReasonId | null;
  /** Counted from the rating's day, from the verification on shown. */
  readonly answerBy: Deadline;
  readonly extended: boolean;
  readonly answeredAt: Instant | null;
  readonly appeal: {
    readonly by: AccountId | null;
    readonly groundId: ReasonId;
    /** Where it goes back to when the rating stands. */
    readonly from: 'toVerify' | 'answering' | 'answered';
    readonly upheld: boolean | null;
  } | null;
}

export interface Evaluation {
  readonly evaluationId: EvaluationId;
  readonly status: 'unasked' | 'asking' | 'open' | 'lapsed' | 'rated';
  readonly prompt: Prompt | null;
  readonly rating: Rating | null;
  readonly rectification: Rectification | null;
}

export function newEvaluation(evaluationId: EvaluationId): Evaluation {
  return { evaluationId, status: 'unasked', prompt: null, rating: null, rectification: null };
}

/** 有效评价: given, and neither excluded nor under suspicion. */
export function isValid({ rating, rectification }: Pick<Evaluation, 'rating' | 'rectification'>): boolean {
  if (rating === null || rectification?.status === 'excluded') return false;
  return rating.suspicion === 'none' || rating.suspicion === 'counted';
}

/**
 * rate 评价: on the evaluator of the counter, or on the phone by the key of the visit or of one case. Staff have no role
 * here. Levels 1 and 2 open the rectification in the same fact.
 */
import { z } from 'zod';
import { Instant } from '../../ids.ts';
import { reject, type Rejection } from '../../rejection.ts';
import { laterOf } from '../../time.ts';
import { evaluationCommand, hallRules, type EvaluationContext } from '../command.ts';
import { deadlineAfter } from '../deadline.ts';
import type { Evaluation, RatedCase } from '../evaluation.ts';
import { evaluationFact } from '../events.ts';
import { EvaluationId, ownCaseOf, TagId } from '../ids.ts';
import { isBad, Level } from '../level.ts';
import { NOTE_LENGTH } from '../questionnaire.ts';
import { suspicionsOf } from '../suspicion.ts';

export const rate = evaluationCommand({
  name: 'rate',
  roles: ['evaluator', 'public'],
  payload: z.strictObject({
    evaluationId: EvaluationId,
    level: Level,
    tags: z.array(TagId).max(20),
    note: z.string().trim().min(1).max(NOTE_LENGTH).optional(),
    /** From when the question was shown to the press. */
    elapsedMs: z.int().min(0).max(3_600_000),
    /** By the clock of whoever took the press: an evaluator without a line tells it later. */
    ratedAt: Instant,
    /** Said by the hub, which knows where the request came from. */
    staffNetwork: z.boolean(),
  }),
  patience: 'journal',
  needs: ['evaluation', 'calendar', 'rules'],
  rejections: ['NotAsked', 'AlreadyRated', 'EvaluationClosed', 'NotYourEvaluator', 'TagUnknown'],
  decide(evaluation, { evaluationId, level, tags, elapsedMs, ...said }, context) {
    const { rules, recent } = context.evaluation;
    const cases = casesToRate(evaluation, context);
    if ('rejected' in cases) return cases;
    const known = rules.indicators.byLevel.find((row) => row.level === level)?.tagIds ?? [];
    if (tags.some((tag) => !known.includes(tag))) return reject('TagUnknown', { level });
    const { at, by, noteId } = context;
    const asked = evaluation.prompt?.promptedAt ?? at;
    const ratedAt = said.ratedAt > at ? at : laterOf(said.ratedAt, asked);
    const limit = (days: number) => deadlineAfter(ratedAt, days, context.calendar, hallRules(context));
    return [
      evaluationFact('RatingGiven', {
        evaluationId,
        cases: [...cases],
        level,
        tags: [...new Set(tags)],
        noteId,
        channel: by.role === 'evaluator' || isOnPad(evaluation) ? 'pad' : 'phone',
        counterId: evaluation.prompt?.counterId ?? null,
        elapsedMs,
        ratedAt,
        indicators: rules.indicators.version,
        flags: [
          ...suspicionsOf(
            { level, elapsedMs, staffNetwork: said.staffNetwork, at: ratedAt, recent },
            rules.suspicion,
          ),
        ],
        rectification: isBad(level)
          ? { verifyBy: limit(rules.verifyWorkdays), answerBy: limit(rules.answerWorkdays) }
          : null,
      }),
    ];
  },
});

/** A vendor's pad shows the page of the phones: while it asks, whoever answers is taken to stand before it. */
function isOnPad({ status, prompt }: Evaluation): boolean {
  return status === 'asking' && prompt?.asks === 'vendorPad';
}

/** What this rating is for: a visit's cases that were not rated by their own codes, or the one case of a code. */
function casesToRate(
  evaluation: Evaluation,
  { by, evaluation: facts }: EvaluationContext,
): readonly RatedCase[] | Rejection {
  if (evaluation.status === 'rated') return reject('AlreadyRated', {});
  if (evaluation.status === 'lapsed') return reject('EvaluationClosed', {});
  const isRated = (one: RatedCase): boolean =>
    facts.visit.rated.some((other) => other.caseId === one.caseId && other.process === one.process);
  if (evaluation.prompt === null) {
    // Only the hub turns a key into this id, for the public; an evaluator answers what was asked.
    const own = ownCaseOf(evaluation.evaluationId);
    if (own === null || by.role !== 'public') return reject('NotAsked', {});
    return isRated(own) ? reject('AlreadyRated', {}) : [own];
  }
  if (evaluation.prompt.asks === 'province') return reject('EvaluationClosed', {});
  if (by.role === 'evaluator' && facts.standsAt !== evaluation.prompt.counterId)
    return reject('NotYourEvaluator', {});
  const left = evaluation.prompt.cases.filter((one) => !isRated(one));
  return left.length === 0 && evaluation.prompt.cases.length > 0 ? reject('AlreadyRated', {}) : left;
}

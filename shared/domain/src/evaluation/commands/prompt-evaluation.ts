/** promptEvaluation 请评价: asks once for a visit, all its cases together (一次一评); recorded as 已提示. */
import { z } from 'zod';
import { CounterId } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { plusSeconds } from '../../time.ts';
import { evaluationCommand, type EvaluationFacts } from '../command.ts';
import type { Asks } from '../evaluation.ts';
import { evaluationFact } from '../events.ts';
import { EvaluationId } from '../ids.ts';

const DAY_SECONDS = 24 * 3_600;

export const promptEvaluation = evaluationCommand({
  name: 'promptEvaluation',
  roles: ['clerk', 'clock'],
  payload: z.strictObject({ evaluationId: EvaluationId, counterId: CounterId }),
  patience: '8s',
  needs: ['evaluation'],
  rejections: ['NotYourCounter', 'VisitUnknown', 'AlreadyPrompted'],
  decide(evaluation, { evaluationId, counterId }, { at, by, evaluation: facts }) {
    if (by.role === 'clerk' && by.counter !== counterId) return reject('NotYourCounter', { counterId });
    const { here, ticketId, cases, rated, accountId } = facts.visit;
    if (!here) return reject('VisitUnknown', {});
    if (evaluation.status !== 'unasked') return reject('AlreadyPrompted', {});
    const unrated = cases.filter((one) => !rated.some((other) => isSame(one, other)));
    // Said alike whether it was asked or rated: a clerk learns nothing from the no.
    if (cases.length > 0 && unrated.length === 0) return reject('AlreadyPrompted', {});
    const asks = asksBy(facts);
    const { padSeconds, openDays, mode } = facts.rules;
    return [
      evaluationFact('EvaluationPrompted', {
        evaluationId,
        ticketId,
        cases: unrated,
        counterId,
        accountId: by.account ?? accountId,
        mode,
        asks,
        padUntil: asks === 'page' || asks === 'vendorPad' ? plusSeconds(at, padSeconds) : null,
        openUntil: mode === 'province' ? null : plusSeconds(at, openDays * DAY_SECONDS),
      }),
    ];
  },
});

/** One place asks, never two: in the province's mode its page, else the pad of the counter, else the phone. */
function asksBy({ rules, pad }: EvaluationFacts): Asks {
  if (rules.mode === 'province') return 'province';
  return pad ?? 'phone';
}

function isSame(
  one: { readonly caseId: string; readonly process: string },
  other: { readonly caseId: string; readonly process: string },
): boolean {
  return one.caseId === other.caseId && one.process === other.process;
}

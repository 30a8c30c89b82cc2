/** Folds one fact into an evaluation: total, pure, no rule in it. */
import type { Envelope } from '../event.ts';
import type { Evaluation, Rectification } from './evaluation.ts';
import type { EvaluationEvent, EvaluationEventType, EvaluationPayload } from './events.ts';

type Applier<T extends EvaluationEventType> = (
  evaluation: Evaluation,
  payload: EvaluationPayload<T>,
  envelope: Envelope,
) => Evaluation;

export function evolveEvaluation(evaluation: Evaluation, envelope: Envelope<EvaluationEvent>): Evaluation {
  const apply = appliers[envelope.type] as Applier<EvaluationEventType>;
  return apply(evaluation, envelope.payload, envelope);
}

const appliers: { readonly [T in EvaluationEventType]: Applier<T> } = {
  EvaluationPrompted: (evaluation, { evaluationId: _id, mode: _mode, ...prompt }, { at }) => ({
    ...evaluation,
    status: prompt.padUntil === null ? 'open' : 'asking',
    prompt: { ...prompt, promptedAt: at },
  }),
  PadFellSilent: (evaluation) => ({ ...evaluation, status: 'open' }),
  EvaluationLapsed: (evaluation) => ({ ...evaluation, status: 'lapsed' }),
  RatingGiven: (evaluation, { level, tags, noteId, channel, cases, ratedAt, flags, rectification }) => ({
    ...evaluation,
    status: 'rated',
    rating: {
      level,
      tags,
      noteId,
      channel,
      cases,
      ratedAt,
      flags,
      suspicion: flags.length > 0 ? 'open' : 'none',
    },
    rectification: rectification && {
      status: 'toVerify',
      ...rectification,
      verifiedAt: null,
      kindId: null,
      extended: false,
      answeredAt: null,
      appeal: null,
    },
  }),
  SuspicionDecided: (evaluation, { counts }) => ({
    ...evaluation,
    rating: evaluation.rating && { ...evaluation.rating, suspicion: counts ? 'counted' : 'excluded' },
    // What nobody from outside gave has nobody to be answered.
    ...(counts ? {} : rectifying(evaluation, () => ({ status: 'excluded' }))),
  }),
  BadRatingVerified: (evaluation, { kindId }, { at }) => ({
    ...evaluation,
    ...rectifying(evaluation, () => ({ status: 'answering', verifiedAt: at, kindId })),
  }),
  RectificationExtended: (evaluation, { answerBy }) => ({
    ...evaluation,
    ...rectifying(evaluation, () => ({ answerBy, extended: true })),
  }),
  RectificationAnswered: (evaluation, _, { at }) => ({
    ...evaluation,
    ...rectifying(evaluation, () => ({ status: 'answered', answeredAt: at })),
  }),
  RatingAppealed: (evaluation, { groundId }, { by }) => ({
    ...evaluation,
    ...rectifying(evaluation, ({ status }) => ({
      status: 'appealed',
      appeal: {
        by: by.account,
        groundId,
        from: status === 'answering' || status === 'answered' ? status : 'toVerify',
        upheld: null,
      },
    })),
  }),
  AppealDecided: (evaluation, { upheld }) => ({
    ...evaluation,
    ...rectifying(evaluation, ({ appeal }) => ({
      status: upheld ? (appeal?.from ?? 'toVerify') : 'excluded',
      appeal: appeal && { ...appeal, upheld },
    })),
  }),
};

function rectifying(
  { rectification }: Evaluation,
  change: (now: Rectification) => Partial<Rectification>,
): Pick<Evaluation, 'rectification'> {
  return { rectification: rectification && { ...rectification, ...change(rectification) } };
}

/** 经过: everything that happened to a rating, the latest first, with what was written at each step. */
import type { EvaluationEventType } from '@yichuang/domain/evaluation/events';
import type { Level } from '@yichuang/domain/evaluation/level';
import { LEVEL_NAMES } from '@yichuang/domain/evaluation/questionnaire';
import type { EvaluationStep, SettingsAnswer } from '@yichuang/protocol/evaluation';
import { useText } from '@yichuang/ui/text/use-text';
import { minuteWords, type EvaluationText } from './words.tsx';

/** By nobody of the hall. */
const BY_VISITOR: readonly string[] = ['RatingGiven'];

export function RatingLife({
  steps,
  settings,
}: {
  readonly steps: readonly EvaluationStep[];
  readonly settings: SettingsAnswer | null;
}) {
  const { t } = useText('evaluation');
  return (
    <ol className="flex flex-col">
      {steps.toReversed().map((step) => (
        <li
          key={`${step.at} ${step.type}`}
          className="grid grid-cols-[100px_1fr] gap-1 border-b border-line py-0.5 text-body last:border-0"
        >
          <time dateTime={step.at} className="text-small text-muted">
            {minuteWords(step.at)}
          </time>
          <span className="min-w-0">
            <strong className="font-medium">{t(`step.${step.type as EvaluationEventType}`)}</strong>
            {detailOf(t, step, settings).map((detail) => ` · ${detail}`)}
            <span className="text-small text-muted">
              {' '}
              · {step.by ?? t(BY_VISITOR.includes(step.type) ? 'byVisitor' : 'bySystem')}
            </span>
            {step.note !== null && <span className="block text-muted">「{step.note}」</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What a step decided, beside its name. */
function detailOf(
  t: EvaluationText,
  { type, payload }: EvaluationStep,
  settings: SettingsAnswer | null,
): readonly string[] {
  const named = (kind: 'kinds' | 'measures' | 'appeals', id: unknown): string =>
    settings?.words[kind][String(id)] ?? String(id);
  const late = payload['inTime'] === false ? [t('late')] : [];
  switch (type as EvaluationEventType) {
    case 'RatingGiven':
      return [LEVEL_NAMES[payload['level'] as Level]];
    case 'BadRatingVerified':
      return [
        t(`form.contacts.${payload['contact'] as 'reached'}`),
        named('kinds', payload['kindId']),
        ...late,
      ];
    case 'RectificationAnswered':
      return [named('measures', payload['measureId']), ...late];
    case 'RatingAppealed':
      return [named('appeals', payload['groundId'])];
    case 'AppealDecided':
      return [t(payload['upheld'] === true ? 'form.upheld' : 'form.excluded')];
    case 'SuspicionDecided':
      return [t(payload['counts'] === true ? 'form.counts' : 'form.doesNotCount')];
    case 'RectificationExtended':
      return [t('due', { date: String((payload['answerBy'] as { readonly date?: unknown }).date) })];
    case 'EvaluationPrompted':
    case 'PadFellSilent':
    case 'EvaluationLapsed':
      return [];
  }
}

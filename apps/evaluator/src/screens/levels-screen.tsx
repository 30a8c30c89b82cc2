/**
 * The question: five buttons of one size and one colour with the regulation's words, none chosen before, no face and no
 * cheerful colour, so that nothing leads the hand. A quiet bar shows how long it is asked.
 */
import type { Level } from '@yichuang/domain/evaluation/level';
import { LEVEL_NAMES, LEVELS } from '@yichuang/domain/evaluation/questionnaire';
import type { EvaluatorPrompt } from '@yichuang/protocol/evaluation';
import { useText } from '@yichuang/ui/text/use-text';
import { useNow } from '@yichuang/ui/use-now';

export interface LevelsScreenProps {
  readonly prompt: EvaluatorPrompt;
  /** By this tablet's clock. */
  readonly endsAtMs: number;
  readonly onPress: (level: Level) => void;
}

export function LevelsScreen({ prompt, endsAtMs, onPress }: LevelsScreenProps) {
  const { t, language } = useText('evaluator');
  return (
    <div className="flex flex-1 flex-col gap-2 p-3 landscape:flex-row landscape:gap-4 landscape:p-4">
      <section className="flex flex-col gap-1.5 landscape:w-[38%]">
        <h1 className="text-title font-bold">{t('question')}</h1>
        <p className="text-body text-muted">{t('unseen')}</p>
        {prompt.cases.length > 0 && (
          <div className="rounded-card bg-paper p-2">
            <h2 className="text-small text-muted">{t('forCases')}</h2>
            <ul className="max-h-[9em] overflow-y-auto">
              {prompt.cases.map(({ name, shortCode }) => (
                <li key={shortCode ?? name} className="text-body">
                  {name} {shortCode !== null && <span className="text-small text-muted">{shortCode}</span>}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Countdown endsAtMs={endsAtMs} />
      </section>
      <ul className="flex flex-1 flex-col gap-target">
        {LEVELS.map((level) => (
          <li key={level} className="flex min-h-0 flex-1">
            <button
              type="button"
              onClick={() => onPress(level)}
              className="flex min-h-target w-full items-center gap-3 rounded-card border-2 border-harbour bg-paper px-3 text-left text-action font-medium text-ink shadow-press active:bg-sky"
            >
              <span
                aria-hidden="true"
                className="flex size-[1.7em] shrink-0 items-center justify-center rounded-full border-2 border-harbour text-harbour"
              >
                {level}
              </span>
              <span lang="zh-CN">{LEVEL_NAMES[level]}</span>
              {language === 'en' && (
                <span className="text-body text-muted">{t(`phone.beside.l${level}`)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const SECOND = 1_000;
const WHOLE_MS = 30_000;

/** Grows shorter without moving anything else; silence is an answer, too. */
function Countdown({ endsAtMs }: { readonly endsAtMs: number }) {
  const { t } = useText('evaluator');
  const leftMs = Math.max(0, endsAtMs - Date.parse(useNow(SECOND)));
  return (
    <div className="mt-auto flex flex-col gap-0.5">
      <div className="h-1 overflow-hidden rounded-full bg-line" aria-hidden="true">
        <div className="h-full bg-muted" style={{ width: `${Math.min(100, (leftMs / WHOLE_MS) * 100)}%` }} />
      </div>
      <p className="text-small text-muted">
        {t('secondsLeft', { seconds: Math.ceil(leftMs / SECOND) })} · {t('notAsked')}
      </p>
    </div>
  );
}

/** The questions of an item (情形引导), one at a time: the same at kiosk, guide, phone and counter. Answers are the caller's. */
import { ArrowLeft, Check, Circle, Square } from 'lucide-react';
import { useState } from 'react';
import type { Question, TreeBody } from '@yichuang/domain/guidance/tree';
import { backTo, questionsLeft, stepBack, walk } from '@yichuang/domain/guidance/walk';
import { Button } from './button.tsx';
import { join } from './join.ts';
import { useText } from './text/use-text.ts';

export interface QuestionsProps {
  readonly body: TreeBody;
  /** ids of options, in the order in which they were chosen */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Leaves before the first question; without it there is no way back there. */
  readonly onLeave?: () => void;
  /** A keyboard answers: each option shows its digit (the listening is the caller's). */
  readonly digits?: boolean;
  readonly className?: string;
}

/** Nothing once the questions have ended: the list of papers stands in their place. */
export function Questions({ body, chosen, onChange, onLeave, digits = false, className }: QuestionsProps) {
  const { t } = useText('guidance');
  const { answers, standing } = walk(body, chosen);
  if (standing.kind !== 'open') return null;
  const { question } = standing;
  const left = questionsLeft(body, question) - 1;
  const back = answers.length > 0 ? () => onChange(stepBack(body, chosen)) : onLeave;
  return (
    <section className={join('flex min-h-0 flex-col gap-3', className)}>
      <div className="flex items-center justify-between gap-2">
        {back ? (
          <Button icon={<ArrowLeft aria-hidden="true" className="size-[1.2em] shrink-0" />} onPress={back}>
            {answers.length > 0 ? t('back') : t('leave')}
          </Button>
        ) : (
          <span />
        )}
        <p className="text-small text-muted">
          {t('place', { place: answers.length + 1 })} · {left > 0 ? t('left', { count: left }) : t('last')}
        </p>
      </div>
      {/* Said aloud by a screen reader when the question changes; the focus begins anew with it. */}
      <div aria-live="polite">
        <h2 className="text-title font-bold text-balance">{question.text}</h2>
        {question.help !== null && <p className="mt-0.5 text-body text-muted">{question.help}</p>}
      </div>
      {question.kind === 'single' ? (
        <Options
          question={question}
          ticked={[]}
          digits={digits}
          onPress={(id) => onChange([...chosen, id])}
        />
      ) : (
        <Several
          key={question.id}
          question={question}
          digits={digits}
          onDone={(ids) => onChange([...walk(body, chosen).chosen, ...ids])}
        />
      )}
    </section>
  );
}

/** What has been answered, each with a way to answer it otherwise. */
export function GivenAnswers({ body, chosen, onChange, className }: QuestionsProps) {
  const { t } = useText('guidance');
  const { answers } = walk(body, chosen);
  if (answers.length === 0) return null;
  return (
    <section className={className}>
      <h3 className="text-small text-muted">{t('answers')}</h3>
      <ul className="mt-0.5 flex flex-wrap gap-target">
        {answers.map(({ question, options }) => (
          <li key={question.id}>
            <button
              type="button"
              aria-label={`${labels(options)} ${t('change', { question: question.text })}`}
              onClick={() => onChange(backTo(body, chosen, question.id))}
              className="min-h-target rounded-card border border-line bg-paper px-2 py-0.5 text-left text-body text-harbour shadow-press active:bg-sky"
            >
              {labels(options)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function labels(options: readonly { readonly label: string }[]): string {
  return options.map(({ label }) => label).join('、');
}

function Several({
  question,
  digits,
  onDone,
}: {
  readonly question: Question;
  readonly digits: boolean;
  readonly onDone: (ids: readonly string[]) => void;
}) {
  const { t } = useText('guidance');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  return (
    <>
      <p className="text-body text-muted">{t('several')}</p>
      <Options
        question={question}
        ticked={ticked}
        digits={digits}
        onPress={(id) =>
          setTicked(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id])
        }
      />
      <Button
        tone="main"
        disabled={ticked.length === 0}
        className="w-full py-2"
        onPress={() => onDone(question.options.map(({ id }) => id).filter((id) => ticked.includes(id)))}
      >
        {ticked.length === 0 ? t('nextNone') : t('next')}
      </Button>
    </>
  );
}

interface OptionsProps {
  readonly question: Question;
  readonly ticked: readonly string[];
  readonly digits: boolean;
  readonly onPress: (id: string) => void;
}

function Options({ question, ticked, digits, onPress }: OptionsProps) {
  const several = question.kind === 'multi';
  return (
    <ul className="flex min-h-0 flex-col gap-target overflow-y-auto pb-1">
      {question.options.map(({ id, label }, place) => {
        const on = ticked.includes(id);
        return (
          <li key={id} className="flex">
            <button
              type="button"
              aria-pressed={several ? on : undefined}
              onClick={() => onPress(id)}
              className={join(
                'flex min-h-target w-full items-center gap-2 rounded-card border-2 px-3 py-1.5 text-left text-action font-medium shadow-press active:bg-sky',
                on ? 'border-harbour bg-sky' : 'border-line bg-paper',
              )}
            >
              <Sign several={several} on={on} />
              <span className="min-w-0 flex-1">{label}</span>
              {digits && place < 9 && (
                <kbd className="rounded-tag border border-current px-0.5 text-small">{place + 1}</kbd>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Sign({ several, on }: { readonly several: boolean; readonly on: boolean }) {
  const className = join('size-[1.1em] shrink-0', on ? 'text-harbour' : 'text-muted');
  if (on) return <Check aria-hidden="true" strokeWidth={4} className={className} />;
  const Icon = several ? Square : Circle;
  return <Icon aria-hidden="true" className={className} />;
}

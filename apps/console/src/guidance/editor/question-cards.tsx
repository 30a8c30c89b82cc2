/** The questions as cards, in the order in which they are kept; a new one is put where its key was pressed. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Plus } from 'lucide-react';
import type { Bench } from './bench.ts';
import { addQuestion } from './edit.ts';
import { QuestionCard } from './question-card.tsx';

export function QuestionCards({ bench }: { readonly bench: Bench }) {
  const { t } = useText('guidanceDesk');
  const { body, change } = bench;
  const words = { question: t('newQuestion'), options: [t('newYes'), t('newNo')] };
  const add = (afterId: string | null): void => change(addQuestion(body, afterId, words));
  return (
    <section className="flex flex-col gap-2" aria-label={t('questions')}>
      <div className="flex items-end justify-between gap-2">
        <div>
          <h2 className="text-title font-bold">{t('questions')}</h2>
          <p className="text-small text-muted">{t('questionsAdvice')}</p>
        </div>
        <Button
          icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
          className="shrink-0"
          onPress={() => add(null)}
        >
          {t('addFirst')}
        </Button>
      </div>
      {body.nodes.map((question, place) => (
        <QuestionCard
          key={question.id}
          bench={bench}
          question={question}
          place={place + 1}
          onAddAfter={() => add(question.id)}
        />
      ))}
    </section>
  );
}

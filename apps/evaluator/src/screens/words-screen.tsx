/** A few words, if the visitor likes: sentences to touch, so that nobody has to type, and a field for who does. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { NOTE_LENGTH } from '@yichuang/domain/evaluation/questionnaire';
import type { Answering, Begun } from '../answering.ts';

const PHRASES = ['a', 'b', 'c', 'd'] as const;

export interface WordsScreenProps {
  readonly begun: Begun;
  readonly answering: Answering;
}

export function WordsScreen({ begun: { note }, answering }: WordsScreenProps) {
  const { t } = useText('evaluator');
  const write = (text: string): void => answering.write(text.slice(0, NOTE_LENGTH));
  const touch = (sentence: string): void =>
    write(note.includes(sentence) ? note.replace(sentence, '') : `${note}${sentence}`);
  return (
    <div className="flex flex-1 flex-col gap-2 p-3 landscape:px-4">
      <h1 className="text-title font-bold">{t('wordsTitle')}</h1>
      <ul className="grid grid-cols-1 gap-target landscape:grid-cols-2">
        {PHRASES.map((phrase) => {
          const sentence = t(`phrases.${phrase}`);
          const chosen = note.includes(sentence);
          return (
            <li key={phrase} className="flex">
              <button
                type="button"
                aria-pressed={chosen}
                onClick={() => touch(sentence)}
                className={`min-h-target w-full rounded-card border-2 px-2 text-left text-body font-medium shadow-press ${
                  chosen ? 'border-harbour bg-sky text-harbour' : 'border-line bg-paper text-ink'
                }`}
              >
                <span aria-hidden="true">{chosen ? '☑ ' : '☐ '}</span>
                {sentence}
              </button>
            </li>
          );
        })}
      </ul>
      <label className="flex flex-1 flex-col gap-0.5 text-small text-muted">
        {t('wordsLabel')}
        <textarea
          value={note}
          maxLength={NOTE_LENGTH}
          onChange={({ target }) => write(target.value)}
          className="min-h-[4em] w-full flex-1 rounded-card border-2 border-muted bg-paper p-1.5 text-body text-ink"
        />
        <span>
          {t('wordsLeft', { count: NOTE_LENGTH - note.length })} · {t('wordsAdvice')}
        </span>
      </label>
      <div className="flex gap-target">
        <Button className="flex-1" onPress={answering.closeWords}>
          {t('back')}
        </Button>
        <Button tone="main" className="flex-1" onPress={answering.submit}>
          {t('submit')}
        </Button>
      </div>
    </div>
  );
}

/** After the level: what it was about, several or none, then send. Nothing here must be touched. */
import { LEVEL_NAMES } from '@yichuang/domain/evaluation/questionnaire';
import type { Questionnaire } from '@yichuang/protocol/evaluation';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Answering, Begun } from '../answering.ts';

export interface MoreScreenProps {
  readonly begun: Begun;
  readonly questionnaire: Questionnaire;
  readonly answering: Answering;
}

export function MoreScreen({ begun, questionnaire, answering }: MoreScreenProps) {
  const { t, language } = useText('evaluator');
  const tags = questionnaire.tags.find(({ level }) => level === begun.level)?.tags ?? [];
  return (
    <div className="flex flex-1 flex-col gap-2 p-3 landscape:px-4">
      <div className="flex items-center gap-2">
        <h1 className="min-w-0 flex-1 text-title font-bold">
          <span className="text-body font-normal text-muted">{t('chosen')} </span>
          <span lang="zh-CN">{LEVEL_NAMES[begun.level]}</span>
          {language === 'en' && <span className="text-body"> {t(`phone.beside.l${begun.level}`)}</span>}
        </h1>
        <Button tone="quiet" onPress={answering.again}>
          {t('again')}
        </Button>
      </div>
      <p id="tags" className="text-body text-muted">
        {t('tags')}
      </p>
      <ul
        aria-labelledby="tags"
        className="grid flex-1 auto-rows-fr grid-cols-2 gap-target landscape:grid-cols-4"
      >
        {tags.map(({ tagId, words }) => {
          const chosen = begun.tags.includes(tagId);
          return (
            <li key={tagId} className="flex">
              <button
                type="button"
                aria-pressed={chosen}
                onClick={() => answering.toggle(tagId)}
                className={`min-h-target w-full rounded-card border-2 px-1 text-action font-medium shadow-press ${
                  chosen ? 'border-harbour bg-sky text-harbour' : 'border-line bg-paper text-ink'
                }`}
              >
                <span aria-hidden="true">{chosen ? '☑ ' : '☐ '}</span>
                {words}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="flex gap-target">
        <Button className="flex-1" onPress={answering.openWords}>
          {t('words')}
        </Button>
        <Button tone="main" className="flex-1" onPress={answering.submit}>
          {t('submit')}
        </Button>
      </div>
    </div>
  );
}

/** 导入表格: a workbook is read, what it would change is shown in words, and only then kept as drafts. */
import type { ImportAnswer } from '@yichuang/protocol/guidance';
import { treeDifference } from '@yichuang/domain/guidance/tree-difference';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { useAsked } from '../upkeep/use-asked.ts';
import type { DeskHub } from './desk-hub.ts';
import { XLSX } from '@yichuang/protocol/media-types';
import { useDifferenceWords } from './editor/difference-words.ts';
import { namesFrom } from './editor/names.ts';

type Reading =
  | { readonly state: 'nothing' | 'reading' | 'failed' | 'offline' | 'tooLarge' }
  | { readonly state: 'read'; readonly file: File; readonly answer: ImportAnswer };

/** As the hub takes it. */
const MOST_BYTES = 2 * 1024 * 1024;

export function ImportDialog({ desk, onClose }: { readonly desk: DeskHub; readonly onClose: () => void }) {
  const { t } = useText('guidanceDesk');
  const [reading, setReading] = useState<Reading>({ state: 'nothing' });
  const read = async (file: File | undefined, save: boolean): Promise<void> => {
    if (!file) return;
    if (file.size > MOST_BYTES) {
      setReading({ state: 'tooLarge' });
      return;
    }
    setReading({ state: 'reading' });
    const answer = await desk.importFile(file, save);
    setReading(typeof answer === 'string' ? { state: answer } : { state: 'read', file, answer });
  };
  const answer = reading.state === 'read' ? reading.answer : null;
  const savedCount = answer?.items.filter(({ saved }) => saved).length ?? 0;
  const mayKeep =
    answer !== null &&
    answer.problems.length === 0 &&
    savedCount === 0 &&
    answer.items.some(({ changed, reviewPointsChanged }) => changed || reviewPointsChanged);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('import.title')}
      description={t('import.advice')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          {mayKeep && (
            <Button
              tone="main"
              onPress={() => void read(reading.state === 'read' ? reading.file : undefined, true)}
            >
              {t('import.save')}
            </Button>
          )}
        </>
      }
    >
      <label className="flex flex-col gap-0.5 text-body font-medium">
        {t('import.file')}
        <input
          type="file"
          accept={`.xlsx,${XLSX}`}
          onChange={(event) => void read(event.target.files?.[0], false)}
          className="min-h-target rounded-card border border-muted p-1"
        />
      </label>
      <output className="block text-body">
        {reading.state === 'reading' && t('import.reading')}
        {reading.state === 'failed' && <span className="text-coral">■ {t('import.failed')}</span>}
        {reading.state === 'offline' && <span className="text-coral">■ {t('import.offline')}</span>}
        {reading.state === 'tooLarge' && <span className="text-coral">■ {t('import.tooLarge')}</span>}
        {savedCount > 0 && <span className="text-leaf">✓ {t('import.saved', { count: savedCount })}</span>}
      </output>
      {answer && <Preview desk={desk} answer={answer} />}
    </Dialog>
  );
}

function Preview({ desk, answer }: { readonly desk: DeskHub; readonly answer: ImportAnswer }) {
  const { t } = useText('guidanceDesk');
  const { value } = useAsked(() => desk.desk(), 'desk');
  const words = useDifferenceWords(namesFrom(value));
  if (answer.problems.length > 0) {
    return (
      <section className="rounded-card bg-rose p-2">
        <h3 className="text-action font-bold text-coral">
          ■ {t('import.problems', { count: answer.problems.length })}
        </h3>
        <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-2.5 text-body">
          {answer.problems.map(({ sheet, row, column, words: says }) => (
            <li key={`${sheet} ${row ?? ''} ${column ?? ''} ${says}`}>
              <strong>
                {row === null
                  ? t('import.whereSheet', { sheet })
                  : t('import.where', { sheet, row, column: column ?? '' })}
              </strong>{' '}
              {says}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const changed = answer.items.filter((item) => item.changed || item.reviewPointsChanged);
  return (
    <>
      <p className="text-body">
        {t('import.changed', { count: changed.length })} ·{' '}
        {t('import.unchanged', { count: answer.items.length - changed.length })}
      </p>
      {changed.length > 0 && <p className="text-small text-muted">{t('import.nothingLost')}</p>}
      {changed.map(({ itemId, name, before, after, reviewPointsChanged, draft, saved }) => (
        <section key={itemId} className="rounded-card border border-line p-2">
          <h3 className="text-action font-bold">
            {saved ? (
              <a href={`#guidance/${itemId}`} className="text-harbour underline underline-offset-4">
                {t('import.goOn', { item: name })}
              </a>
            ) : (
              name
            )}
          </h3>
          {draft && !saved && (
            <p className="text-body font-medium text-orange">
              ▲ {t('import.overDraft', { version: draft.version, author: draft.author ?? '' })}
            </p>
          )}
          <ul className="mt-0.5 flex list-disc flex-col gap-0.5 pl-2.5 text-body">
            {before === null ? (
              <li>{t('changes.fresh')}</li>
            ) : (
              words(treeDifference(before, after)).map((line) => <li key={line}>{line}</li>)
            )}
            {reviewPointsChanged && <li>{t('import.pointsChanged')}</li>}
          </ul>
        </section>
      ))}
    </>
  );
}

/** A workbook that is brought in (导入表格): chosen, read, what is wrong with it row by row; kept only when nothing is. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';

/** As the hub takes it. */
const MOST_BYTES = 2 * 1024 * 1024;

interface Problem {
  readonly row: number | null;
  readonly column: string | null;
  readonly words: string;
}

interface Answered {
  readonly problems: readonly Problem[];
  readonly saved: boolean;
}

type Reading<Answer> =
  | { readonly state: 'nothing' | 'reading' | 'failed' | 'offline' | 'tooLarge' | 'notASheet' }
  | { readonly state: 'read'; readonly answer: Answer };

export interface SheetFile<Answer> {
  readonly file: File | null;
  readonly state: Reading<Answer>['state'];
  /** Null: nothing was read yet. */
  readonly answer: Answer | null;
  readonly choose: (file: File) => void;
  readonly read: (file: File, save: boolean) => Promise<void>;
}

interface SheetFileOptions<Answer> {
  readonly isSheet: (file: File) => boolean;
  readonly send: (file: File, save: boolean) => Promise<Answer | 'failed' | 'offline'>;
  readonly onSaved: () => void;
}

export function useSheetFile<Answer extends Answered>({
  isSheet,
  send,
  onSaved,
}: SheetFileOptions<Answer>): SheetFile<Answer> {
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<Reading<Answer>>({ state: 'nothing' });
  const read = async (chosen: File, save: boolean): Promise<void> => {
    if (!isSheet(chosen)) return setReading({ state: 'notASheet' });
    if (chosen.size > MOST_BYTES) return setReading({ state: 'tooLarge' });
    setReading({ state: 'reading' });
    const answer = await send(chosen, save);
    if (typeof answer === 'string') return setReading({ state: answer });
    setReading({ state: 'read', answer });
    if (answer.saved) onSaved();
  };
  return {
    file,
    state: reading.state,
    answer: reading.state === 'read' ? reading.answer : null,
    choose: (chosen) => {
      setFile(chosen);
      void read(chosen, false);
    },
    read,
  };
}

interface SheetFieldProps {
  readonly label: string;
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

export function SheetField({ label, accept, onChoose }: SheetFieldProps) {
  return (
    <label className="flex min-w-0 flex-1 flex-col gap-0.5 text-body font-medium">
      {label}
      <input
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onChoose(chosen);
        }}
        // The same file, mended, can be chosen again.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        className="min-h-target rounded-card border border-muted p-1"
      />
    </label>
  );
}

interface SheetStateProps {
  readonly state: Reading<unknown>['state'];
  /** Which files are taken. */
  readonly notASheet: string;
}

export function SheetState({ state, notASheet }: SheetStateProps) {
  const { t } = useText('common');
  return (
    <output className="block text-body">
      {state === 'reading' && t('sheet.reading')}
      {(state === 'failed' || state === 'offline' || state === 'tooLarge') && (
        <span className="font-medium text-coral">■ {t(`sheet.${state}`)}</span>
      )}
      {state === 'notASheet' && <span className="font-medium text-coral">■ {notASheet}</span>}
    </output>
  );
}

export function SheetProblems({ problems }: Pick<Answered, 'problems'>) {
  const { t } = useText('common');
  return (
    <section className="rounded-card bg-rose p-2">
      <h3 className="text-action font-bold text-coral">
        ■ {t('sheet.problems', { count: problems.length })}
      </h3>
      <ul className="mt-1 flex max-h-[40vh] list-disc flex-col gap-0.5 overflow-y-auto pl-2.5 text-body">
        {problems.map(({ row, column, words }) => (
          <li key={`${row ?? ''} ${column ?? ''} ${words}`}>
            {row !== null && (
              <strong>
                {column === null ? t('sheet.row', { row }) : t('sheet.column', { row, column })}{' '}
              </strong>
            )}
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}

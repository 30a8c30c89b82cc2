/** 整表补录: a register filled in elsewhere is read, each faulty row is named, and the good ones are entered in one act. */
import type { PaperLine } from '@yichuang/domain/hall/paper';
import type { LocalDate } from '@yichuang/domain/ids';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { explainRejection, type Refusal } from '../explain.ts';
import type { Names } from '../names.ts';
import { SheetPicker, type SheetReadingState } from '../sheets/sheet-picker.tsx';
import { SheetProblems, type SheetProblemLine } from '../sheets/sheet-problems.tsx';
import { useText } from '../text/use-text.ts';
import { paperCells } from './paper-cells.ts';
import type { PaperSending } from './paper-sending.ts';

/** What the hub read of a file. */
export interface PaperSheetRead {
  readonly lines: readonly PaperLine[];
  /** On record already, word for word. */
  readonly same: number;
  readonly problems: readonly SheetProblemLine[];
  readonly refused: readonly { readonly row: number; readonly column: string; readonly rejection: Refusal }[];
}

export interface SheetHub {
  read(this: void, file: File, date: LocalDate): Promise<PaperSheetRead | 'failed' | 'offline'>;
  /** Where the browser itself fetches the empty sheet. */
  template(this: void, date: LocalDate): string;
}

export interface SheetDialogProps {
  readonly hub: SheetHub;
  readonly date: LocalDate;
  readonly names: Names;
  readonly sending: PaperSending;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

export function SheetDialog({ hub, date, names, sending, onSaved, onClose }: SheetDialogProps) {
  const { t } = useText('emergency');
  const [state, setState] = useState<SheetReadingState>('nothing');
  const [sheet, setSheet] = useState<PaperSheetRead | null>(null);
  const read = async (file: File): Promise<void> => {
    setState('reading');
    setSheet(null);
    const answer = await hub.read(file, date);
    if (typeof answer === 'string') return setState(answer);
    setState('read');
    setSheet(answer);
  };
  const refuse = (why: 'tooLarge' | 'notASheet'): void => {
    setState(why);
    setSheet(null);
  };
  const lines = sheet?.lines ?? [];
  const save = async (): Promise<void> => {
    const done = await sending.send(
      'recordPaperSheet',
      { date, lines: lines.map((line) => ({ ...line, services: [...line.services] })) },
      { done: t('paper.savedSome', { count: lines.length }) },
    );
    if (!done) return;
    onSaved();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('paper.sheet.title', { date })}
      description={t('paper.sheet.advice')}
      className="w-[min(94vw,1000px)]"
      actions={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          {lines.length > 0 && (
            <Button tone="main" busy={sending.busy} onPress={() => void save()}>
              {t('paper.sheet.save', { count: lines.length })}
            </Button>
          )}
        </>
      }
    >
      <SheetPicker
        label={t('paper.sheet.file')}
        template={hub.template(date)}
        state={state}
        onChosen={(file) => void read(file)}
        onRefused={refuse}
      />
      {sheet && <Preview sheet={sheet} names={names} />}
    </Dialog>
  );
}

function Preview({ sheet, names }: { readonly sheet: PaperSheetRead; readonly names: Names }) {
  const { t } = useText('emergency');
  const { t: shared } = useText('common');
  const { lines, same, problems, refused } = sheet;
  const wrong = [
    ...problems,
    ...refused.map(({ row, column, rejection }): SheetProblemLine => {
      return {
        row,
        column,
        words: t('paper.sheet.reads', { ...explainRejection(shared, names, rejection) }),
      };
    }),
  ].toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
  const rows = new Set(wrong.map(({ row }) => row)).size;
  return (
    <>
      {wrong.length > 0 && (
        <SheetProblems
          title={t(lines.length > 0 ? 'paper.sheet.someWrong' : 'paper.sheet.allWrong', { count: rows })}
          problems={wrong}
        />
      )}
      {same > 0 && <p className="text-body text-muted">{t('paper.sheet.same', { count: same })}</p>}
      {lines.length === 0 && wrong.length === 0 && (
        <p className="text-body font-medium">{t('paper.sheet.nothing')}</p>
      )}
      {lines.length > 0 && (
        <section className="rounded-card bg-sky p-2">
          <h3 className="text-action font-bold">✓ {t('paper.sheet.good', { count: lines.length })}</h3>
          <ul className="mt-1 flex max-h-[30vh] flex-col gap-0.5 overflow-y-auto text-body">
            {lines.map((line) => (
              <li key={line.number}>
                {paperCells(line, names, t)
                  .filter((cell) => cell !== '')
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

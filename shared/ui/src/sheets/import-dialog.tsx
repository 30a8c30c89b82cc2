/** A sheet that is brought in (导入表格), as a question: choose it, see below what it would do, keep it. */
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { useText } from '../text/use-text.ts';
import { SheetPicker, type SheetPickerProps } from './sheet-picker.tsx';
import type { SheetFile } from './use-sheet-file.ts';

export interface ImportDialogProps extends Pick<SheetPickerProps, 'template' | 'workbook'> {
  readonly words: {
    readonly title: string;
    readonly advice: string;
    /** What the file is: 排班表. */
    readonly file: string;
    readonly save: string;
  };
  readonly sheet: Omit<SheetFile<unknown>, 'answer'>;
  /** Nothing is wrong with it, and it would change something. */
  readonly mayKeep: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ImportDialog({ words, sheet, mayKeep, onClose, children, ...picker }: ImportDialogProps) {
  const { t } = useText('common');
  const { file, state, choose, refuse, read } = sheet;
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.advice}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          {mayKeep && file && (
            <Button tone="main" onPress={() => void read(file, true)}>
              {words.save}
            </Button>
          )}
        </>
      }
    >
      <SheetPicker {...picker} label={words.file} state={state} onChosen={choose} onRefused={refuse} />
      {children}
    </Dialog>
  );
}

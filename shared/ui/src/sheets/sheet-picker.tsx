/** Choosing a sheet (选表格): the file, the empty one to fill in, and why a file is not read. */
import { Download } from 'lucide-react';
import { Button } from '../button.tsx';
import { useText } from '../text/use-text.ts';
import { isSheet, isWorkbook, MOST_SHEET_BYTES } from './sheet-file.ts';

export type SheetReadingState =
  | 'nothing'
  | 'reading'
  | 'read'
  | 'failed'
  | 'offline'
  | 'tooLarge'
  | 'notASheet';

export interface SheetPickerProps {
  readonly label: string;
  /** Where the browser itself fetches the empty sheet, or what fetches it. */
  readonly template: string | (() => void);
  /** A workbook of several sheets: no CSV. */
  readonly workbook?: boolean;
  readonly state: SheetReadingState;
  /** A file that may be sent; else why not. */
  readonly onChosen: (file: File) => void;
  readonly onRefused: (why: 'tooLarge' | 'notASheet') => void;
}

export function SheetPicker({
  label,
  template,
  workbook = false,
  state,
  onChosen,
  onRefused,
}: SheetPickerProps) {
  const { t } = useText('sheets');
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <label className="flex min-w-0 flex-1 flex-col gap-0.5 text-body font-medium">
          {label}
          <input
            type="file"
            accept={workbook ? '.xlsx' : '.xlsx,.csv'}
            // The same file, mended, can be chosen again.
            onClick={({ currentTarget }) => {
              currentTarget.value = '';
            }}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (!file) return;
              if (!(workbook ? isWorkbook(file) : isSheet(file))) onRefused('notASheet');
              else if (file.size > MOST_SHEET_BYTES) onRefused('tooLarge');
              else onChosen(file);
            }}
            className="min-h-target rounded-card border border-muted p-1"
          />
        </label>
        {typeof template === 'string' ? (
          <a
            href={template}
            download
            className="inline-flex min-h-target items-center gap-0.5 rounded-card border border-line px-1.5 text-body font-medium text-harbour shadow-press hover:bg-sky"
          >
            <Download aria-hidden="true" className="size-[1.2em]" />
            {t('template')}
          </a>
        ) : (
          <Button icon={<Download aria-hidden="true" className="size-[1.2em]" />} onPress={template}>
            {t('template')}
          </Button>
        )}
      </div>
      <output className="block text-body">
        {state === 'reading' && t('reading')}
        {(state === 'failed' || state === 'offline' || state === 'tooLarge' || state === 'notASheet') && (
          <span className="font-medium text-coral">
            ■ {t(state === 'notASheet' && workbook ? 'notAWorkbook' : state)}
          </span>
        )}
      </output>
    </>
  );
}

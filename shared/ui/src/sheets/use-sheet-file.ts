/** A sheet that is brought in (导入表格): chosen, read by the hub, kept only when somebody says so. */
import { useState } from 'react';
import type { SheetReadingState } from './sheet-picker.tsx';

type Reading<Answer> =
  | { readonly state: Exclude<SheetReadingState, 'read'> }
  | { readonly state: 'read'; readonly answer: Answer };

export interface SheetFile<Answer> {
  readonly file: File | null;
  readonly state: SheetReadingState;
  /** Null: nothing was read yet. */
  readonly answer: Answer | null;
  readonly choose: (file: File) => void;
  readonly refuse: (why: 'tooLarge' | 'notASheet') => void;
  readonly read: (file: File, save: boolean) => Promise<void>;
}

interface SheetFileOptions<Answer> {
  readonly send: (file: File, save: boolean) => Promise<Answer | 'failed' | 'offline'>;
  readonly onSaved: () => void;
}

export function useSheetFile<Answer extends { readonly saved: boolean }>({
  send,
  onSaved,
}: SheetFileOptions<Answer>): SheetFile<Answer> {
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<Reading<Answer>>({ state: 'nothing' });
  const read = async (chosen: File, save: boolean): Promise<void> => {
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
    refuse: (why) => setReading({ state: why }),
    read,
  };
}

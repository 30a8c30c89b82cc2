/** Something done with a record that wants a few words (写一句): what else is asked stands above or below them. */
import { useState, type ReactNode } from 'react';
import { ActDialog, type ActDialogProps } from './act-dialog.tsx';
import { WordsField, type WordsFieldProps } from './words-field.tsx';

interface NoteDialogProps extends Omit<ActDialogProps, 'ready' | 'send' | 'children'> {
  readonly field: Pick<WordsFieldProps, 'label' | 'hint'> & { readonly optional?: boolean };
  /** Whatever else is asked has its answer. */
  readonly ready?: boolean;
  /** The words without blanks around them. */
  readonly send: (note: string) => Promise<boolean>;
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}

export function NoteDialog({ field, ready = true, send, above, children, ...rest }: NoteDialogProps) {
  const [note, setNote] = useState('');
  const { optional = false, ...words } = field;
  return (
    <ActDialog {...rest} ready={ready && (optional || note.trim() !== '')} send={() => send(note.trim())}>
      {above}
      <WordsField {...words} value={note} onChange={setNote} />
      {children}
    </ActDialog>
  );
}

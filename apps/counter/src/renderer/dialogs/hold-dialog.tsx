/** 挂起: the visitor fetches something and keeps the number; Enter is enough, a note is welcome. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Who } from '../desk/asked.ts';
import { NoteField } from './note-field.tsx';
import { Question } from './question.tsx';

export interface HoldDialogProps {
  readonly who: Who;
  readonly busy: boolean;
  readonly onConfirm: (note: string) => void;
  readonly onClose: () => void;
}

export function HoldDialog({ who: { number }, busy, onConfirm, onClose }: HoldDialogProps) {
  const { t } = useText('counter');
  const [note, setNote] = useState('');
  return (
    <Question
      title={t('dialog.hold.title', { number })}
      says={t('dialog.hold.says')}
      confirm={t('dialog.hold.confirm')}
      busy={busy}
      onConfirm={() => onConfirm(note)}
      onClose={onClose}
    >
      <NoteField value={note} onChange={setNote} />
    </Question>
  );
}

/** A question that only wants words: 撤回, 追回. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Question } from '../../dialogs/question.tsx';
import { NoteLines } from '../dialogs/note-lines.tsx';

export interface NoteDialogProps {
  readonly title: string;
  readonly says: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly onConfirm: (note: string) => void;
  readonly onClose: () => void;
}

export function NoteDialog({ title, says, confirm, busy, onConfirm, onClose }: NoteDialogProps) {
  const { t } = useText('intake');
  const [note, setNote] = useState('');
  return (
    <Question
      title={title}
      says={says}
      confirm={confirm}
      danger
      ready={note.trim() !== ''}
      busy={busy}
      onConfirm={() => onConfirm(note.trim())}
      onClose={onClose}
    >
      <NoteLines label={t('note.required')} value={note} onChange={setNote} />
    </Question>
  );
}

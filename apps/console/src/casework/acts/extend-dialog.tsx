/** 延长期限: once, by who may approve, with the reason that the applicant reads (行政许可法 §42). */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import type { ActDialogProps } from './act-dialog.tsx';
import { NoteLines } from './note-lines.tsx';
import { Question } from './question.tsx';
import { wholeDays } from './whole-days.ts';

export function ExtendDialog({ naming: { office }, sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const max = office?.extension.maxDays ?? 0;
  const days = wholeDays(typed, max);
  return (
    <Question
      title={t('extend.title')}
      says={t('extend.says', { max })}
      confirm={t('extend.confirm')}
      ready={days !== null && note.trim() !== ''}
      busy={sending.busy}
      onConfirm={async () => days !== null && send.extend(days, note.trim())}
      onClose={onClose}
    >
      <Field
        label={t('extend.days')}
        value={typed}
        onChange={setTyped}
        maxLength={3}
        fault={typed !== '' && days === null ? t('extend.daysFault', { max }) : null}
      />
      <NoteLines label={t('noteNeeded')} value={note} onChange={setNote} />
    </Question>
  );
}

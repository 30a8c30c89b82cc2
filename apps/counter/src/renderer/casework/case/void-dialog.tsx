/** 作废: a document that is wrong or torn; its number stays, another may take its place. */
import type { ReasonId } from '@yichuang/domain/ids';
import { officeReasonWords } from '@yichuang/ui/case-life';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '../../dialogs/choice.tsx';
import { Question } from '../../dialogs/question.tsx';
import { NoteLines } from '../dialogs/note-lines.tsx';
import { Tick } from '../kit/tick.tsx';

export interface VoidDialogProps {
  readonly title: string;
  readonly reasons: readonly ReasonId[];
  readonly busy: boolean;
  readonly onConfirm: (reasonId: ReasonId, reissue: boolean, note: string) => void;
  readonly onClose: () => void;
}

export function VoidDialog({ title, reasons, busy, onConfirm, onClose }: VoidDialogProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const [reasonId, setReasonId] = useState<ReasonId>();
  const [reissue, setReissue] = useState(true);
  const [note, setNote] = useState('');
  return (
    <Question
      title={t('void.title', { form: title })}
      says={t('void.says')}
      confirm={t('documents.void')}
      danger
      ready={reasonId !== undefined}
      busy={busy}
      onConfirm={() => reasonId !== undefined && onConfirm(reasonId, reissue, note)}
      onClose={onClose}
    >
      <Choice
        digits
        label={t('void.reason')}
        options={reasons.map((value) => ({ value, words: officeReasonWords(casework, value) }))}
        chosen={reasonId}
        onChoose={setReasonId}
      />
      <Tick on={reissue} onChange={setReissue}>
        {t('void.reissue')}
      </Tick>
      <NoteLines label={t('note.optional')} value={note} onChange={setNote} />
    </Question>
  );
}

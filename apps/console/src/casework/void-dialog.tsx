/** 作废: why the paper is void, and whether another takes its place; its number stays in the register and is never given again. */
import type { ReasonId } from '@yichuang/domain/ids';
import { officeReasonWords } from '@yichuang/ui/case-life';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '@yichuang/ui/choice.tsx';
import { NoteLines } from './acts/note-lines.tsx';
import { Question } from './acts/question.tsx';

export interface Voiding {
  readonly reasonId: ReasonId;
  readonly reissue: boolean;
  readonly note: string;
}

export interface VoidDialogProps {
  /** The paper, as people call it. */
  readonly form: string;
  readonly reasons: readonly ReasonId[];
  readonly busy: boolean;
  readonly onVoid: (voiding: Voiding) => Promise<boolean>;
  readonly onClose: () => void;
}

export function VoidDialog({ form, reasons, busy, onVoid, onClose }: VoidDialogProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const [reasonId, setReasonId] = useState<ReasonId | null>(null);
  const [after, setAfter] = useState<'reissue' | 'none'>('reissue');
  const [note, setNote] = useState('');
  return (
    <Question
      title={t('void.title', { form })}
      says={t('void.says')}
      confirm={t('void.confirm')}
      danger
      ready={reasonId !== null}
      busy={busy}
      onConfirm={async () => reasonId !== null && onVoid({ reasonId, reissue: after === 'reissue', note })}
      onClose={onClose}
    >
      <Choice<ReasonId>
        label={t('void.reason')}
        name="reason"
        value={reasonId}
        onChange={setReasonId}
        options={reasons.map((value) => ({ value, title: officeReasonWords(casework, value) }))}
      />
      <Choice
        label={t('void.after')}
        name="after"
        value={after}
        onChange={setAfter}
        options={[
          { value: 'reissue', title: t('void.reissue') },
          { value: 'none', title: t('void.none') },
        ]}
      />
      <NoteLines label={t('noteOptional')} value={note} onChange={setNote} />
    </Question>
  );
}

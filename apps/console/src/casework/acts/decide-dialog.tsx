/** 作出决定: granted or refused; a refusal says why (行政许可法 §38). Nothing of it changes afterwards. */
import { ResultNo } from '@yichuang/domain/casework/ids';
import { Outcome } from '@yichuang/domain/casework/words';
import { LocalDate } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '@yichuang/ui/choice.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import type { ActDialogProps } from './act-dialog.tsx';
import { NoteLines } from './note-lines.tsx';
import { Question } from './question.tsx';

export function DecideDialog({ sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [number, setNumber] = useState('');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const refused = outcome === 'refused';
  const resultNo = ResultNo.safeParse(number.trim());
  const validUntil = LocalDate.safeParse(until);
  const complete =
    outcome !== null &&
    (refused
      ? note.trim() !== ''
      : (number.trim() === '' || resultNo.success) && (until === '' || validUntil.success));
  const decide = async (): Promise<boolean> =>
    outcome !== null &&
    send.decide({
      outcome,
      resultNo: !refused && resultNo.success ? resultNo.data : null,
      validUntil: !refused && validUntil.success ? validUntil.data : null,
      note,
    });
  return (
    <Question
      title={t('decide.title')}
      says={t('decide.says')}
      confirm={t(refused ? 'decide.confirmRefused' : 'decide.confirmGranted')}
      danger={refused}
      ready={complete}
      busy={sending.busy}
      onConfirm={decide}
      onClose={onClose}
    >
      <Choice
        label={t('decide.outcome')}
        name="outcome"
        value={outcome}
        onChange={setOutcome}
        options={Outcome.options.map((value) => ({
          value,
          title: casework(`outcome.${value}`),
          means: t(`decide.${value}Means`),
        }))}
      />
      {outcome === 'granted' && (
        <div className="grid grid-cols-2 gap-2">
          <Field label={t('decide.resultNo')} value={number} onChange={setNumber} maxLength={64} />
          <Field label={t('decide.validUntil')} type="date" value={until} onChange={setUntil} />
        </div>
      )}
      <NoteLines label={t(refused ? 'noteNeeded' : 'noteOptional')} value={note} onChange={setNote} />
    </Question>
  );
}

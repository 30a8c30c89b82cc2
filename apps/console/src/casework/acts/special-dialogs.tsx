/** 特别程序 begins and ends: what does not count is told in writing, and only then the clock stands (行政许可法 §45). */
import { ProcedureCode } from '@yichuang/domain/casework/ids';
import { SpecialOutcome } from '@yichuang/domain/casework/words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '@yichuang/ui/choice.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import type { ActDialogProps } from './act-dialog.tsx';
import { NoteLines } from './note-lines.tsx';
import { Question } from './question.tsx';
import { wholeDays } from './whole-days.ts';

const MOST_DAYS = 365;

export function StartSpecialDialog({ file, naming, sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const procedures = file.case.terms?.procedures ?? [];
  const [code, setCode] = useState<string | null>(
    procedures.length === 1 ? (procedures[0]?.code ?? null) : null,
  );
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const days = wholeDays(typed, MOST_DAYS);
  const start = async (): Promise<boolean> =>
    code !== null && days !== null && send.startSpecial(ProcedureCode.parse(code), days, note);
  return (
    <Question
      title={t('special.startTitle')}
      says={t('special.startSays')}
      confirm={t('special.startConfirm')}
      ready={code !== null && days !== null}
      busy={sending.busy}
      onConfirm={start}
      onClose={onClose}
    >
      <Choice
        label={t('special.which')}
        name="procedure"
        value={code}
        onChange={setCode}
        options={procedures.map((procedure) => ({
          value: procedure.code,
          title: naming.procedure(procedure.code),
          means: t(procedure.countsInLimit ? 'special.counts' : 'special.stops'),
        }))}
      />
      <Field
        label={t('special.days')}
        value={typed}
        onChange={setTyped}
        maxLength={3}
        fault={typed !== '' && days === null ? t('special.daysFault') : null}
      />
      <NoteLines label={t('noteOptional')} value={note} onChange={setNote} />
    </Question>
  );
}

export function EndSpecialDialog({ sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const [outcome, setOutcome] = useState<SpecialOutcome | null>(null);
  const [note, setNote] = useState('');
  return (
    <Question
      title={t('special.endTitle')}
      says={t('special.endSays')}
      confirm={t('special.endConfirm')}
      ready={outcome !== null}
      busy={sending.busy}
      onConfirm={async () => outcome !== null && send.endSpecial(outcome, note)}
      onClose={onClose}
    >
      <Choice
        label={t('special.outcome')}
        name="outcome"
        value={outcome}
        onChange={setOutcome}
        options={SpecialOutcome.options.map((value) => ({
          value,
          title: casework(`specialOutcome.${value}`),
        }))}
      />
      <NoteLines label={t('noteOptional')} value={note} onChange={setNote} />
    </Question>
  );
}

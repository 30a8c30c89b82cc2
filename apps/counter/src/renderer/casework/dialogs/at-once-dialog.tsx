/** 当场办结: accepted, decided and handed over the desk in one act, by a clerk with 授权. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '../../dialogs/choice.tsx';
import { Question } from '../../dialogs/question.tsx';
import type { AtOnceWish } from '../intake/use-intake.ts';
import { Field } from '../kit/field.tsx';
import { Tick } from '../kit/tick.tsx';
import { NoteLines } from './note-lines.tsx';

export interface AtOnceDialogProps {
  readonly itemName: string;
  /** Whoever stands here and would take it. */
  readonly receiver: string;
  readonly busy: boolean;
  readonly onConfirm: (wish: AtOnceWish) => void;
  readonly onClose: () => void;
}

export function AtOnceDialog({ itemName, receiver, busy, onConfirm, onClose }: AtOnceDialogProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const [outcome, setOutcome] = useState<AtOnceWish['outcome']>('granted');
  const [resultNo, setResultNo] = useState('');
  const [handOut, setHandOut] = useState(true);
  const [note, setNote] = useState('');
  return (
    <Question
      title={t('atOnce.title', { item: itemName })}
      says={t('atOnce.says')}
      confirm={t(handOut && outcome === 'granted' ? 'atOnce.confirmHandOut' : 'atOnce.confirm')}
      ready={outcome === 'granted' || note.trim() !== ''}
      busy={busy}
      onConfirm={() => onConfirm({ outcome, resultNo, handOut: handOut && outcome === 'granted', note })}
      onClose={onClose}
    >
      <Choice
        digits
        label={t('atOnce.outcome')}
        options={(['granted', 'refused'] as const).map((value) => ({
          value,
          words: casework(`outcome.${value}`),
        }))}
        chosen={outcome}
        onChoose={setOutcome}
      />
      {outcome === 'granted' ? (
        <>
          <Field label={t('atOnce.resultNo')} digits value={resultNo} maxLength={40} onChange={setResultNo} />
          <Tick on={handOut} onChange={setHandOut}>
            {t('atOnce.handOut', { receiver })}
          </Tick>
        </>
      ) : (
        <NoteLines label={t('refuse.note')} value={note} onChange={setNote} />
      )}
    </Question>
  );
}

/** 申请复核: what is wrong with a figure or with one number of the day, in the clerk's words. */
import type { OwnFigure } from '@yichuang/domain/objection/objection';
import type { LocalDate } from '@yichuang/domain/ids';
import type { OwnVisit } from '@yichuang/domain/oversight/own-figures';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { WordsField } from '@yichuang/ui/words-field.tsx';
import { useState } from 'react';
import type { Sending } from '../sending.ts';

export interface ObjectedTo {
  readonly figure: OwnFigure;
  /** Null: the figure as a whole. */
  readonly visit: Pick<OwnVisit, 'ticketId' | 'number'> | null;
}

interface ObjectionFormProps {
  readonly date: LocalDate;
  readonly about: ObjectedTo;
  readonly sending: Sending;
  readonly onCancel: () => void;
  readonly onLodged: () => void;
}

export function ObjectionForm({ date, about, sending, onCancel, onLodged }: ObjectionFormProps) {
  const { t } = useText('own');
  const [note, setNote] = useState('');
  const { figure, visit } = about;
  const lodge = async (): Promise<void> => {
    const objection = {
      date,
      figure,
      ticketId: visit?.ticketId ?? null,
      number: visit?.number ?? null,
      note: note.trim(),
    };
    if (await sending.send('lodgeObjection', objection, { done: t('lodged') })) onLodged();
  };
  return (
    <>
      <h2 className="text-action font-bold">{t('ask')}</h2>
      <p className="text-body">{t('about', { date, what: visit?.number ?? t(`figure.${figure}`) })}</p>
      <WordsField label={t('why')} hint={t('whyHint')} value={note} onChange={setNote} />
      <div className="flex flex-wrap justify-end gap-1">
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
        <Button tone="main" busy={sending.busy} disabled={note.trim() === ''} onPress={() => void lodge()}>
          {t('lodge')}
        </Button>
      </div>
    </>
  );
}

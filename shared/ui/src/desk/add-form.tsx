/** 登记办不成的事: in words, with a number, a phone and a zone where there are any; what is known already is filled in. */
import { numberTyped } from '@yichuang/domain/hall/number-typed';
import type { TicketNumber, ZoneId } from '@yichuang/domain/ids';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { Pick } from '../pick.tsx';
import { useText } from '../text/use-text.ts';
import { WordsField } from '../words-field.tsx';
import type { DeskSending } from './desk-sending.ts';
import { noteWithPhone } from './desk-words.ts';

export interface AddFormProps {
  readonly zones: readonly { readonly zoneId: ZoneId; readonly name: string }[];
  /** Who is at the window. */
  readonly about?: { readonly number: TicketNumber; readonly zoneId: ZoneId } | null;
  readonly sending: DeskSending;
  readonly onAdded: () => void;
  /** The fields, and the key that records them. */
  readonly children: (fields: ReactNode, add: ReactNode) => ReactNode;
}

export function AddForm({ zones, about = null, sending, onAdded, children }: AddFormProps) {
  const { t } = useText('desk');
  const id = useId();
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState<string>(about?.number ?? '');
  const [phone, setPhone] = useState('');
  const [zoneId, setZoneId] = useState<ZoneId | null>(about?.zoneId ?? null);
  const number = numberTyped(typed);
  const isWrong = typed.trim() !== '' && number === null;
  const add = async (): Promise<void> => {
    const opened = { note: noteWithPhone(t, note, phone), number, zoneId, itemId: null };
    if (!(await sending.send('openDifficulty', opened, { done: t('added') }))) return;
    setNote('');
    setPhone('');
    onAdded();
  };
  return children(
    <>
      <WordsField label={t('note')} hint={t('noteHint')} value={note} onChange={setNote} />
      <div className="grid gap-2 sm:grid-cols-3">
        <Field
          label={t('number')}
          value={typed}
          onChange={setTyped}
          maxLength={6}
          hint={t('numberHint')}
          fault={isWrong ? t('wrongNumber') : null}
        />
        <Field label={t('phone')} value={phone} onChange={setPhone} maxLength={20} hint={t('phoneHint')} />
        <div className="flex flex-col gap-0.5 text-body">
          <label htmlFor={id} className="font-medium">
            {t('zone')}
          </label>
          <Pick
            id={id}
            none={t('noZone')}
            options={zones.map(({ zoneId: value, name }) => ({ value, words: name }))}
            value={zoneId}
            onChange={setZoneId}
            className="px-1.5 text-action"
          />
        </div>
      </div>
    </>,
    <Button
      tone="main"
      busy={sending.busy}
      disabled={note.trim() === '' || isWrong}
      onPress={() => void add()}
    >
      {t('add')}
    </Button>,
  );
}

/** 登记办不成的事: in words, with a number, a phone and a zone where there are any. */
import { TicketNumber, type ZoneId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { noteWithPhone } from '@yichuang/ui/desk/desk-words';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useId, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '../frame/field.tsx';
import { WordsField } from '@yichuang/ui/words-field.tsx';

interface AddDialogProps extends AtWork {
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

export function AddDialog({ sending, door, names, onClose, onAdded }: AddDialogProps) {
  const { t } = useText('desk');
  const id = useId();
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const [phone, setPhone] = useState('');
  const [zoneId, setZoneId] = useState<ZoneId | null>(null);
  const number = TicketNumber.safeParse(typed.trim().toUpperCase()).data ?? null;
  const isWrong = typed.trim() !== '' && number === null;
  const add = async (): Promise<void> => {
    const opened = { note: noteWithPhone(t, note, phone), number, zoneId, itemId: null };
    if (!(await sending.send('openDifficulty', opened, { done: t('added') }))) return;
    onAdded();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('addTitle')}
      description={t('addAdvice')}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            tone="main"
            busy={sending.busy}
            disabled={note.trim() === '' || isWrong}
            onPress={() => void add()}
          >
            {t('add')}
          </Button>
        </>
      }
    >
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
          <select
            id={id}
            value={zoneId ?? ''}
            onChange={({ target }) =>
              setZoneId(door.catalogue.zones.find((zone) => zone.id === target.value)?.id ?? null)
            }
            className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action"
          >
            <option value="">{t('noZone')}</option>
            {door.catalogue.zones.map((zone) => (
              <option key={zone.id} value={zone.id}>
                {names.zone(zone.id)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </Dialog>
  );
}

/** 配对设备: the code that the new device shows, a name for it, and where it stands. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type FormEvent } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';

export interface PairDialogProps extends Pick<AtWork, 'hub' | 'sending' | 'reports'> {
  readonly onClose: () => void;
}

const CODE_LENGTH = 16;
export const NAME_LENGTH = 40;

export function PairDialog({ hub, sending, reports, onClose }: PairDialogProps) {
  const { t } = useText('console');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const [unknown, setUnknown] = useState(false);
  const typed = code.replaceAll(/\s/g, '');

  const pair = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed === '') return;
    const done = await sending.ask(() => hub.pair(typed, { name: name.trim(), place: place.trim() }), {
      done: t('devices.paired', { name: name.trim() === '' ? t('devices.device') : name.trim() }),
      onProblem: (problem) => {
        const isUnknown = problem === 'NotFound' || problem === 'BadRequest';
        setUnknown(isUnknown);
        return isUnknown;
      },
    });
    if (!done) return;
    void reports.devices.again();
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={t('devices.pair')} description={t('devices.pairAdvice')}>
      <form onSubmit={(event) => void pair(event)} className="flex flex-col gap-2">
        <Field
          label={t('devices.code')}
          value={code}
          onChange={(next) => {
            setCode(next.toUpperCase());
            setUnknown(false);
          }}
          hint={t('devices.codeExample')}
          fault={unknown ? `${t('devices.codeUnknown')}。${t('devices.codeUnknownNext')}` : null}
          maxLength={CODE_LENGTH}
          className="h-8 text-center text-[32px] font-bold tracking-[0.3em]"
        />
        <Field
          label={t('devices.name')}
          value={name}
          onChange={setName}
          hint={t('devices.nameExample')}
          maxLength={NAME_LENGTH}
        />
        <Field
          label={t('devices.place')}
          value={place}
          onChange={setPlace}
          hint={t('devices.placeExample')}
          maxLength={NAME_LENGTH}
        />
        <div className="mt-1 flex justify-end gap-2">
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" tone="main" busy={sending.busy} disabled={typed === ''}>
            {t('devices.pair')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** 改名字和地点: what a machine is called in every alarm, and where somebody finds it. */
import type { DeviceCard } from '@yichuang/protocol/devices';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type FormEvent } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';
import { NAME_LENGTH } from './pair-dialog.tsx';

export interface NameDialogProps extends Pick<AtWork, 'hub' | 'sending' | 'reports'> {
  readonly device: DeviceCard;
  readonly onClose: () => void;
}

export function NameDialog({ device, hub, sending, reports, onClose }: NameDialogProps) {
  const { t } = useText('console');
  const [name, setName] = useState(device.name);
  const [place, setPlace] = useState(device.place);
  const change = { name: name.trim(), place: place.trim() };

  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (change.name === '') return;
    const done = t('devices.renamed', { name: change.name });
    if (!(await sending.ask(() => hub.changeDevice(device.deviceId, change), { done }))) return;
    void reports.devices.again();
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={t('devices.rename')} description={t('devices.renameAdvice')}>
      <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-2">
        <Field label={t('devices.nameOf')} value={name} onChange={setName} maxLength={NAME_LENGTH} />
        <Field
          label={t('devices.placeOf')}
          value={place}
          onChange={setPlace}
          hint={t('devices.placeExample')}
          maxLength={NAME_LENGTH}
        />
        <div className="mt-1 flex justify-end gap-2">
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" tone="main" busy={sending.busy} disabled={change.name === ''}>
            {t('devices.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

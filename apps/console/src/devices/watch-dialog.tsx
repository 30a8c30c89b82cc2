/** 提醒设置: how long a fault lasts before somebody is called, and when a roll is nearly out. */
import { USUAL_WATCH, WatchSettings } from '@yichuang/protocol/devices';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type FormEvent } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export interface WatchDialogProps extends Pick<AtWork, 'hub' | 'sending'> {
  readonly onClose: () => void;
}

const FIELDS = [
  'raiseSeconds',
  'clearSeconds',
  'silentSeconds',
  'paperLowAt',
  'unstableFaults',
  'unstableSeconds',
  'quietSeconds',
] as const satisfies readonly (keyof WatchSettings)[];

export function WatchDialog({ hub, sending, onClose }: WatchDialogProps) {
  const { t } = useText('console');
  const asked = useAsked(hub.watch, 'watch');
  return (
    <Dialog open onClose={onClose} title={t('devices.watch.title')} description={t('devices.watch.advice')}>
      <Unanswered asked={asked} />
      {asked.value !== null && <Form settings={asked.value} hub={hub} sending={sending} onClose={onClose} />}
    </Dialog>
  );
}

interface FormProps extends WatchDialogProps {
  readonly settings: WatchSettings;
}

function Form({ settings, hub, sending, onClose }: FormProps) {
  const { t } = useText('console');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(FIELDS.map((field) => [field, String(settings[field])])),
  );
  const numbers = Object.fromEntries(
    FIELDS.map((field) => [field, typed[field]?.trim() === '' ? Number.NaN : Number(typed[field])]),
  );
  const checked = WatchSettings.safeParse(numbers);
  const wrong = new Set(checked.success ? [] : checked.error.issues.map(({ path }) => path[0]));

  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!checked.success) return;
    if (await sending.ask(() => hub.keepWatch(checked.data), { done: t('devices.watch.kept') })) onClose();
  };

  return (
    <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
        {FIELDS.map((field) => (
          <Field
            key={field}
            label={t(`devices.watch.${field}`)}
            value={typed[field] ?? ''}
            onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
            hint={t('devices.watch.usual', { value: USUAL_WATCH[field] })}
            fault={wrong.has(field) ? t('devices.watch.wrong', { value: USUAL_WATCH[field] }) : null}
            maxLength={4}
          />
        ))}
      </div>
      <div className="mt-1 flex justify-end gap-2">
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" tone="main" busy={sending.busy} disabled={!checked.success}>
          {t('devices.keep')}
        </Button>
      </div>
    </form>
  );
}

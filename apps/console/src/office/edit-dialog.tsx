/** One setting changed (改设置): the fields of that setting, checked as the hub checks them, then a revision of its own. */
import type { OfficeRules } from '@yichuang/domain/casework/office';
import { OfficeChange } from '@yichuang/protocol/office';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { FieldsOf } from './fields.tsx';
import type { ChangeKey } from './office-page.tsx';

/** Whose fields say themselves what is wrong. */
const SAYS_AT_FIELD: readonly ChangeKey[] = ['promises'];

export interface EditDialogProps extends Pick<AtWork, 'hub' | 'sending' | 'door'> {
  readonly rules: OfficeRules;
  readonly setting: ChangeKey;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function EditDialog({ rules, setting, hub, sending, door, onDone, onClose }: EditDialogProps) {
  const { t } = useText('office');
  const [draft, setDraft] = useState(() => pick(rules));
  const fits = OfficeChange.shape[setting].safeParse(draft[setting]).success;
  const save = async (): Promise<void> => {
    const change = { [setting]: draft[setting] };
    const done = t('settings.saved');
    if (await sending.ask(() => hub.casework.changeOffice(rules.revision, change), { done })) {
      onDone();
      onClose();
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`settings.key.${setting}`)}
      actions={
        <>
          {!fits && (
            <output className="my-auto mr-auto text-body font-medium text-coral">
              <span aria-hidden="true">■ </span>
              {t(SAYS_AT_FIELD.includes(setting) ? 'settings.mend' : 'settings.wrong')}
            </output>
          )}
          <Button onPress={onClose}>{t('settings.cancel')}</Button>
          <Button tone="main" disabled={!fits} busy={sending.busy} onPress={() => void save()}>
            {t('settings.save')}
          </Button>
        </>
      }
    >
      <FieldsOf setting={setting} draft={draft} onChange={setDraft} services={door.catalogue.services} />
    </Dialog>
  );
}

function pick({
  registeredItems,
  titles,
  remedies,
  phones,
  collectAt,
  runs,
  forms,
  promises,
}: OfficeRules): OfficeChange {
  return { registeredItems, titles, remedies, phones, collectAt, runs, forms, promises };
}

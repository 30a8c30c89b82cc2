/** 待入库: which item of the catalogue a 其他事项 was, or that there is none. */
import { ServiceId } from '@yichuang/domain/ids';
import type { CaseLine } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Choice } from '@yichuang/ui/choice.tsx';
import { Field } from '@yichuang/ui/field.tsx';

export interface AdoptKeyProps extends Pick<AtWork, 'sending' | 'door'> {
  readonly line: CaseLine;
}

const NONE = 'none';
/** As many as fit below the search field. */
const MOST = 5;

export function AdoptKey({ line: { caseId, itemName }, sending, door }: AdoptKeyProps) {
  const { t } = useText('office');
  const [asks, setAsks] = useState(false);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const words = typed.trim();
  const items = door.catalogue.services
    .filter(({ kind }) => kind === 'item')
    .filter(({ zh, officialName }) => words !== '' && `${zh} ${officialName ?? ''}`.includes(words))
    .slice(0, MOST);
  const adopt = async (): Promise<void> => {
    if (chosen === null) return;
    const itemId = chosen === NONE ? null : ServiceId.parse(chosen);
    if (await sending.send('adoptUnlisted', { caseId, itemId }, { done: t('adopt.done') })) setAsks(false);
  };
  return (
    <>
      <Button className="text-body" label={`${t('adopt.open')} ${itemName}`} onPress={() => setAsks(true)}>
        {t('adopt.open')}
      </Button>
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        title={t('adopt.title', { name: itemName })}
        description={t('adopt.says')}
        actions={
          <>
            <Button onPress={() => setAsks(false)}>{t('common:cancel')}</Button>
            <Button tone="main" disabled={chosen === null} busy={sending.busy} onPress={() => void adopt()}>
              {t('adopt.confirm')}
            </Button>
          </>
        }
      >
        <Field label={t('adopt.find')} type="search" value={typed} onChange={setTyped} maxLength={40} />
        <Choice
          label={t('inbox.item')}
          name="item"
          value={chosen}
          onChange={setChosen}
          options={[
            ...items.map(({ serviceId, zh }) => ({ value: String(serviceId), title: zh })),
            { value: NONE, title: t('adopt.none') },
          ]}
        />
      </Dialog>
    </>
  );
}

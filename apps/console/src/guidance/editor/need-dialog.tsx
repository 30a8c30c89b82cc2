/** One paper that everybody is asked for, as a question in front of the page. */
import type { Material, MaterialNeed } from '@yichuang/domain/catalogue/matters';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { isWhole, needOf, type NeedDraft } from './need-draft.ts';
import { NeedForm } from './need-form.tsx';

export interface NeedDialogProps {
  readonly title: string;
  readonly materials: readonly Material[];
  /** null: a new one */
  readonly need: MaterialNeed | null;
  readonly onSave: (need: MaterialNeed) => void;
  readonly onClose: () => void;
}

export function NeedDialog({ title, materials, need, onSave, onClose }: NeedDialogProps) {
  const { t } = useText('guidanceDesk');
  const [draft, setDraft] = useState<NeedDraft>(() => needOf(need, 'required'));
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="main" disabled={!isWhole(draft)} onPress={() => isWhole(draft) && onSave(draft)}>
            {t('effect.save')}
          </Button>
        </>
      }
    >
      <NeedForm materials={materials} draft={draft} onChange={setDraft} />
    </Dialog>
  );
}

/** 登记办不成的事, in front of the page. */
import { Button } from '@yichuang/ui/button.tsx';
import { AddForm } from '@yichuang/ui/desk/add-form.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';

interface AddDialogProps extends AtWork {
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

export function AddDialog({ sending, door, names, onClose, onAdded }: AddDialogProps) {
  const { t } = useText('desk');
  return (
    <AddForm
      zones={door.catalogue.zones.map(({ id }) => ({ zoneId: id, name: names.zone(id) }))}
      sending={sending}
      onAdded={() => {
        onAdded();
        onClose();
      }}
    >
      {(fields, add) => (
        <Dialog
          open
          onClose={onClose}
          title={t('addTitle')}
          description={t('addAdvice')}
          actions={
            <>
              <Button onPress={onClose}>{t('cancel')}</Button>
              {add}
            </>
          }
        >
          {fields}
        </Dialog>
      )}
    </AddForm>
  );
}

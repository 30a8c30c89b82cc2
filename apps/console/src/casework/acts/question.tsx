/** An act that wants words or a choice (动作问答): what it does, its fields, its own verb. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';

export interface QuestionProps {
  readonly title: string;
  readonly says: string;
  readonly confirm: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly danger?: boolean;
  readonly onConfirm: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export function Question({
  title,
  says,
  confirm,
  ready,
  busy,
  danger = false,
  onConfirm,
  onClose,
  children,
}: QuestionProps) {
  const { t } = useText('console');
  const yes = async (): Promise<void> => {
    if (await onConfirm()) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={says}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone={danger ? 'danger' : 'main'} disabled={!ready} busy={busy} onPress={() => void yes()}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

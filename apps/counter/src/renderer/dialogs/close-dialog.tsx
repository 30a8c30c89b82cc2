/** 关窗: with somebody still here it asks what happened to them, so that no ticket hangs at an empty counter. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Who } from '../desk/asked.ts';
import { Question } from './question.tsx';

export type Leaving = 'finish' | 'giveBack' | 'hold';

export interface CloseDialogProps {
  readonly counter: string;
  /** Who is still at the counter. */
  readonly who: Who | null;
  readonly busy: boolean;
  /** null: nobody was there. */
  readonly onConfirm: (leaving: Leaving | null) => void;
  readonly onClose: () => void;
}

export function CloseDialog({ counter, who, busy, onConfirm, onClose }: CloseDialogProps) {
  const { t } = useText('counter');
  if (who === null) {
    return (
      <Question
        title={t('dialog.close.title')}
        says={t('dialog.close.says', { counter })}
        confirm={t('dialog.close.confirm')}
        busy={busy}
        onConfirm={() => onConfirm(null)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('dialog.close.withTitle', { number: who.number })}
      description={t('dialog.close.withSays')}
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancelKey')}</Button>
          {(['hold', 'giveBack', 'finish'] as const).map((leaving) => (
            <Button key={leaving} busy={busy} onPress={() => onConfirm(leaving)}>
              {t(`dialog.close.${leaving}`)}
            </Button>
          ))}
        </>
      }
    />
  );
}

/** 确认时钟: somebody compares the hub's clock with another one before things happen by time again. */
import { Button } from '@yichuang/ui/button.tsx';
import { Clock } from '@yichuang/ui/clock.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';

export interface ClockDialogProps extends Pick<AtWork, 'sending' | 'view' | 'reports'> {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ClockDialog({ open, onClose, sending, view, reports }: ClockDialogProps) {
  const { t } = useText('console');
  const confirm = async (): Promise<void> => {
    if (await sending.send('confirmClock', {}, { done: t('clock.done') })) void reports.upkeep.again();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('clock.title')}
      description={t('clock.description')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="main" busy={sending.busy} onPress={() => void confirm()}>
            {t('clock.confirm')}
          </Button>
        </>
      }
    >
      <p className="flex flex-col items-center rounded-card bg-mist py-2">
        <span className="text-small text-muted">{t('clock.now')}</span>
        <Clock
          aheadMs={view.hubTimeOffsetMs}
          seconds
          className="flex flex-col items-center text-body"
          timeClassName="text-[48px] font-bold leading-tight"
        />
      </p>
    </Dialog>
  );
}

/** 还在取号吗: fifteen seconds' notice before the screen is cleared; any touch is a yes. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';

export function StillThere({
  secondsLeft,
  onStay,
}: {
  readonly secondsLeft: number;
  readonly onStay: () => void;
}) {
  const { t } = useText('kiosk');
  return (
    <Dialog
      open
      onClose={onStay}
      title={t('stillThere.title')}
      description={t('stillThere.says', { seconds: secondsLeft })}
      className="p-6 text-center"
      actions={
        <Button tone="main" className="min-h-[144px] flex-1" onPress={onStay}>
          {t('stillThere.yes')}
        </Button>
      }
    />
  );
}

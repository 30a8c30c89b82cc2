/** 过号: the visitor loses the place, so it is asked, with the rule by which they come back. */
import type { Rules } from '@yichuang/domain/hall/settings';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Who } from '../desk/asked.ts';
import { Question } from './question.tsx';

export interface NoShowDialogProps {
  readonly who: Who;
  readonly rule: Rules['reinstatement'];
  /** Somebody waits and the counter may call. */
  readonly mayCall: boolean;
  readonly busy: boolean;
  readonly onConfirm: (andCall: boolean) => void;
  readonly onClose: () => void;
}

export function NoShowDialog({
  who: { number },
  rule,
  mayCall,
  busy,
  onConfirm,
  onClose,
}: NoShowDialogProps) {
  const { t } = useText('counter');
  return (
    <Question
      title={t('dialog.noShow.title', { number })}
      says={t('dialog.noShow.says', { ...rule })}
      confirm={t(mayCall ? 'dialog.noShow.confirmAndCall' : 'dialog.noShow.confirm')}
      busy={busy}
      onConfirm={() => onConfirm(mayCall)}
      onClose={onClose}
      digit="1"
      more={
        mayCall && (
          <Button busy={busy} shortcut="2" onPress={() => onConfirm(false)}>
            {t('dialog.noShow.confirm')}
          </Button>
        )
      }
    />
  );
}

/** 登记: the one key of 登记型 and 其他事项, with what is still missing in words. */
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { Cap } from '../../desk/cap.tsx';
import type { Obstacle } from './obstacles.ts';

export interface RecordKeyProps {
  readonly unlisted: boolean;
  readonly obstacles: readonly Obstacle[];
  readonly busy: boolean;
  readonly onPress: () => void;
}

export function RecordKey({ unlisted, obstacles, busy, onPress }: RecordKeyProps) {
  const { t } = useText('intake');
  const ready = obstacles.length === 0;
  return (
    <>
      <output className={join('text-body font-medium', ready ? 'text-leaf' : 'text-orange')}>
        {ready
          ? `✓ ${t('outcome.readyToRecord')}`
          : `▲ ${t('outcome.still', { what: [...new Set(obstacles)].map((each) => t(`obstacle.${each}`)).join('、') })}`}
      </output>
      <button
        type="button"
        data-key="record"
        disabled={!ready}
        aria-disabled={busy || undefined}
        aria-busy={busy || undefined}
        aria-keyshortcuts="Control+Enter"
        onClick={onPress}
        className={join(
          'flex min-h-8 items-center justify-center gap-1 rounded-card text-title font-bold',
          ready
            ? 'bg-harbour text-paper shadow-press active:bg-deep'
            : 'border border-line bg-mist text-muted',
        )}
      >
        {t(unlisted ? 'outcome.recordUnlisted' : 'outcome.register')}
        <Cap>Ctrl+↵</Cap>
      </button>
    </>
  );
}

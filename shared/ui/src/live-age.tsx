/** How old the view is (连接中断): stands on a screen from the moment its hub is silent, until the view is live again. */
import type { Instant } from '@yichuang/domain/ids';
import { hourMinuteSecond } from './clock-words.ts';
import { useText } from './text/use-text.ts';
import { join } from './join.ts';

export interface LiveAgeProps {
  /** False once the hub has been silent for longer than the wire allows. */
  readonly live: boolean;
  /** The hub's time of what is shown; null before anything came. */
  readonly asOf: Instant | null;
  /** What still works meanwhile, in this screen's words. */
  readonly advice?: string;
  readonly className?: string;
}

export function LiveAge({ live, asOf, advice, className }: LiveAgeProps) {
  const { t } = useText('common');
  return (
    <output
      className={
        live ? 'sr-only' : join('block bg-sand px-2 py-1 text-body font-medium text-orange', className)
      }
    >
      {!live && (
        <>
          <span aria-hidden="true">▲ </span>
          {asOf === null ? t('live.never') : t('live.since', { time: hourMinuteSecond(asOf) })}
          {advice && <span> {advice}</span>}
        </>
      )}
    </output>
  );
}

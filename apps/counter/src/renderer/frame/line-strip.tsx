/** The line to the hub (连接): always in its place; says how old the view is, and what still works, once it is cut. */
import type { HallView } from '@yichuang/client/hall-client';
import { LiveAge } from '@yichuang/ui/live-age.tsx';
import { join } from '@yichuang/ui/join';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';

export interface LineStripProps {
  readonly view: HallView;
  /** The hub is gone, though the silence is short yet. */
  readonly cutOff: boolean;
  /** What still works meanwhile. */
  readonly advice: string;
  readonly words: string;
  /** What waits for the clerk elsewhere, while the line is there. */
  readonly children?: ReactNode;
}

export function LineStrip({ view, cutOff, advice, words, children }: LineStripProps) {
  const { t } = useText('counter');
  const live = view.live === 'live' && !cutOff;
  return (
    <section
      aria-label={t('header.line')}
      className="flex h-5 shrink-0 items-center border-b border-line bg-paper"
    >
      <LiveAge live={live} asOf={view.asOf} advice={advice} className="w-full truncate" />
      {live && (
        <>
          <p className="flex gap-2 px-2 text-small text-muted">
            <StateBadge state="ok" words={t('header.live')} />
            {words}
          </p>
          <div className="ml-auto flex h-full items-center px-1">{children}</div>
        </>
      )}
    </section>
  );
}

interface StripKeyProps {
  readonly late?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A quiet word about something that waits, and the way to it. */
export function StripKey({ late = false, onPress, children }: StripKeyProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={join(
        'h-full px-1 text-body font-medium whitespace-nowrap underline underline-offset-2',
        late ? 'text-coral' : 'text-harbour',
      )}
    >
      <span aria-hidden="true">{late ? '■ ' : '▲ '}</span>
      {children}
    </button>
  );
}

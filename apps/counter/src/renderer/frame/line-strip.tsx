/** The line to the hub (连接): always in its place; says how old the view is, and what still works, once it is cut. */
import type { HallView } from '@yichuang/client/hall-client';
import { LiveAge } from '@yichuang/ui/live-age.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';

export interface LineStripProps {
  readonly view: HallView;
  /** The hub is gone, though the silence is short yet. */
  readonly cutOff: boolean;
  /** What still works meanwhile. */
  readonly advice: string;
  readonly words: string;
}

export function LineStrip({ view, cutOff, advice, words }: LineStripProps) {
  const { t } = useText('counter');
  const live = view.live === 'live' && !cutOff;
  return (
    <section
      aria-label={t('header.line')}
      className="flex h-5 shrink-0 items-center border-b border-line bg-paper"
    >
      <LiveAge live={live} asOf={view.asOf} advice={advice} className="w-full truncate" />
      {live && (
        <p className="flex gap-2 px-2 text-small text-muted">
          <StateBadge state="ok" words={t('header.live')} />
          {words}
        </p>
      )}
    </section>
  );
}

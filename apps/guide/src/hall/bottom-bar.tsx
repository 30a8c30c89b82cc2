/** The hall's own bar under the thumb: the one search for everything, and 连发. */
import { Layers, Search } from 'lucide-react';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';

export interface BottomBarProps {
  readonly onFind: () => void;
  readonly onBurst: () => void;
}

export function BottomBar({ onFind, onBurst }: BottomBarProps) {
  const { t } = useText('guide');
  return (
    <nav
      aria-label={t('title')}
      className="fixed inset-x-0 bottom-0 border-t border-line bg-paper px-2 pt-1 pb-[max(8px,env(safe-area-inset-bottom))]"
    >
      <div className="mx-auto flex max-w-[640px] gap-1">
        <button
          type="button"
          onClick={onFind}
          className="flex min-h-target min-w-0 flex-1 items-center gap-1 rounded-card border border-muted bg-paper px-2 text-left text-body leading-tight text-muted active:bg-sky"
        >
          <Search aria-hidden="true" className="size-[1.3em] shrink-0" />
          {t('find.open')}
        </button>
        <Button
          tone="main"
          onPress={onBurst}
          className="shrink-0"
          icon={<Layers aria-hidden="true" className="size-[1.2em]" />}
        >
          {t('burst.title')}
        </Button>
      </div>
    </nav>
  );
}

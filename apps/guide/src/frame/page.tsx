/** A page beyond the hall's (下一层): its title above, 返回 and the main act in reach of the thumb below. */
import { ArrowLeft } from 'lucide-react';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';

export interface PageProps {
  readonly title: string;
  readonly says?: string;
  /** The page shows it large itself: the title is for screen readers only. */
  readonly titled?: boolean;
  readonly onBack: () => void;
  /** As high as the screen at least: what comes last stands under the thumb. */
  readonly tall?: boolean;
  /** The one main act. */
  readonly main?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, says, titled = true, tall = false, onBack, main, children }: PageProps) {
  const { t } = useText('guide');
  return (
    <>
      <main
        className={join('flex flex-col gap-2 px-2 pt-2', tall ? 'min-h-[calc(100dvh-60px)] pb-10' : 'pb-15')}
      >
        <div className={titled ? undefined : 'sr-only'}>
          <h1 className="text-title font-bold">{title}</h1>
          {says !== undefined && <p className="text-body text-muted">{says}</p>}
        </div>
        {children}
      </main>
      <nav
        aria-label={title}
        className="fixed inset-x-0 bottom-0 border-t border-line bg-paper px-2 pt-1 pb-[max(8px,env(safe-area-inset-bottom))]"
      >
        <div className="mx-auto flex max-w-[640px] gap-1">
          <Button
            onPress={onBack}
            icon={<ArrowLeft aria-hidden="true" className="size-[1.2em]" />}
            className={main === undefined ? 'flex-1' : 'shrink-0'}
          >
            {t('common:back')}
          </Button>
          {main !== undefined && <div className="flex min-w-0 flex-1 *:flex-1">{main}</div>}
        </div>
      </nav>
    </>
  );
}

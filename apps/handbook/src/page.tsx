/** The frame of a page: title, the hall that speaks, a way back; narrow enough to be read on a desk, too. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '@yichuang/ui/text/use-text';
import type { Way } from './use-place.ts';

export interface PageProps {
  readonly title: string;
  readonly hall: string;
  readonly way: Way;
  /** false on the first page */
  readonly back?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, hall, way, back = true, children }: PageProps) {
  const { t } = useText('guidance');
  return (
    <>
      <header className="screen-only bg-deep px-2 py-1.5 text-paper">
        <div className="mx-auto flex max-w-[720px] items-center gap-2">
          {back && (
            <button
              type="button"
              aria-label={t('unknown.back')}
              onClick={() => way.go({ at: 'search' })}
              className="on-deep grid min-h-target min-w-target shrink-0 place-items-center rounded-card border-2 border-ice/50"
            >
              <ArrowLeft aria-hidden="true" className="size-[1.4em]" />
            </button>
          )}
          <div className="min-w-0">
            <h1 className="text-action leading-tight font-bold">{title}</h1>
            <p className="text-small text-ice">{hall}</p>
          </div>
        </div>
      </header>
      <main className="mx-auto flex max-w-[720px] flex-col gap-3 px-2 pt-2 pb-8">{children}</main>
    </>
  );
}

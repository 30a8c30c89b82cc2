/** A card of the casework pages with its heading (栏). */
import { join } from '@yichuang/ui/join';
import type { ReactNode } from 'react';

export interface PanelProps {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Panel({ title, beside, className, children }: PanelProps) {
  return (
    <section
      aria-label={title}
      className={join(
        'flex min-w-0 flex-col gap-1 rounded-card border border-line bg-paper p-1.5',
        className,
      )}
    >
      <div className="flex min-h-3 items-center justify-between gap-1">
        <h2 className="text-action font-bold">{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
}

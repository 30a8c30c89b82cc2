/** The deep bar above every page of a signed-in clerk: which hall or counter, the page's own tools, type size, language, time. */
import { BarEnd } from '@yichuang/ui/bar-keys.tsx';
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';
import type { ReactNode } from 'react';

export interface TopBarProps {
  readonly title: string;
  readonly below: string;
  readonly demo: boolean;
  readonly aheadMs: number;
  readonly children?: ReactNode;
}

export function TopBar({ title, below, demo, aheadMs, children }: TopBarProps) {
  return (
    <header className="flex min-h-8 shrink-0 items-center gap-2 bg-deep px-2 text-paper">
      <div className="min-w-0 shrink-0 leading-tight">
        <h1 className="flex items-center gap-1 text-title font-bold whitespace-nowrap">
          {title}
          <DemoMark demo={demo} />
        </h1>
        <p className="truncate text-small text-ice">{below}</p>
      </div>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-end gap-1 py-0.5">{children}</div>
      <BarEnd aheadMs={aheadMs} />
    </header>
  );
}

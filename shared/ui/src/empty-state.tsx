/** Nothing here (空状态): says what that means and what to do next, never an empty table. */
import type { ReactNode } from 'react';
import { join } from './join.ts';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly advice?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
}

export function EmptyState({ icon, title, advice, actions, className }: EmptyStateProps) {
  return (
    <div className={join('flex flex-col items-center justify-center gap-2 p-4 text-center', className)}>
      {icon && (
        <span aria-hidden="true" className="text-muted">
          {icon}
        </span>
      )}
      <p className="text-action font-bold">{title}</p>
      {advice && <p className="max-w-[32em] text-body text-muted">{advice}</p>}
      {actions && <div className="mt-1 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}

/** The small English beside a display's Chinese (英文小字): never larger than the Chinese it stands with. */
import { join } from '../join.ts';
import type { ReactNode } from 'react';

export interface EnglishProps {
  readonly children: ReactNode;
  readonly onAmber?: boolean;
  readonly className?: string;
}

export function English({ children, onAmber = false, className }: EnglishProps) {
  return (
    <span lang="en" className={join('font-normal', onAmber ? 'text-ink' : 'text-ice', className)}>
      {children}
    </span>
  );
}

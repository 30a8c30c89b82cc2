/** The small English beside a display's Chinese (英文小字): never larger than the Chinese it stands with. */
import { join } from '@yichuang/ui/join';
import type { ReactNode } from 'react';

export function English({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <span lang="en" className={join('font-normal text-ice', className)}>
      {children}
    </span>
  );
}

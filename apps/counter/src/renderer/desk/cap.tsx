/** A key of the keyboard as it is drawn beside what it does. */
import { join } from '@yichuang/ui/join';

export function Cap({ children, className }: { readonly children: string; readonly className?: string }) {
  return (
    <kbd
      className={join(
        'rounded-tag border border-current px-0.5 font-sans text-small font-medium whitespace-nowrap',
        className,
      )}
    >
      {children}
    </kbd>
  );
}

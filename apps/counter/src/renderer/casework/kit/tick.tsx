/** Yes or no (勾选): a box with its words, large enough to hit in a hurry. */
import { join } from '@yichuang/ui/join';
import type { ReactNode } from 'react';

export interface TickProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly className?: string;
}

export function Tick({ on, onChange, children, label, disabled = false, className }: TickProps) {
  return (
    <label
      className={join(
        'inline-flex min-h-target items-center gap-1 text-body',
        disabled ? 'text-muted' : 'cursor-pointer text-ink',
        className,
      )}
    >
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => onChange(event.target.checked)}
        className="size-2.5 shrink-0 accent-harbour"
      />
      {children}
    </label>
  );
}

/** Something to fill in (填写): its words above it, what is wrong with it below. */
import { join } from './join.ts';
import { useId } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Told below until something is wrong. */
  readonly hint?: string | undefined;
  readonly fault?: string | null | undefined;
  readonly type?: 'text' | 'password' | 'search' | 'date' | 'time';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly className?: string;
}

export function Field({
  label,
  value,
  onChange,
  hint,
  fault = null,
  type = 'text',
  autoComplete = 'off',
  maxLength,
  className,
}: FieldProps) {
  const id = useId();
  const below = fault ?? hint;
  return (
    <div className="flex flex-col gap-0.5 text-body">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={maxLength}
        aria-invalid={fault !== null || undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        className={join(
          'min-h-target w-full rounded-card border bg-paper px-1.5 text-action text-ink',
          fault === null ? 'border-muted' : 'border-2 border-coral',
          className,
        )}
      />
      {below !== undefined && (
        <p
          id={`${id}-below`}
          className={join('text-small', fault === null ? 'text-muted' : 'font-medium text-coral')}
        >
          {fault !== null && <span aria-hidden="true">■ </span>}
          {below}
        </p>
      )}
    </div>
  );
}

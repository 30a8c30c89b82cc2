/** Words of several lines to be filled in (长文字): what they are above, what is wrong below. */
import { join } from '@yichuang/ui/join';
import { useId } from 'react';

export interface LongFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
  readonly value: string;
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
}

export function LongField({ label, hint, rows, value, fault, onChange }: LongFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5 text-body">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        maxLength={1_400}
        aria-invalid={fault !== null || undefined}
        aria-describedby={`${id}-below`}
        onChange={({ target }) => onChange(target.value)}
        className={join(
          'w-full rounded-card border bg-paper px-1.5 py-1 text-action leading-relaxed',
          fault === null ? 'border-muted' : 'border-2 border-coral',
        )}
      />
      <p
        id={`${id}-below`}
        className={join('text-small', fault === null ? 'text-muted' : 'font-medium text-coral')}
      >
        {fault !== null && <span aria-hidden="true">■ </span>}
        {fault ?? hint}
      </p>
    </div>
  );
}

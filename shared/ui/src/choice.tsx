/** One of a few, each with what it means (选一个): radio buttons as large lines. */
import { join } from './join.ts';
import type { ReactNode } from 'react';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly means?: ReactNode;
  readonly disabled?: boolean;
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

export function Choice<Value extends string>({ label, name, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-0.5 text-body font-medium">{label}</legend>
      {options.map(({ value: one, title, means, disabled = false }) => (
        <label
          key={one}
          className={join(
            'flex min-h-target gap-1 rounded-card border px-1.5 py-1 has-focus-visible:outline-4 has-focus-visible:outline-harbour',
            means ? 'items-start' : 'items-center',
            value === one ? 'border-harbour bg-sky' : 'border-line',
            disabled ? 'bg-mist text-muted' : 'cursor-pointer',
          )}
        >
          <input
            type="radio"
            name={name}
            value={one}
            checked={value === one}
            disabled={disabled}
            onChange={() => onChange(one)}
            className={join('size-[1.1em] shrink-0 accent-harbour outline-none', means ? 'mt-[0.25em]' : '')}
          />
          <span>
            <span className="block text-body font-medium">{title}</span>
            {means && <span className="block text-small text-muted">{means}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

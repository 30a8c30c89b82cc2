/** One of a few, or all of them (筛选): a list that is cut down by it. */
import type { ReactNode } from 'react';

export interface OneOfProps<Value extends string> {
  readonly label: ReactNode;
  /** What no choice is called: 全部部门. */
  readonly all: string;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

export function OneOf<Value extends string>({ label, all, options, value, onChange }: OneOfProps<Value>) {
  return (
    <label className="flex items-center gap-1 text-body text-muted">
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) =>
          onChange(options.find((option) => option.value === target.value)?.value ?? null)
        }
        className="min-h-target rounded-card border border-muted bg-paper px-1 text-body text-ink"
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}

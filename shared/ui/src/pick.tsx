/** One of many, or none (选一个): a list that opens, for where radio buttons would be too many. The label is its caller's. */
import { join } from './join.ts';

export interface PickOption<Value extends string> {
  readonly value: Value;
  readonly words: string;
}

export interface PickProps<Value extends string> {
  readonly id?: string;
  /** What no choice is called: 全部部门, 不选. */
  readonly none: string;
  readonly options: readonly PickOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly className?: string;
}

export function Pick<Value extends string>({
  id,
  none,
  options,
  value,
  onChange,
  className,
}: PickProps<Value>) {
  return (
    <select
      id={id}
      value={value ?? ''}
      onChange={({ target }) =>
        onChange(options.find((option) => option.value === target.value)?.value ?? null)
      }
      className={join(
        'min-h-target min-w-0 rounded-card border border-muted bg-paper font-normal text-ink',
        className,
      )}
    >
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  );
}

/** One of many (选一个): the phone's own wheel, where the list would be too long for rows. */

interface PickProps<Value extends string> {
  readonly label: string;
  /** What no choice is called. */
  readonly none: string;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

export function Pick<Value extends string>({ label, none, options, value, onChange }: PickProps<Value>) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-body font-bold">
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) =>
          onChange(options.find((option) => option.value === target.value)?.value ?? null)
        }
        className="min-h-target w-full rounded-card border border-muted bg-paper px-2 text-action font-normal"
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}

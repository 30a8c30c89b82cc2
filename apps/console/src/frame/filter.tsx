/** Shows a part of a list (筛选): keys side by side, each with how many it shows. */
import { join } from '@yichuang/ui/join';

export interface FilterProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly title: string; readonly count: number }[];
}

export function Filter<Value extends string>({ label, value, onChange, options }: FilterProps<Value>) {
  return (
    <fieldset className="flex flex-wrap gap-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map(({ value: one, title, count }) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === value}
          onClick={() => onChange(one)}
          className={join(
            'flex min-h-target items-center gap-0.5 rounded-full border px-1.5 text-body font-medium',
            one === value
              ? 'border-harbour bg-harbour text-paper'
              : 'border-line bg-paper text-ink hover:bg-sky',
          )}
        >
          {title}
          <span className={one === value ? 'text-ice' : 'text-muted'}>{count}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** One of several lists (分页签): keys side by side, with how many each holds where that is known. */
import { join } from '@yichuang/ui/join';

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
}

export function Tabs<Value extends string>({ label, value, onChange, options }: TabsProps<Value>) {
  return (
    <fieldset className="flex flex-wrap gap-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map(({ value: one, title }) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === value}
          onClick={() => onChange(one)}
          className={join(
            'min-h-target rounded-full border px-1.5 text-body font-medium',
            one === value
              ? 'border-harbour bg-harbour text-paper'
              : 'border-line bg-paper text-ink hover:bg-sky',
          )}
        >
          {title}
        </button>
      ))}
    </fieldset>
  );
}

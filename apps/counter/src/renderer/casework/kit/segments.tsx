/** One of a few, in one line (分段选择): real radio keys, so that arrows and a screen reader know them. */
import { join } from '@yichuang/ui/join';
import { useId } from 'react';

export interface SegmentsProps<Value extends string> {
  readonly label: string;
  /** The label is for a screen reader only. */
  readonly quiet?: boolean;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly className?: string;
}

export function Segments<Value extends string>({
  label,
  quiet = false,
  options,
  chosen,
  onChoose,
  className,
}: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={join('min-w-0', className)}>
      <legend className={quiet ? 'sr-only' : 'text-small text-muted'}>{label}</legend>
      <div className="flex flex-wrap gap-0.5">
        {options.map(({ value, words }) => {
          const on = value === chosen;
          return (
            <label
              key={value}
              className={join(
                'relative flex min-h-target cursor-pointer items-center rounded-card border px-1.5 text-body',
                'has-focus-visible:outline-4 has-focus-visible:outline-offset-2 has-focus-visible:outline-harbour',
                on ? 'border-harbour bg-harbour font-medium text-paper' : 'border-line bg-paper text-ink',
              )}
            >
              <input
                type="radio"
                name={name}
                checked={on}
                onChange={() => onChoose(value)}
                className="absolute inset-0 appearance-none outline-none"
              />
              {words}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

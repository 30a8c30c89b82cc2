/** One of a few (选一个): large radio keys in a grid, digits choose too. */
import { join } from '@yichuang/ui/join';
import { useId, type ReactNode } from 'react';
import { Cap } from '../desk/cap.tsx';

export interface Option<Value> {
  readonly value: Value;
  readonly words: ReactNode;
  readonly below?: ReactNode;
}

export interface ChoiceProps<Value> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
  /** Digits are for the first question of a dialog. */
  readonly digits?: boolean;
}

export function Choice<Value extends string | number>({
  label,
  options,
  chosen,
  onChoose,
  digits = false,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="pb-0.5 text-body font-bold">{label}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(168px,1fr))] gap-1">
        {options.map(({ value, words, below }, index) => {
          const on = chosen === value;
          const digit = digits && index < 9 ? String(index + 1) : undefined;
          return (
            <label
              key={value}
              className={join(
                'relative flex min-h-6 cursor-pointer items-center gap-1 rounded-card border px-1.5 py-0.5 text-action',
                'has-focus-visible:outline-4 has-focus-visible:outline-offset-2 has-focus-visible:outline-harbour',
                on
                  ? 'border-harbour bg-harbour text-paper'
                  : 'border-line bg-paper text-ink shadow-press active:bg-sky',
              )}
            >
              <input
                type="radio"
                name={name}
                checked={on}
                onChange={() => onChoose(value)}
                aria-keyshortcuts={digit}
                className="absolute inset-0 appearance-none outline-none"
              />
              {digit !== undefined && <Cap>{digit}</Cap>}
              <span className="min-w-0">
                <span className="block font-medium">{words}</span>
                {below !== undefined && (
                  <span className={join('block text-small', on ? 'text-ice' : 'text-muted')}>{below}</span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** One of a few (选一个): rows as wide as the hand, the browser's own radio buttons underneath. */
import { join } from '@yichuang/ui/join';
import { useId, type ReactNode } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly words: ReactNode;
  readonly below?: ReactNode;
}

export interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
  /** Short words stand two in a row, where the type leaves room. */
  readonly inPairs?: boolean;
}

export function Choices<Value extends string>({
  label,
  choices,
  chosen,
  onChoose,
  inPairs = false,
}: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-body font-bold">{label}</legend>
      <div
        className={join(
          'grid gap-1',
          inPairs && 'grid-cols-[repeat(auto-fill,minmax(calc(9.5rem*var(--type-scale)),1fr))]',
        )}
      >
        {choices.map(({ value, words, below }) => {
          const on = value === chosen;
          return (
            <label
              key={value}
              className={join(
                'relative flex min-h-target min-w-0 items-center gap-1 rounded-card border px-2 py-1 text-action',
                'has-focus-visible:outline-4 has-focus-visible:outline-offset-2 has-focus-visible:outline-harbour',
                on
                  ? 'border-harbour bg-harbour text-paper'
                  : 'border-line bg-paper shadow-press active:bg-sky',
              )}
            >
              <input
                type="radio"
                name={name}
                value={value}
                checked={on}
                onChange={() => onChoose(value)}
                onClick={() => on && onChoose(value)}
                className="absolute inset-0 size-full cursor-pointer opacity-0"
              />
              <span aria-hidden="true">{on ? '◉' : '○'}</span>
              <span className="min-w-0 flex-1 leading-snug">
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

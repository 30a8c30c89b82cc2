/** One of a few (选一个): large keys in a grid, digits choose too. */
import { join } from '@yichuang/ui/join';
import type { ReactNode } from 'react';
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
  readonly idOf: (value: Value) => string;
  /** Digits are for the first question of a dialog. */
  readonly digits?: boolean;
}

export function Choice<Value>({
  label,
  options,
  chosen,
  onChoose,
  idOf,
  digits = false,
}: ChoiceProps<Value>) {
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="flex flex-col gap-0.5"
      onKeyDown={(event) => step(event)}
    >
      <p aria-hidden="true" className="text-body font-bold">
        {label}
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(168px,1fr))] gap-1">
        {options.map(({ value, words, below }, index) => {
          const on = chosen !== undefined && idOf(chosen) === idOf(value);
          const reachable = on || (chosen === undefined && index === 0);
          return (
            <button
              key={idOf(value)}
              type="button"
              role="radio"
              aria-checked={on}
              tabIndex={reachable ? 0 : -1}
              data-digit={digits && index < 9 ? index + 1 : undefined}
              onClick={() => onChoose(value)}
              className={join(
                'flex min-h-6 items-center gap-1 rounded-card border px-1.5 py-0.5 text-left text-action',
                on
                  ? 'border-harbour bg-harbour text-paper'
                  : 'border-line bg-paper text-ink shadow-press active:bg-sky',
              )}
            >
              {digits && index < 9 && <Cap>{String(index + 1)}</Cap>}
              <span className="min-w-0">
                <span className="block font-medium">{words}</span>
                {below !== undefined && (
                  <span className={join('block text-small', on ? 'text-ice' : 'text-muted')}>{below}</span>
                )}
              </span>
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** Arrows move and choose, as among radio buttons. */
function step(event: React.KeyboardEvent<HTMLDivElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
  const at = radios.indexOf(document.activeElement as HTMLElement);
  const next = radios[(at + by + radios.length) % radios.length];
  event.preventDefault();
  next?.focus();
  next?.click();
}

/** The small things to fill in: a count, a tick, one of several in a list. */
import { useId } from 'react';

export interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const MOST = 99;

export function CountField({ label, value, onChange }: CountFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5 text-body">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST}
        value={value}
        onChange={(event) =>
          onChange(Math.min(MOST, Math.max(0, Math.trunc(Number(event.target.value) || 0))))
        }
        className="min-h-target w-full rounded-card border border-muted bg-paper px-1.5 text-action"
      />
    </div>
  );
}

export interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Tick({ label, on, onChange }: TickProps) {
  return (
    <label className="flex min-h-target items-center gap-1 text-body">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
        className="size-[1.3em] accent-harbour"
      />
      {label}
    </label>
  );
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, options, onChange, disabled = false, hideLabel = false } = props;
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-0.5 text-body">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-medium'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        className="min-h-target w-full min-w-0 rounded-card border border-muted bg-paper px-1 text-body disabled:bg-mist disabled:text-muted"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}

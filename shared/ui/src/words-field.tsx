/** Some sentences (说明); they become a note and stand in no fact. */
import { useId } from 'react';

export interface WordsFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const LONGEST = 400;

export function WordsField({ label, hint, value, onChange }: WordsFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5 text-body">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST}
        placeholder={hint}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="rounded-card border border-muted bg-paper p-1 text-action placeholder:text-muted"
      />
    </div>
  );
}

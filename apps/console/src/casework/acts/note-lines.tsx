/** 说明: a few lines of words that stay with the act, and on its document. */
import { useId } from 'react';

export interface NoteLinesProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A note is at most this long in the domain. */
const LONGEST = 1_000;

export function NoteLines({ label, value, onChange }: NoteLinesProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-body font-medium">
        {label}
      </label>
      <textarea
        id={id}
        value={value}
        rows={3}
        maxLength={LONGEST}
        onChange={(event) => onChange(event.target.value)}
        className="rounded-card border border-muted bg-paper px-1.5 py-0.5 text-action text-ink"
      />
    </div>
  );
}

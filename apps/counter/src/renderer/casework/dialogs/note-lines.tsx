/** 说明: words that stand on the document, in a few lines. */
import { useId } from 'react';

export interface NoteLinesProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function NoteLines({ label, hint, value, onChange }: NoteLinesProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-body font-bold">
        {label}
      </label>
      <textarea
        id={id}
        value={value}
        rows={2}
        maxLength={1000}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-target rounded-card border border-muted bg-paper px-1.5 py-0.5 text-action placeholder:text-muted"
      />
    </div>
  );
}

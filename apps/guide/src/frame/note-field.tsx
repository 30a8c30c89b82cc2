/** 留言: a few words for a colleague; kept apart from the events. */

export interface NoteFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function NoteField({ label, hint, value, onChange }: NoteFieldProps) {
  return (
    <label className="flex flex-col gap-1 text-body font-bold">
      {label}
      <textarea
        rows={2}
        value={value}
        maxLength={200}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-target w-full resize-none rounded-card border border-muted bg-paper px-2 py-1 text-action font-normal placeholder:text-muted"
      />
    </label>
  );
}

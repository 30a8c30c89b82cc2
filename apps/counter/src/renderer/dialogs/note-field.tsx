/** 留言: a few words for the next colleague; kept apart from the events. */
import { useText } from '@yichuang/ui/text/use-text';

export function NoteField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useText('counter');
  return (
    <label className="flex flex-col gap-0.5 text-body font-bold">
      {t('dialog.note')}
      <input
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={200}
        autoComplete="off"
        placeholder={t('dialog.noteHint')}
        className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action font-normal placeholder:text-muted"
      />
    </label>
  );
}

/** Some words of what was done (说明): optional for 处理, wanted for 反馈. */
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useId, useState } from 'react';

interface NoteDialogProps {
  readonly title: string;
  readonly advice: string;
  /** On the key. */
  readonly verb: string;
  readonly required: boolean;
  readonly onClose: () => void;
  /** True: it was sent. */
  readonly onSend: (note: string) => Promise<boolean>;
}

const LONGEST = 200;

export function NoteDialog({ title, advice, verb, required, onClose, onSend }: NoteDialogProps) {
  const { t } = useText('alerts');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const send = async (): Promise<void> => {
    setBusy(true);
    const sent = await onSend(note.trim());
    setBusy(false);
    if (sent) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={advice}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            tone="main"
            busy={busy}
            disabled={required && note.trim() === ''}
            onPress={() => void send()}
          >
            {verb}
          </Button>
        </>
      }
    >
      <label htmlFor={id} className="text-body font-medium">
        {t('note')}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        className="rounded-card border border-muted bg-paper p-1 text-action"
      />
    </Dialog>
  );
}

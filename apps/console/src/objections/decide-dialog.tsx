/** The manager's answer to an objection (答复复核): right or not, whether the service counts, and why, in words for the clerk. */
import type { ObjectionCard } from '@yichuang/protocol/objections';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { aboutWords } from '@yichuang/ui/objections/objection-words';
import { useText } from '@yichuang/ui/text/use-text';
import { WordsField } from '@yichuang/ui/words-field.tsx';
import { useState } from 'react';
import { Choice } from '@yichuang/ui/choice.tsx';
import type { Sending } from '../sending.ts';

const VERDICTS = ['upheld', 'explained'] as const;

interface DecideDialogProps {
  readonly one: ObjectionCard;
  readonly name: string;
  readonly sending: Sending;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function DecideDialog({ one, name, sending, onClose, onDone }: DecideDialogProps) {
  const { t } = useText('own');
  const { objectionId, ticketId, words } = one;
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number] | null>(null);
  const [aside, setAside] = useState(true);
  const [note, setNote] = useState('');
  const upheld = verdict === 'upheld';
  const canSetAside = upheld && ticketId !== null;
  const answer = async (): Promise<void> => {
    const decided = { objectionId, upheld, setAside: canSetAside && aside, note: note.trim() };
    if (!(await sending.send('decideObjection', decided, { done: t('review.sent') }))) return;
    onDone();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('review.decideTitle', { name })}
      description={`${aboutWords(t, one)} · ${words ?? ''}`}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            tone="main"
            busy={sending.busy}
            disabled={verdict === null || note.trim() === ''}
            onPress={() => void answer()}
          >
            {t('review.send')}
          </Button>
        </>
      }
    >
      <Choice
        label={t('review.verdict')}
        name="verdict"
        value={verdict}
        onChange={setVerdict}
        options={VERDICTS.map((value) => ({ value, title: t(`review.${value}`) }))}
      />
      {canSetAside && (
        <label className="flex min-h-target items-center gap-1 text-body font-medium">
          <input
            type="checkbox"
            checked={aside}
            onChange={({ target }) => setAside(target.checked)}
            className="size-[1.3em] accent-harbour"
          />
          {t('review.setAside')}
        </label>
      )}
      <WordsField label={t('review.reply')} hint={t('review.replyHint')} value={note} onChange={setNote} />
    </Dialog>
  );
}

/** The manager's answer to an objection (答复复核): right or not, whether the service counts, and why, in words for the clerk. */
import type { ObjectionCard } from '@yichuang/protocol/objections';
import { Choice } from '@yichuang/ui/choice.tsx';
import { NoteDialog } from '@yichuang/ui/note-dialog.tsx';
import { aboutWords } from '@yichuang/ui/objections/objection-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Over } from '../records/record-kind.ts';
import type { Sending } from '../sending.ts';

const VERDICTS = ['upheld', 'explained'] as const;

interface DecideDialogProps extends Over {
  readonly one: ObjectionCard;
  readonly name: string;
  readonly sending: Sending;
}

export function DecideDialog({ one, name, sending, ...over }: DecideDialogProps) {
  const { t } = useText('own');
  const { objectionId, ticketId, words } = one;
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number] | null>(null);
  const [aside, setAside] = useState(true);
  const upheld = verdict === 'upheld';
  const canSetAside = upheld && ticketId !== null;
  return (
    <NoteDialog
      {...over}
      sending={sending}
      words={{
        title: t('review.decideTitle', { name }),
        advice: `${aboutWords(t, one)} · ${words ?? ''}`,
        cancel: t('common:cancel'),
        act: t('review.send'),
      }}
      field={{ label: t('review.reply'), hint: t('review.replyHint') }}
      ready={verdict !== null}
      send={(note) => {
        const decided = { objectionId, upheld, setAside: canSetAside && aside, note };
        return sending.send('decideObjection', decided, { done: t('review.sent') });
      }}
      above={
        <>
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
        </>
      }
    />
  );
}

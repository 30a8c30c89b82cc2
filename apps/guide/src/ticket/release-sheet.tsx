/** 解除占用: frees a ticket that hangs at a counter nobody attends, back to its place or as done. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choices } from '../frame/choices.tsx';
import { NoteField } from '../frame/note-field.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { useAct } from '../use-act.ts';
import type { TicketSheetProps } from './ticket-sheet-props.ts';

type Resolution = 'return' | 'finished';

export function ReleaseSheet({ duty, ticket, onClose }: TicketSheetProps) {
  const { t } = useText('guide');
  const { busy, trouble, run } = useAct();
  // Who was only called has not been served: there is nothing to record.
  const resolutions: readonly Resolution[] = ticket.status === 'called' ? ['return'] : ['return', 'finished'];
  const [resolution, setResolution] = useState<Resolution | null>(resolutions.length === 1 ? 'return' : null);
  const [note, setNote] = useState('');
  const { number, ticketId } = ticket;

  const confirm = async (): Promise<void> => {
    if (resolution === null) return;
    const words = note.trim();
    const sent = await run(() =>
      duty.send('releaseTicket', { ticketId, resolution, ...(words === '' ? {} : { note: words }) }),
    );
    if (!sent?.done) return;
    onClose();
    duty.done({ words: t(`release.done.${resolution}`, { number }) });
  };

  return (
    <Sheet
      title={t('release.title', { number })}
      says={t('release.says')}
      onClose={onClose}
      confirm={t('release.confirm')}
      danger
      ready={resolution !== null}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void confirm()}
    >
      <Choices
        label={t('release.what')}
        choices={resolutions.map((value) => ({ value, words: t(`release.${value}`) }))}
        chosen={resolution}
        onChoose={setResolution}
      />
      <NoteField label={t('release.note')} value={note} onChange={setNote} />
    </Sheet>
  );
}

/** 解除占用: back to its place, or finished without a time; asked once somebody has looked that nobody sits there. */
import type { CalledTicket, HeldTicket, ServingTicket } from '@yichuang/domain/hall/ticket';
import { Button } from '@yichuang/ui/button.tsx';
import { minutesBetween } from '@yichuang/ui/clock-words';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Choice } from '@yichuang/ui/choice.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import { spanWords } from '../words.ts';
import { atDeskSince } from './counter-rows.ts';

export interface Stuck {
  readonly counter: number;
  readonly ticket: CalledTicket | ServingTicket | HeldTicket;
}

export interface ReleaseDialogProps extends Pick<AtWork, 'sending' | 'now'> {
  /** Null = closed. */
  readonly stuck: Stuck | null;
  readonly onClose: () => void;
}

const NOTE_LENGTH = 200;

export function ReleaseDialog({ stuck, onClose, sending, now }: ReleaseDialogProps) {
  const { t } = useText('console');
  const [resolution, setResolution] = useState<'return' | 'finished'>('return');
  const [note, setNote] = useState('');
  if (stuck === null) return null;
  const { counter, ticket } = stuck;
  const { number, ticketId, status } = ticket;
  const since = ticket.status === 'held' ? ticket.heldAt : atDeskSince(ticket);
  // Somebody who was only called can have started meanwhile, never the other way round while this is open.
  const chosen = status === 'called' ? 'return' : resolution;
  const release = async (): Promise<void> => {
    const written = note.trim();
    const done =
      chosen === 'return' ? t('counters.returned', { number }) : t('counters.lateEntry', { number });
    const payload = { ticketId, resolution: chosen, ...(written === '' ? {} : { note: written }) };
    await sending.send('releaseTicket', payload, { done });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('counters.releaseOf', { number })}
      description={t('counters.releaseAdvice', {
        counter: t('common:counter', { number: counter }),
        state: t(`common:state.${status}`),
        span: spanWords(t, minutesBetween(since, now)),
      })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="main" busy={sending.busy} onPress={() => void release()}>
            {chosen === 'return' ? t('counters.return') : t('counters.finished')}
          </Button>
        </>
      }
    >
      <Choice
        label={t('counters.resolution')}
        name="resolution"
        value={chosen}
        onChange={setResolution}
        options={[
          { value: 'return', title: t('counters.return'), means: t('counters.returnMeans') },
          {
            value: 'finished',
            title: t('counters.finished'),
            means: status === 'called' ? t('counters.finishedNotCalled') : t('counters.finishedMeans'),
            disabled: status === 'called',
          },
        ]}
      />
      <Field label={t('counters.note')} value={note} onChange={setNote} maxLength={NOTE_LENGTH} />
    </Dialog>
  );
}

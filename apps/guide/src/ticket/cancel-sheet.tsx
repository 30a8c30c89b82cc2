/** 取消: with a reason, after a question, for the place is lost. */
import type { ReasonId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choices } from '../frame/choices.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { useAct } from '../use-act.ts';
import type { TicketSheetProps } from './ticket-sheet-props.ts';

export function CancelSheet({ duty, ticket, onClose }: TicketSheetProps) {
  const { t } = useText('guide');
  const { hall, names, send, done, trail } = duty;
  const { busy, trouble, run } = useAct();
  const [reasonId, setReasonId] = useState<ReasonId | null>(null);
  const { number, ticketId } = ticket;

  const confirm = async (): Promise<void> => {
    if (reasonId === null) return;
    const sent = await run(() => send('cancelTicket', { ticketId, reasonId }));
    if (!sent?.done) return;
    onClose();
    trail.back();
    done({ words: t('cancel.done', { number }) });
  };

  return (
    <Sheet
      title={t('cancel.title', { number })}
      says={t('cancel.says')}
      onClose={onClose}
      cancel={t('cancel.keep')}
      confirm={t('cancel.confirm')}
      danger
      ready={reasonId !== null}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void confirm()}
    >
      <Choices
        inPairs
        label={t('cancel.reason')}
        choices={hall.rules.reasons.cancel.map((id) => ({ value: id, words: names.reason(id) }))}
        chosen={reasonId}
        onChoose={setReasonId}
      />
    </Sheet>
  );
}

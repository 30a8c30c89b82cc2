/** 窗口下一位: somebody back from a missed call goes next at a counter, with a reason that is counted. */
import type { CounterId, ReasonId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choices } from '../frame/choices.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { useAct } from '../use-act.ts';
import type { TicketSheetProps } from './ticket-sheet-props.ts';

export function NextHereSheet({ duty, ticket, onClose }: TicketSheetProps) {
  const { t } = useText('guide');
  const { hall, names, send, done } = duty;
  const { busy, trouble, run } = useAct();
  const { number, ticketId } = ticket;
  const missedAt = ticket.status === 'noShow' ? ticket.counterId : null;
  const open = hall.rules.counters.filter(({ counterId }) => hall.counters.has(counterId));
  const [counterId, setCounterId] = useState<CounterId | null>(
    open.some((counter) => counter.counterId === missedAt) ? missedAt : null,
  );
  const [reasonId, setReasonId] = useState<ReasonId | null>(null);

  const confirm = async (): Promise<void> => {
    if (counterId === null || reasonId === null) return;
    const sent = await run(() => send('reinstateTicket', { ticketId, toCounterId: counterId, reasonId }));
    if (!sent?.done) return;
    onClose();
    done({ words: t('nextHere.done', { number, counter: names.counterNumber(counterId) ?? counterId }) });
  };

  if (open.length === 0) {
    return <Sheet title={t('nextHere.title', { number })} says={t('nextHere.none')} onClose={onClose} />;
  }
  return (
    <Sheet
      title={t('nextHere.title', { number })}
      says={t('nextHere.says')}
      onClose={onClose}
      confirm={t('nextHere.confirm')}
      ready={counterId !== null && reasonId !== null}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void confirm()}
    >
      <Choices
        inPairs
        label={t('nextHere.counter')}
        choices={open.map((counter) => ({
          value: counter.counterId,
          words: t('common:counter', { number: counter.number }),
        }))}
        chosen={counterId}
        onChoose={setCounterId}
      />
      <Choices
        inPairs
        label={t('nextHere.reason')}
        choices={hall.rules.reasons.outOfOrder.map((id) => ({ value: id, words: names.reason(id) }))}
        chosen={reasonId}
        onChoose={setReasonId}
      />
    </Sheet>
  );
}

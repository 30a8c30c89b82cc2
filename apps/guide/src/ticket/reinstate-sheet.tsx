/** 恢复排队: says the rule in force before it is done, so that the guide can say it too. */
import { useText } from '@yichuang/ui/text/use-text';
import { Sheet } from '../frame/sheet.tsx';
import { useAct } from '../use-act.ts';
import type { TicketSheetProps } from './ticket-sheet-props.ts';

export function ReinstateSheet({ duty, ticket, onClose }: TicketSheetProps) {
  const { t } = useText('guide');
  const { busy, trouble, run } = useAct();
  const { number, ticketId } = ticket;

  const confirm = async (): Promise<void> => {
    const sent = await run(() => duty.send('reinstateTicket', { ticketId }));
    if (!sent?.done) return;
    onClose();
    duty.done({ words: t('reinstate.done', { number }) });
  };

  return (
    <Sheet
      title={t('reinstate.title', { number })}
      says={t('reinstate.says', { ...duty.hall.rules.reinstatement })}
      onClose={onClose}
      confirm={t('reinstate.confirm')}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void confirm()}
    />
  );
}

/** 授权优先: by the guide's word, with the ground; chosen first and then given, for it cannot be taken back. */
import type { GroundId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Sheet } from '../frame/sheet.tsx';
import { useAct } from '../use-act.ts';
import { GroundChoices } from './ground-choices.tsx';
import type { TicketSheetProps } from './ticket-sheet-props.ts';

export function PrioritySheet({ duty, ticket, onClose }: TicketSheetProps) {
  const { t } = useText('guide');
  const { busy, trouble, run } = useAct();
  const [groundId, setGroundId] = useState<GroundId | null>(null);
  const { number, ticketId } = ticket;

  const confirm = async (): Promise<void> => {
    if (groundId === null) return;
    const sent = await run(() => duty.send('grantPriority', { ticketId, groundId }));
    if (!sent?.done) return;
    onClose();
    duty.done({ words: t('priority.done', { number, ground: duty.names.ground(groundId) }) });
  };

  return (
    <Sheet
      title={t('priority.title', { number })}
      says={t('priority.says')}
      onClose={onClose}
      confirm={t('priority.confirm')}
      ready={groundId !== null && groundId !== ticket.priority?.groundId}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void confirm()}
    >
      <GroundChoices duty={duty} label={t('take.priority')} chosen={groundId} onChoose={setGroundId} />
    </Sheet>
  );
}

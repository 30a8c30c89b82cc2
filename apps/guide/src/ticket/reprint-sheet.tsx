/** 补打: one slip or all that a machine lost, on a printer of choice. */
import type { PrinterId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { LostSlip } from '../alarms/notices.ts';
import type { Duty } from '../duty.ts';
import { Sheet } from '../frame/sheet.tsx';
import type { Sent } from '../sending.ts';
import { PrinterChoices } from '../take/printer-choices.tsx';
import { firstPrinter } from '@yichuang/ui/printers';
import { useAct } from '../use-act.ts';

export interface ReprintSheetProps {
  readonly duty: Duty;
  readonly tickets: readonly LostSlip[];
  readonly onClose: () => void;
}

export function ReprintSheet({ duty, tickets, onClose }: ReprintSheetProps) {
  const { t } = useText('guide');
  const { printers, send, done } = duty;
  const { busy, trouble, run } = useAct();
  const [printerId, setPrinterId] = useState<PrinterId | null>(
    () => duty.printerId ?? firstPrinter(printers),
  );
  const [first] = tickets;
  const one = tickets.length === 1 && first !== undefined ? first.number : null;

  const confirm = async (): Promise<void> => {
    if (printerId === null) return;
    let failed = 0;
    const sent = await run(async () => {
      let last: Sent | null = null;
      for (const { ticketId } of tickets) {
        const each = await send('reprintSlip', { ticketId, printerId });
        if (!each.done) failed += 1;
        if (!each.done || last === null) last = each;
      }
      return last ?? { done: true, events: [] };
    });
    if (sent === null || failed === tickets.length) return;
    onClose();
    done({
      words:
        failed > 0
          ? t('reprint.some', { done: tickets.length - failed, failed })
          : one !== null
            ? t('reprint.done', { number: one })
            : t('reprint.doneMany', { n: tickets.length }),
    });
  };

  return (
    <Sheet
      title={
        one === null ? t('reprint.titleMany', { n: tickets.length }) : t('reprint.title', { number: one })
      }
      says={printers.length === 0 ? t('reprint.none') : t('reprint.says')}
      onClose={onClose}
      {...(printers.length === 0 ? {} : { confirm: t('reprint.confirm') })}
      ready={printerId !== null}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void confirm()}
    >
      {printers.length > 0 && (
        <PrinterChoices
          label={t('reprint.printer')}
          printers={printers}
          chosen={printerId}
          onChoose={setPrinterId}
        />
      )}
    </Sheet>
  );
}

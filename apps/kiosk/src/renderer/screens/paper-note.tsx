/** What became of the paper (号票): 请取走号票, or what to do without it. */
import { Printer, PrinterX } from 'lucide-react';
import type { SlipProgress } from '@yichuang/protocol/bridge';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { TicketStep } from '../flow/step.ts';

export type Paper = 'printing' | 'printed' | 'failed' | 'unknown' | 'none';

export function paperOf(step: TicketStep, slip: SlipProgress | null): Paper {
  if (slip) return slip.state;
  return step.paper === 'none' ? 'none' : 'printing';
}

export function PaperNote({ paper, slip }: { readonly paper: Paper; readonly slip: SlipProgress | null }) {
  const { t } = useText('kiosk');
  const good = paper === 'printed' || paper === 'printing';
  const Icon = good ? Printer : PrinterX;
  const code = slip?.conditionNumber ? t('failed.code', { code: slip.conditionNumber }) : '';
  return (
    <output
      className={join(
        'flex items-center gap-3 rounded-card px-4 py-3',
        good ? 'bg-mint' : 'border-2 border-orange bg-sand',
      )}
    >
      <Icon aria-hidden="true" className={join('size-10 shrink-0', good ? 'text-leaf' : 'text-orange')} />
      <span className="flex flex-col">
        <span className="text-[calc(52px*var(--type-scale))] leading-tight font-bold en:text-[calc(42px*var(--type-scale))]">
          {headline()}
        </span>
        {!good && <span className="text-body">{advice()}</span>}
      </span>
    </output>
  );

  function headline(): string {
    switch (paper) {
      case 'printing':
        return t('ticket.printing');
      case 'printed':
        return t('ticket.takeSlip');
      case 'unknown':
        return t('failed.askTitle');
      case 'failed':
      case 'none':
        return t('failed.remember');
    }
  }

  function advice(): string {
    const why = slip && paper === 'failed' ? `${t(`devices:visitor.${slip.condition}`)}${code}` : '';
    return [why, t('failed.desk'), t('failed.valid')].filter(Boolean).join(' · ');
  }
}

/** One act as a large key (一个动作): sign, verb, and what it means. */
import {
  ArrowRightLeft,
  BadgeCheck,
  CircleX,
  CornerDownLeft,
  Printer,
  StepForward,
  Unlock,
  type LucideIcon,
} from 'lucide-react';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import { useText } from '@yichuang/ui/text/use-text';
import { join } from '@yichuang/ui/join';
import type { TicketAction } from './actions.ts';

const signs: Readonly<Record<TicketAction, LucideIcon>> = {
  move: ArrowRightLeft,
  priority: BadgeCheck,
  reinstate: CornerDownLeft,
  nextHere: StepForward,
  release: Unlock,
  reprint: Printer,
  cancel: CircleX,
};

export interface ActionButtonProps {
  readonly action: TicketAction;
  readonly ticket: Ticket;
  readonly onPress: () => void;
}

export function ActionButton({ action, ticket, onPress }: ActionButtonProps) {
  const { t } = useText('guide');
  const Sign = signs[action];
  const danger = action === 'cancel';
  const verb = action === 'priority' && ticket.priority ? t('act.priorityChange') : t(`act.${action}`);
  return (
    <button
      type="button"
      onClick={onPress}
      className={join(
        'flex min-h-11 min-w-0 flex-col justify-center rounded-card border bg-paper px-1.5 py-1 text-left shadow-press',
        danger ? 'border-coral active:bg-rose' : 'border-line active:bg-sky',
      )}
    >
      <span
        className={join(
          'flex items-center gap-1 text-action leading-snug font-bold',
          danger ? 'text-coral' : 'text-harbour',
        )}
      >
        <Sign aria-hidden="true" className="size-[1.2em] shrink-0" />
        <span className="min-w-0">{verb}</span>
      </span>
      <span className="text-small text-muted">{t(`act.${action}Says`)}</span>
    </button>
  );
}

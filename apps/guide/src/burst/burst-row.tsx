/** One number of a row (发出的一个): the number, whether paper came, 撤销 while its holder still waits. */
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import type { Duty } from '../duty.ts';
import { canTakeBack } from '../take/take-back.ts';
import type { BurstLine } from './burst.ts';

export interface BurstRowProps {
  readonly duty: Duty;
  readonly line: BurstLine;
  readonly onTakeBack: (() => void) | null;
}

const PAPER = { requested: 'idle', printed: 'ok', failed: 'fault', unknown: 'paused' } as const;

export function BurstRow({ duty, line, onTakeBack }: BurstRowProps) {
  const { t } = useText('guide');
  const { names, hall } = duty;
  const zone = names.zone(line.zoneId);
  switch (line.state) {
    case 'asking':
      return (
        <Line>
          <span className="min-w-0 flex-1 text-body text-muted">
            {t('burst.asking')}
            {t('dot')}
            {zone}
          </span>
        </Line>
      );
    case 'failed':
      return (
        <Line alarmed>
          <span className="min-w-0 flex-1 py-1 text-body">
            <strong className="block text-orange">
              ▲ {zone}
              {t('dot')}
              {line.trouble.perhaps ? t('burst.late') : t('burst.failed')}
            </strong>
            {!line.trouble.perhaps && `${line.trouble.says}。${line.trouble.next}`}
          </span>
        </Line>
      );
    case 'takenBack':
      return (
        <Line>
          <s className="text-list text-muted">{line.number}</s>
          <span className="min-w-0 flex-1 text-body text-muted">{t('burst.undone')}</span>
        </Line>
      );
    case 'given': {
      const slip = hall.tickets.get(line.ticketId)?.slip ?? null;
      return (
        <Line>
          <strong className="text-list">{line.number}</strong>
          <span className="min-w-0 flex-1 leading-snug">
            <span className="block text-body">{zone}</span>
            {slip && (
              <StateBadge
                state={PAPER[slip.state]}
                words={t(`given.paper.${slip.state}`)}
                className="text-small"
              />
            )}
          </span>
          {onTakeBack && canTakeBack(hall, line.ticketId) && (
            <Button onPress={onTakeBack} label={t('burst.undoOf', { number: line.number })}>
              {t('burst.undo')}
            </Button>
          )}
        </Line>
      );
    }
  }
}

function Line({ alarmed = false, children }: { readonly alarmed?: boolean; readonly children: ReactNode }) {
  return (
    <li
      className={join(
        'flex min-h-9 items-center gap-2 rounded-card border py-0.5 pr-1 pl-2',
        alarmed ? 'border-orange bg-sand' : 'border-line bg-paper',
      )}
    >
      {children}
    </li>
  );
}

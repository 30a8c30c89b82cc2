/** One counter on the map: its number, its state in word and shape, whom it helps. */
import type { Names } from '@yichuang/ui/names';
import { join } from '@yichuang/ui/join';
import { StateBadge, type StateName } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { CounterCard } from './counter-cards.ts';

const BADGE: Readonly<Record<CounterCard['state'], StateName>> = {
  free: 'idle',
  mine: 'ok',
  taken: 'serving',
  paused: 'paused',
};

export interface CounterTileProps {
  readonly card: CounterCard;
  readonly names: Names;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

export function CounterTile({ card, names, busy, onChoose }: CounterTileProps) {
  const { t } = useText('counter');
  const { number, state, fallbackZoneIds, ticketNumber } = card;
  return (
    <button
      type="button"
      disabled={busy}
      onClick={onChoose}
      className={join(
        'flex flex-col gap-0.5 rounded-card border p-1.5 text-left shadow-press',
        state === 'free' && 'border-line bg-paper active:bg-sky',
        state === 'mine' && 'border-2 border-harbour bg-sky',
        (state === 'taken' || state === 'paused') && 'border-line bg-mist',
      )}
    >
      <span className="flex flex-wrap items-center justify-between gap-x-1">
        <span className="text-title font-bold whitespace-nowrap">{t('common:counter', { number })}</span>
        <StateBadge
          state={BADGE[state]}
          words={
            ticketNumber === null ? t(`choose.${state}`) : t('choose.busyWith', { number: ticketNumber })
          }
          className="text-body"
        />
      </span>
      <span className="text-small break-keep text-muted">
        {fallbackZoneIds.length > 0 &&
          t('choose.helps', { zones: fallbackZoneIds.map((zoneId) => names.zone(zoneId)).join('、') })}
      </span>
    </button>
  );
}

/** The indicators of a group as tiles (指标牌): the value, what was divided by what, and on a press how it is counted. */
import type { PeriodFigures } from '@yichuang/domain/oversight/period-figures';
import {
  PERIOD_INDICATORS,
  valueOf,
  type IndicatorGroup,
  type PeriodIndicator,
} from '@yichuang/domain/oversight/period-indicators';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { indicatorWords, pairWords } from './indicator-words.ts';

export interface IndicatorTilesProps {
  readonly group: IndicatorGroup;
  readonly figures: PeriodFigures;
}

export function IndicatorTiles({ group, figures }: IndicatorTilesProps) {
  const { t } = useText('indicators');
  const [asked, setAsked] = useState<PeriodIndicator | null>(null);
  const shown = PERIOD_INDICATORS.filter((indicator) => indicator.group === group);
  return (
    <section aria-label={t(`group.${group}`)} className="flex flex-col gap-1">
      <h2 className="text-title font-bold">{t(`group.${group}`)}</h2>
      <ul className="grid grid-cols-6 gap-1 max-lg:grid-cols-4 max-sm:grid-cols-2">
        {shown.map((indicator) => {
          const { id, name, unit, of } = indicator;
          const pair = of(figures);
          return (
            <li key={id}>
              <button
                type="button"
                aria-haspopup="dialog"
                onClick={() => setAsked(indicator)}
                className="flex h-full w-full min-w-0 flex-col rounded-card border border-line bg-paper p-1.5 text-start hover:bg-sky"
              >
                <span className="flex w-full items-center justify-between gap-0.5 text-body font-medium text-muted">
                  {name}
                  <Info aria-label={t('how')} className="size-[1em] shrink-0" />
                </span>
                <span className="text-[calc(26px*var(--type-scale))] leading-tight font-bold">
                  {indicatorWords(t, unit, pair)}
                </span>
                <span className="text-small text-muted">{pairWords(t, unit, pair)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={asked?.name ?? ''}
        description={asked?.formula ?? ''}
        actions={
          <Button tone="main" onPress={() => setAsked(null)}>
            {t('close')}
          </Button>
        }
      >
        {asked !== null && (
          <p className="text-title font-bold">
            {valueOf(asked.unit, asked.of(figures)) === null
              ? t('none')
              : [
                  indicatorWords(t, asked.unit, asked.of(figures)),
                  pairWords(t, asked.unit, asked.of(figures)),
                ]
                  .filter((word) => word !== '')
                  .join(' = ')}
          </p>
        )}
      </Dialog>
    </section>
  );
}

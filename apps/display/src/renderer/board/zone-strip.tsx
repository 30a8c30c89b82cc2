/** How many wait where (各区等候人数): one cell a zone. */
import type { BoardZone } from '@yichuang/domain/hall/views/board';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { English } from '@yichuang/ui/wall/english.tsx';
import { zoneName } from '@yichuang/ui/wall/zone-names';
import { type HallWords } from '../hall-words.ts';

export interface ZoneStripProps {
  readonly zones: readonly BoardZone[];
  readonly words: HallWords;
  /** The day is open: a zone without a counter is then worth a word. */
  readonly calling: boolean;
}

export function ZoneStrip({ zones, words, calling }: ZoneStripProps) {
  const { t } = useText('display');
  if (zones.length === 0) return null;
  return (
    <section className="flex h-[112px] bg-harbour" aria-labelledby="waiting">
      <h2 id="waiting" className="flex w-[176px] shrink-0 flex-col justify-center pl-5 leading-tight">
        <span className="text-[32px] font-medium">{t('waiting')}</span>
        <English className="text-[24px]">{t('waiting', { lng: 'en' })}</English>
      </h2>
      <dl className="flex min-w-0 flex-1">
        {zones.map(({ zoneId, waiting, counterNumbers }) => {
          const name = zoneName(words, zoneId);
          const unserved = calling && waiting > 0 && counterNumbers.length === 0;
          return (
            <div
              key={zoneId}
              className="flex min-w-0 flex-1 items-center justify-center gap-2 border-l border-paper/20 px-2"
            >
              <dt
                className={join(
                  'min-w-0 leading-tight',
                  name.length > 6 ? 'line-clamp-2 text-[30px]' : 'text-body whitespace-nowrap',
                )}
              >
                {name}
                {unserved && <span className="block text-[26px] text-ice">{t('noCounter')}</span>}
              </dt>
              <dd className="shrink-0 whitespace-nowrap">
                <span className="text-title leading-none font-bold">{waiting}</span>
                <span className="ml-1 text-[30px] text-ice">{t('people')}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

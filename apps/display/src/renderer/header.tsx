/** The head of a display (屏头): which hall, which day, what time it is. */
import { Clock } from '@yichuang/ui/clock.tsx';
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { English } from '@yichuang/ui/wall/english.tsx';
import type { Door } from './station.ts';

const LONG_NAME = 16;

export interface HeaderProps {
  readonly door: Door;
  /** Hub's clock minus this machine's, ms. */
  readonly aheadMs: number;
}

export function Header({ door: { demo, words }, aheadMs }: HeaderProps) {
  const { t } = useText('display');
  const name = words.hall?.name ?? t('anyHall');
  return (
    <header className="flex h-[120px] shrink-0 items-center gap-4 px-5">
      <div className="flex min-w-0 flex-1 flex-col justify-center">
        <p className="flex items-center gap-3">
          <span
            className={join(
              'truncate leading-tight font-bold',
              name.length > LONG_NAME ? 'text-[40px]' : 'text-title',
            )}
          >
            {name}
          </span>
          <DemoMark demo={demo} className="text-ice" />
        </p>
        <English className="truncate text-[24px] leading-tight">
          {words.hall?.nameEn ?? t('anyHall', { lng: 'en' })}
        </English>
      </div>
      <Clock
        aheadMs={aheadMs}
        className="flex shrink-0 items-center gap-4 text-body whitespace-nowrap text-ice"
        timeClassName="text-list font-bold text-paper"
      />
    </header>
  );
}

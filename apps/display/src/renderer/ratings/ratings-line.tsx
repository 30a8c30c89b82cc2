/** 好差评 on the resting board: this month to the end of yesterday, in one calm line, never beside a call. */
import type { PublicFigures } from '@yichuang/protocol/evaluation';
import { useText } from '@yichuang/ui/text/use-text';
import { English } from '@yichuang/ui/wall/english.tsx';

type Lng = 'zh-CN' | 'en';

export function RatingsLine({ figures }: { readonly figures: PublicFigures }) {
  const { t } = useText('evaluation');
  const { rate, satisfaction, to } = figures;
  // So few have rated that a share would say who it was.
  if (rate === null || satisfaction === null) return null;
  const words = (lng: Lng): string =>
    [
      t('display.title', { lng, month: Number(to.slice(5, 7)) }),
      `${t('display.rate', { lng })} ${percent(rate)}`,
      `${t('display.satisfaction', { lng })} ${percent(satisfaction)}`,
    ].join('  ');
  return (
    <p
      data-testid="ratings"
      className="flex flex-col border-t border-paper/20 pt-3 text-[44px] leading-tight"
    >
      <span className="flex flex-wrap items-baseline justify-between gap-3 whitespace-pre">
        {words('zh-CN')}
        <span className="text-[32px] text-ice">{t('display.until', { lng: 'zh-CN', date: to })}</span>
      </span>
      <English className="text-[26px] whitespace-pre">{words('en')}</English>
    </p>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

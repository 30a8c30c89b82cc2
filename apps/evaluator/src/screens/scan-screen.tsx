/** In the province's mode: its own page, to be opened on the visitor's phone. */
import { useText } from '@yichuang/ui/text/use-text';
import { encode } from 'uqr';

export function ScanScreen({ url }: { readonly url: string }) {
  const { t } = useText('evaluator');
  const { size, data } = encode(url, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-2 p-4 text-center">
      <h1 className="text-title font-bold">{t('scan')}</h1>
      <svg
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, no file
        role="img"
        aria-label={t('scanLabel')}
        viewBox={`0 0 ${size} ${size}`}
        className="size-[360px] bg-paper text-ink"
      >
        <path d={dark.join('')} fill="currentColor" />
      </svg>
      <p className="text-body text-muted">{t('scanAdvice')}</p>
    </div>
  );
}

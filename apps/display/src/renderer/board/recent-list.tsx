/** Calls that are over (最近叫过): 号码｜窗口, for who looked away. */
import { join } from '@yichuang/ui/join';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { English } from '@yichuang/ui/wall/english.tsx';
import type { ListedCall } from './call-lines.ts';

export function RecentList({
  calls,
  live,
}: {
  readonly calls: readonly ListedCall[];
  readonly live: boolean;
}) {
  const { t } = useText('display');
  return (
    <table className="flex w-full flex-col" aria-label={t('recent')}>
      <thead>
        <tr className="flex items-baseline justify-between px-3 text-body leading-tight text-ice">
          <th scope="col" className="font-medium">
            {t('number')} <English className="text-[26px]">{t('number', { lng: 'en' })}</English>
          </th>
          <th scope="col" className="font-medium">
            {t('counter')} <English className="text-[26px]">{t('counter', { lng: 'en' })}</English>
          </th>
        </tr>
      </thead>
      <tbody className="mt-1.5 flex min-h-0 flex-1 flex-col overflow-hidden rounded-card bg-paper/8">
        {calls.map(({ callSeq, number, counterNumber, tag, calling }) => (
          <tr
            key={callSeq}
            className={join(
              'flex h-[14.2857%] items-center justify-between border-b border-paper/15 px-3 last:border-0',
              calling && live && 'text-amber',
            )}
          >
            <td>
              <NumberPlate number={number} tag={tag} size="list" />
            </td>
            <td className="text-list font-bold">{counterNumber}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

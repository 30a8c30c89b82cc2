/** What a terminal said of its latest slip (最近一张号票): came out or not, when, and what to do about it. */
import type { LastSlip } from '@yichuang/protocol/upkeep';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useDeviceWords } from '@yichuang/ui/device-words';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';

export function SlipState({ slip }: { readonly slip: LastSlip | null }) {
  const { t } = useText('console');
  const devices = useDeviceWords();
  if (slip === null) return <span className="text-muted">{t('dash')}</span>;
  const { outcome, condition, at } = slip;
  return (
    <>
      <span className="whitespace-nowrap">
        <StateBadge
          state={({ printed: 'ok', failed: 'fault', unknown: 'dueSoon' } as const)[outcome]}
          words={t(`devices.outcome.${outcome}`)}
        />{' '}
        <span className="text-small text-muted">{hourMinute(at)}</span>
      </span>
      {outcome !== 'printed' && <span className="block text-small">{devices.slip(condition).says}</span>}
    </>
  );
}

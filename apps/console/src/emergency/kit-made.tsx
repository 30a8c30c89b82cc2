/** When the kit that is kept was made (应急包的日期), and whether closing printed it, in a line. */
import { dateAt } from '@yichuang/domain/time';
import { hourMinute } from '@yichuang/ui/clock-words';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { dateWords } from '../words.ts';

export function KitMade({ reports, hall }: Pick<AtWork, 'reports' | 'hall'>) {
  const { t } = useText('emergency');
  const { t: console } = useText('console');
  const upkeep = reports.upkeep.value;
  if (upkeep === null) return null;
  const { madeAt, print } = upkeep.kit;
  if (madeAt === null) return <StateBadge state="closed" words={t('kit.notMade')} />;
  const date = dateWords(console, dateAt(madeAt, hall.rules.zoneOffsetMinutes));
  const isLost = print === 'failed' || print === 'unknown';
  return (
    <span className="flex flex-wrap gap-x-2">
      <StateBadge state="ok" words={t('kit.madeAt', { when: `${date} ${hourMinute(madeAt)}` })} />
      {print !== null && (
        <StateBadge state={isLost ? 'fault' : 'ok'} words={t(`kit.print.${isLost ? 'lost' : 'sent'}`)} />
      )}
    </span>
  );
}

/** How the hub itself is (主机): state, clock, backup, and how fresh this view is. */
import { secondsBetween } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute, hourMinuteSecond } from '@yichuang/ui/clock-words';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Upkeep } from '@yichuang/protocol/upkeep';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Fact, Facts } from '../frame/page.tsx';
import { STANDBY_OLD_SECONDS } from './attention.ts';
import { SecondPcDialog } from './second-pc-dialog.tsx';

export function HubCard({
  view,
  reports,
  hub,
  account,
}: Pick<AtWork, 'view' | 'reports' | 'hub' | 'account'>) {
  const { t } = useText('console');
  const [pairing, setPairing] = useState(false);
  const upkeep = reports.upkeep.value;
  return (
    <Card title={t('hub.title')}>
      {upkeep === null ? (
        <p className="text-body text-muted">{t('loading')}</p>
      ) : (
        <Facts>
          <Fact name={t('hub.state')}>
            <StateBadge state={upkeep.state === 'ok' ? 'ok' : 'fault'} words={t(`hub.${upkeep.state}`)} />
          </Fact>
          <Fact name={t('hub.clock')}>
            <StateBadge
              state={upkeep.clockSuspect ? 'fault' : 'ok'}
              words={upkeep.clockSuspect ? t('hub.clockSuspect') : t('hub.clockOk')}
            />
          </Fact>
          <Fact name={t('hub.backup')}>
            <Backup {...upkeep.backup} />
          </Fact>
          <Fact name={t('hub.standby')}>
            <SecondPc standby={upkeep.standby} now={upkeep.now} />
          </Fact>
          <Fact name={t('hub.view')}>
            {view.live === 'live' ? (
              <StateBadge state="ok" words={t('hub.viewLive')} />
            ) : (
              <StateBadge
                state="offline"
                words={view.asOf === null ? t('dash') : hourMinuteSecond(view.asOf)}
              />
            )}
          </Fact>
        </Facts>
      )}
      {account.role === 'operator' && (
        <div className="mt-1 flex justify-end">
          <Button onPress={() => setPairing(true)}>{t('secondPc.title')}</Button>
        </div>
      )}
      {pairing && <SecondPcDialog hub={hub} onClose={() => setPairing(false)} />}
    </Card>
  );
}

function SecondPc({ standby, now }: Pick<Upkeep, 'standby' | 'now'>) {
  const { t } = useText('console');
  if (standby === null) return <span className="text-muted">{t('hub.standbyNone')}</span>;
  const age = standby.copiedAt === null ? null : secondsBetween(standby.copiedAt, now);
  if (age === null || age > STANDBY_OLD_SECONDS)
    return <StateBadge state="fault" words={t('hub.standbyAway')} />;
  const { mediaMissing } = standby;
  return (
    <span className="flex flex-col items-end">
      <StateBadge state="ok" words={t('hub.standbyAge', { count: Math.round(age) })} />
      {mediaMissing !== null && mediaMissing > 0 && (
        <span className="text-label text-muted">{t('hub.standbyMedia', { count: mediaMissing })}</span>
      )}
    </span>
  );
}

function Backup({ at, ok }: Upkeep['backup']) {
  const { t } = useText('console');
  if (at === null) return <span className="text-muted">{t('hub.backupNone')}</span>;
  const time = hourMinute(at);
  return (
    <StateBadge
      state={ok ? 'ok' : 'fault'}
      words={ok ? t('hub.backupOk', { time }) : t('hub.backupFailed', { time })}
    />
  );
}

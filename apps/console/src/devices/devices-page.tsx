/** 设备: every admitted machine with its parts, whoever needs somebody first; new ones are paired by their code. */
import { DeviceKind } from '@yichuang/domain/actor';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { BellRing, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Filter } from '../frame/filter.tsx';
import { Card, Page } from '../frame/page.tsx';
import { usePlace } from '../frame/sections.ts';
import { DeviceDetail } from './device-detail.tsx';
import { DeviceList } from './device-list.tsx';
import { deviceRows } from './device-rows.ts';
import { PairDialog } from './pair-dialog.tsx';
import { useOrders } from './use-orders.ts';
import { WatchDialog } from './watch-dialog.tsx';

type Shown = DeviceKind | 'all' | 'needy';

export function DevicesPage(atWork: AtWork) {
  const { t } = useText('console');
  const { reports, now } = atWork;
  const [dialog, setDialog] = useState<'pair' | 'watch' | null>(null);
  const [shown, setShown] = useState<Shown>('all');
  const [withRevoked, setWithRevoked] = useState(false);
  const place = usePlace();
  const orders = useOrders(atWork);
  const { value: devices, failed } = reports.devices;
  const slips = reports.upkeep.value?.slips;
  const rows = useMemo(() => deviceRows(devices ?? [], slips ?? []), [devices, slips]);

  const opened =
    place === null ? undefined : rows.find(({ deviceId }) => deviceId === decodeURIComponent(place));
  if (opened) return <DeviceDetail key={opened.deviceId} device={opened} orders={orders} atWork={atWork} />;

  const living = rows.filter(({ state }) => state !== 'revoked');
  const needy = living.filter(({ state }) => ['away', 'broken', 'ailing'].includes(state));
  const among = shown === 'needy' ? needy : withRevoked ? rows : living;
  const listed = among.filter(({ kind }) => shown === 'all' || shown === 'needy' || kind === shown);
  const kinds = DeviceKind.options.filter((kind) => living.some((row) => row.kind === kind));

  return (
    <Page
      title={t('section.devices')}
      advice={t('devices.advice')}
      actions={
        <>
          <Button
            icon={<BellRing aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => setDialog('watch')}
          >
            {t('devices.watch.title')}
          </Button>
          <Button
            tone="main"
            icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => setDialog('pair')}
          >
            {t('devices.pair')}
          </Button>
        </>
      }
    >
      {devices === null ? (
        <Card>
          {failed ? (
            <EmptyState title={t('devices.failed')} advice={t('devices.failedAdvice')} />
          ) : (
            <p className="text-body text-muted">{t('loading')}</p>
          )}
        </Card>
      ) : rows.length === 0 ? (
        <Card>
          <EmptyState title={t('devices.none')} advice={t('devices.noneAdvice')} />
        </Card>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Filter<Shown>
              label={t('devices.kind')}
              value={shown}
              onChange={setShown}
              options={[
                { value: 'all', title: t('devices.all'), count: living.length },
                { value: 'needy', title: t('devices.needy'), count: needy.length },
                ...kinds.map((kind) => ({
                  value: kind,
                  title: t(`common:pairing.device.${kind}`),
                  count: living.filter((row) => row.kind === kind).length,
                })),
              ]}
            />
            {rows.length > living.length && (
              <label className="flex min-h-target cursor-pointer items-center gap-0.5 text-body">
                <input
                  type="checkbox"
                  checked={withRevoked}
                  onChange={(event) => setWithRevoked(event.target.checked)}
                  className="size-[1.1em] accent-harbour"
                />
                {t('devices.showRevoked', { number: rows.length - living.length })}
              </label>
            )}
          </div>
          <Card flush>
            {listed.length === 0 ? (
              <EmptyState title={t('devices.noneNeedy')} advice={t('devices.noneNeedyAdvice')} />
            ) : (
              <DeviceList rows={listed} now={now} />
            )}
          </Card>
        </>
      )}
      {dialog === 'pair' && <PairDialog {...atWork} onClose={() => setDialog(null)} />}
      {dialog === 'watch' && <WatchDialog {...atWork} onClose={() => setDialog(null)} />}
    </Page>
  );
}

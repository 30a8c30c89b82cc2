/** 设备: every admitted device with its state and latest slip; new ones are paired by their code, lost ones revoked. */
import { DeviceKind } from '@yichuang/domain/actor';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute, minutesBetween } from '@yichuang/ui/clock-words';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { StateBadge, type StateName } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Filter } from '../frame/filter.tsx';
import { Card, Page } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { spanWords } from '../words.ts';
import { deviceRows, STATES, type DeviceRow, type DeviceState } from './device-rows.ts';
import { PairDialog } from './pair-dialog.tsx';
import { SlipState } from './slip-state.tsx';

const BADGES: Readonly<Record<DeviceState, StateName>> = {
  connected: 'ok',
  recently: 'paused',
  away: 'offline',
  neverSeen: 'closed',
  revoked: 'cancelled',
};

type Shown = DeviceKind | 'all';

export function DevicesPage(atWork: AtWork) {
  const { t } = useText('console');
  const { reports, now, sending, hub } = atWork;
  const [pairing, setPairing] = useState(false);
  const [revoking, setRevoking] = useState<DeviceRow | null>(null);
  const [shown, setShown] = useState<Shown>('all');
  const [withRevoked, setWithRevoked] = useState(false);
  const { value: devices, again } = reports.devices;
  const slips = reports.upkeep.value?.slips;
  const rows = useMemo(() => deviceRows(devices ?? [], slips ?? [], now), [devices, slips, now]);
  const living = rows.filter(({ state }) => state !== 'revoked');
  const listed = (withRevoked ? rows : living).filter(({ kind }) => shown === 'all' || kind === shown);
  const kinds = DeviceKind.options.filter((kind) => living.some((row) => row.kind === kind));

  const revoke = async (): Promise<void> => {
    if (revoking === null) return;
    const { deviceId, name } = revoking;
    if (await sending.ask(() => hub.revoke(deviceId), { done: t('devices.revokeDone', { name }) }))
      void again();
    setRevoking(null);
  };

  const columns: readonly Column<DeviceRow>[] = [
    { key: 'name', title: t('devices.device'), by: ({ name }) => name, render: ({ name }) => name },
    {
      key: 'kind',
      title: t('devices.kind'),
      by: ({ kind }) => t(`common:pairing.device.${kind}`),
      render: ({ kind }) => t(`common:pairing.device.${kind}`),
    },
    {
      key: 'state',
      title: t('devices.state'),
      by: ({ state }) => STATES.indexOf(state),
      render: ({ state }) => <StateBadge state={BADGES[state]} words={t(`devices.${state}`)} />,
    },
    {
      key: 'lastSeen',
      title: t('devices.lastSeen'),
      by: ({ lastSeenAt, connected }) => (connected ? now : lastSeenAt),
      render: ({ lastSeenAt, connected, state }) => {
        if (state === 'revoked' || (lastSeenAt === null && !connected))
          return <span className="text-muted">{t('dash')}</span>;
        if (connected || lastSeenAt === null) return t('devices.nowSeen');
        return (
          <span className="whitespace-nowrap">
            {hourMinute(lastSeenAt)}{' '}
            <span className="text-small text-muted">
              {t('span.ago', { span: spanWords(t, minutesBetween(lastSeenAt, now)) })}
            </span>
          </span>
        );
      },
    },
    {
      key: 'slip',
      title: t('devices.slip'),
      by: ({ slip }) => (slip === null ? null : slip.outcome),
      render: ({ slip }) => <SlipState slip={slip} />,
    },
    {
      key: 'revoke',
      title: '',
      end: true,
      render: (row) =>
        row.state !== 'revoked' && (
          <Button
            tone="quiet"
            className="text-body"
            label={`${t('devices.revoke')} ${row.name}`}
            onPress={() => setRevoking(row)}
          >
            {t('devices.revoke')}
          </Button>
        ),
    },
  ];

  return (
    <Page
      title={t('section.devices')}
      advice={t('devices.advice')}
      actions={
        <Button
          tone="main"
          icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
          onPress={() => setPairing(true)}
        >
          {t('devices.pair')}
        </Button>
      }
    >
      {devices === null ? (
        <Card>
          <p className="text-body text-muted">{t('loading')}</p>
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
            <Table
              label={t('section.devices')}
              columns={columns}
              rows={listed}
              rowKey={({ deviceId }) => deviceId}
              rowClass={({ state }) => state === 'revoked' && 'text-muted'}
            />
          </Card>
        </>
      )}
      {pairing && <PairDialog {...atWork} onClose={() => setPairing(false)} />}
      <Confirm
        open={revoking !== null}
        title={t('devices.revokeTitle', { name: revoking?.name ?? '' })}
        description={t('devices.revokeDescription')}
        confirm={t('devices.revokeConfirm')}
        cancel={t('common:cancel')}
        danger
        busy={sending.busy}
        onConfirm={() => void revoke()}
        onCancel={() => setRevoking(null)}
      />
    </Page>
  );
}

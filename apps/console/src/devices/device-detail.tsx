/** One machine (一台设备): what is the matter and what to do, what may be asked of it, each of its parts, its pairing. */
import type { MachineWish } from '@yichuang/protocol/orders';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { dateAt } from '@yichuang/domain/time';
import { ArrowLeft, FileCheck2, Pencil, Power, RefreshCw, ScrollText, Unplug } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Fact, Facts, Page } from '../frame/page.tsx';
import { goTo } from '../frame/sections.ts';
import { dateWords } from '../words.ts';
import { DeviceBadge, lastHeard } from './device-list.tsx';
import type { DeviceRow } from './device-rows.ts';
import { LostSlips } from './lost-slips.tsx';
import { NameDialog } from './name-dialog.tsx';
import { OrderState } from './order-state.tsx';
import { PartCard } from './part-card.tsx';
import { TroubleCard } from './trouble-card.tsx';
import type { MachineOrders } from './use-orders.ts';

export interface DeviceDetailProps {
  readonly device: DeviceRow;
  readonly orders: MachineOrders;
  readonly atWork: AtWork;
}

const SIGNS: Readonly<Record<MachineWish['order'], ReactNode>> = {
  testSlip: <FileCheck2 aria-hidden="true" className="size-[1.2em]" />,
  paperChanged: <ScrollText aria-hidden="true" className="size-[1.2em]" />,
  reloadPage: <RefreshCw aria-hidden="true" className="size-[1.2em]" />,
  restart: <Power aria-hidden="true" className="size-[1.2em]" />,
};

export function DeviceDetail({ device, orders, atWork }: DeviceDetailProps) {
  const { t } = useText('console');
  const { now, hall, sending, hub, reports } = atWork;
  const { deviceId, name, kind, place, alarms, parts, slip, state, pairedAt } = device;
  const [asks, setAsks] = useState<'rename' | 'revoke' | 'restart' | null>(null);
  const given = orders.given.filter((one) => one.deviceId === deviceId);
  const close = (): void => setAsks(null);

  const revoke = async (): Promise<void> => {
    if (await sending.ask(() => hub.revoke(deviceId), { done: t('devices.revokeDone', { name }) })) {
      void reports.devices.again();
      goTo('devices');
    }
    close();
  };

  return (
    <Page
      title={name}
      advice={
        <span className="flex flex-wrap items-center gap-x-2">
          <DeviceBadge state={state} />
          <span>{place === '' ? t('devices.noPlace') : place}</span>
          <span>{t('devices.heard', { when: lastHeard(t, device, now) })}</span>
        </span>
      }
      actions={
        <Button
          icon={<ArrowLeft aria-hidden="true" className="size-[1.2em]" />}
          onPress={() => goTo('devices')}
        >
          {t('devices.back')}
        </Button>
      }
    >
      {alarms.map((alarm) => (
        <TroubleCard key={alarm.key} alarm={alarm} now={now} />
      ))}
      <LostSlips device={device} atWork={atWork} />
      {state !== 'revoked' && (
        <Card title={t('devices.ask')}>
          <div className="flex flex-wrap gap-1">
            {wishesFor(device).map((order) => (
              <Button
                key={order}
                icon={SIGNS[order]}
                busy={given.some((one) => one.order === order && one.end === null)}
                onPress={() => (order === 'restart' ? setAsks('restart') : orders.give(deviceId, order))}
              >
                {t(`devices.wish.${order}`)}
              </Button>
            ))}
            <Button
              icon={<Pencil aria-hidden="true" className="size-[1.2em]" />}
              onPress={() => setAsks('rename')}
            >
              {t('devices.rename')}
            </Button>
            <Button
              tone="danger"
              icon={<Unplug aria-hidden="true" className="size-[1.2em]" />}
              onPress={() => setAsks('revoke')}
            >
              {t('devices.revoke')}
            </Button>
          </div>
          {given.length > 0 && (
            <ul aria-live="polite" className="mt-1 flex flex-col text-body">
              {given.map(({ key, order, at, end }) => (
                <li key={key} className="flex flex-wrap gap-x-2 border-t border-line py-0.5">
                  <span className="text-muted tabular-nums">{hourMinute(at)}</span>
                  <span className="min-w-[7em]">{t(`devices.wish.${order}`)}</span>
                  <span className="min-w-0 flex-1">
                    <OrderState order={order} end={end} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {parts.length === 0 ? (
        <Card title={t('devices.parts')}>
          <EmptyState title={t('devices.noParts')} advice={t('devices.noPartsAdvice')} />
        </Card>
      ) : (
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(24em,100%),1fr))] gap-2">
          {parts.map((part) => (
            <PartCard key={part.partId} part={part} slip={slip} />
          ))}
        </div>
      )}
      <Card title={t('devices.pairing')}>
        <Facts>
          <Fact name={t('devices.kind')}>{t(`common:pairing.device.${kind}`)}</Fact>
          <Fact name={t('devices.id')}>{deviceId}</Fact>
          <Fact name={t('devices.pairedAt')}>
            {dateWords(t, dateAt(pairedAt, hall.rules.zoneOffsetMinutes))} {hourMinute(pairedAt)}
          </Fact>
        </Facts>
      </Card>
      {asks === 'rename' && <NameDialog device={device} onClose={close} {...atWork} />}
      <Confirm
        open={asks === 'restart'}
        title={t('devices.restartTitle', { name })}
        description={t('devices.restartDescription')}
        confirm={t('devices.restartConfirm')}
        cancel={t('common:cancel')}
        onConfirm={() => {
          orders.give(deviceId, 'restart');
          close();
        }}
        onCancel={close}
      />
      <Confirm
        open={asks === 'revoke'}
        title={t('devices.revokeTitle', { name })}
        description={t('devices.revokeDescription')}
        confirm={t('devices.revokeConfirm')}
        cancel={t('common:cancel')}
        danger
        busy={sending.busy}
        onConfirm={() => void revoke()}
        onCancel={close}
      />
    </Page>
  );
}

/** What a machine of this kind can be asked for. */
function wishesFor({ kind, parts }: DeviceRow): readonly MachineWish['order'][] {
  if (kind === 'evaluator' || kind === 'display') return [];
  const prints = kind !== 'counter' || parts.some((part) => part.kind === 'slipPrinter');
  return [
    ...(prints ? (['testSlip', 'paperChanged'] as const) : []),
    ...(kind === 'kiosk' ? (['reloadPage'] as const) : []),
    'restart',
  ];
}

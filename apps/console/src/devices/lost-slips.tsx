/** 补打未出的 n 张: the numbers whose slips this machine owes, and one press that prints them once more. */
import { alarmsOf } from '@yichuang/domain/hall/views/alarms';
import { PrinterId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Printer } from 'lucide-react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { byName } from '../table/sorted.ts';
import { someOf } from '../words.ts';
import type { DeviceRow } from './device-rows.ts';

const NAMED = 12;

export function LostSlips({ device, atWork }: { readonly device: DeviceRow; readonly atWork: AtWork }) {
  const { t } = useText('console');
  const { hall, now, sending, account } = atWork;
  const printerId = PrinterId.parse(device.deviceId);
  const lost = alarmsOf(hall, now)
    .flatMap((alarm) => (alarm.kind === 'slipFailed' && alarm.printerId === printerId ? [alarm] : []))
    .toSorted((one, other) => byName.compare(one.number, other.number));
  if (lost.length === 0) return null;
  const numbers = lost.map(({ number }) => number);
  const reprint = async (): Promise<void> => {
    for (const { ticketId, number } of lost)
      if (
        !(await sending.send(
          'reprintSlip',
          { ticketId, printerId },
          { done: t('devices.reprinted', { number }) },
        ))
      )
        return;
  };
  return (
    <Card title={t('devices.lost', { number: lost.length })}>
      <div className="flex flex-wrap items-center justify-between gap-1">
        <p className="text-action font-bold tabular-nums">{someOf(t, numbers, NAMED)}</p>
        {account.role === 'manager' && (
          <Button
            tone="main"
            busy={sending.busy}
            icon={<Printer aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => void reprint()}
          >
            {t('devices.reprintAll', { number: lost.length })}
          </Button>
        )}
      </div>
      <p className="text-body text-muted">
        {t(account.role === 'manager' ? 'devices.lostAdvice' : 'devices.lostOfGuides')}
      </p>
    </Card>
  );
}

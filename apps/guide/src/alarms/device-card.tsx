/** A machine that needs somebody (设备提醒): where it stands, what is the matter, two steps, and 已换纸 where paper is. */
import type { DeviceAlarm } from '@yichuang/protocol/devices';
import { Button } from '@yichuang/ui/button.tsx';
import { useDeviceWords } from '@yichuang/ui/device-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Card } from './card.tsx';

const PAPER_OUT = 'P-02';

type Telling = 'idle' | 'telling' | 'done' | 'failed';

export function DeviceCard({ duty, alarm }: { readonly duty: Duty; readonly alarm: DeviceAlarm }) {
  const { t } = useText('guide');
  const [telling, setTelling] = useState<Telling>('idle');
  const words = useDeviceWords();
  const { says, first, next } = words.alarm(alarm);
  const aboutPaper = alarm.kind === 'paperLow' || alarm.condition === PAPER_OUT;
  const tell = async (): Promise<void> => {
    setTelling('telling');
    const { outcome } = await duty.hub.order(alarm.deviceId, { order: 'paperChanged' });
    setTelling(outcome === 'done' ? 'done' : 'failed');
  };
  return (
    <Card urgent={alarm.urgent} title={words.machine(alarm)} says={says} steps={[first, next]}>
      {aboutPaper && (
        <>
          <Button className="flex-1" busy={telling === 'telling'} onPress={() => void tell()}>
            {t('alarm.paperChanged')}
          </Button>
          <output className="basis-full text-body empty:hidden">
            {telling === 'done' && t('alarm.paperNoted')}
            {telling === 'failed' && t('alarm.paperNotNoted')}
          </output>
        </>
      )}
    </Card>
  );
}

/** What is the matter with a machine (故障卡): the words, since when, and what to do in two steps. */
import type { DeviceAlarm } from '@yichuang/protocol/devices';
import { useDeviceWords } from '@yichuang/ui/device-words';
import { hourMinute, minutesBetween } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { Instant } from '@yichuang/domain/ids';
import { spanWords } from '../words.ts';

export function TroubleCard({ alarm, now }: { readonly alarm: DeviceAlarm; readonly now: Instant }) {
  const { t } = useText('console');
  const { says, first, next } = useDeviceWords().alarm(alarm);
  const { urgent, since } = alarm;
  return (
    <article
      className={join(
        'rounded-card border border-l-8 bg-paper px-2 py-1',
        urgent ? 'border-coral' : 'border-orange',
      )}
    >
      <h2 className={join('text-action font-bold', urgent ? 'text-coral' : 'text-orange')}>
        <span aria-hidden="true">{urgent ? '■ ' : '▲ '}</span>
        {says}
      </h2>
      <p className="text-small text-muted">
        {t('devices.since', { time: hourMinute(since), span: spanWords(t, minutesBetween(since, now)) })}
      </p>
      <ol className="mt-0.5 list-decimal pl-[1.5em] text-body">
        <li>{first}</li>
        <li>{next}</li>
      </ol>
    </article>
  );
}

/** Every device as a line (设备一览), a card on a phone: who it is, how it and its parts are, when it was last heard. */
import type { Instant } from '@yichuang/domain/ids';
import { hourMinute, minutesBetween } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { StateBadge, type StateName } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { ChevronRight } from 'lucide-react';
import { spanWords, type ConsoleText } from '../words.ts';
import type { DeviceRow, DeviceState } from './device-rows.ts';
import { PartBadge } from './part-words.tsx';
import { SlipState } from './slip-state.tsx';

export interface DeviceListProps {
  readonly rows: readonly DeviceRow[];
  readonly now: Instant;
}

const BADGES: Readonly<Record<DeviceState, StateName>> = {
  away: 'offline',
  broken: 'fault',
  ailing: 'dueSoon',
  recently: 'paused',
  neverSeen: 'closed',
  connected: 'ok',
  revoked: 'cancelled',
};

/** Who, how, its parts, its latest slip, when. */
const COLUMNS =
  'grid grid-cols-[minmax(11em,1.2fr)_7.5em_minmax(14em,2fr)_minmax(9em,1fr)_8.5em_1.5em] items-center gap-x-2 gap-y-0.5 px-2 py-1 max-sm:flex max-sm:flex-wrap max-sm:justify-between max-sm:gap-x-1';

export function DeviceList({ rows, now }: DeviceListProps) {
  const { t } = useText('console');
  const heads = ['device', 'state', 'parts', 'slip', 'lastSeen'] as const;
  return (
    <>
      <div aria-hidden="true" className={join(COLUMNS, 'text-body max-sm:hidden')}>
        {heads.map((head) => (
          <span key={head} className="text-small font-medium text-muted">
            {t(`devices.${head}`)}
          </span>
        ))}
      </div>
      <ul aria-label={t('section.devices')}>
        {rows.map((row) => (
          <li key={row.deviceId} className="border-t border-line max-sm:first:border-t-0">
            <Line row={row} now={now} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ row, now }: { readonly row: DeviceRow; readonly now: Instant }) {
  const { t } = useText('console');
  const { deviceId, name, kind, place, parts, slip, state } = row;
  return (
    <a
      href={`#devices/${encodeURIComponent(deviceId)}`}
      className={join(
        COLUMNS,
        'min-h-[56px] text-body hover:bg-mist focus-visible:-outline-offset-4',
        state === 'revoked' && 'text-muted',
      )}
    >
      <span className="min-w-0">
        <span className="block text-action leading-tight font-bold">{name}</span>
        <span className="block text-small text-muted">
          {place === ''
            ? t(`common:pairing.device.${kind}`)
            : `${t(`common:pairing.device.${kind}`)} · ${place}`}
        </span>
      </span>
      <span>
        <DeviceBadge state={state} />
      </span>
      <span className="min-w-0 max-sm:w-full">
        {parts.map((part) => (
          <span key={part.partId} className="flex flex-wrap gap-x-1">
            <span className="text-muted">{t(`devices:part.${part.kind}`)}</span>
            <PartBadge part={part} />
          </span>
        ))}
      </span>
      <span className={join('min-w-0', slip === null && 'max-sm:hidden')}>
        <SlipState slip={slip} />
      </span>
      <span className="text-small text-muted">{lastHeard(t, row, now)}</span>
      <ChevronRight aria-hidden="true" className="size-[1.3em] text-muted max-sm:hidden" />
    </a>
  );
}

export function DeviceBadge({ state }: { readonly state: DeviceState }) {
  const { t } = useText('console');
  return <StateBadge state={BADGES[state]} words={t(`devices.${state}`)} />;
}

/** 现在 · 09:12(3 分钟前) */
export function lastHeard(t: ConsoleText, { state, connected, lastSeenAt }: DeviceRow, now: Instant): string {
  if (state === 'revoked' || (lastSeenAt === null && !connected)) return t('dash');
  if (connected || lastSeenAt === null) return t('devices.nowSeen');
  const span = t('span.ago', { span: spanWords(t, minutesBetween(lastSeenAt, now)) });
  return `${hourMinute(lastSeenAt)} ${span}`;
}

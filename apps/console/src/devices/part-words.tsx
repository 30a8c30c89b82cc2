/** A part in words (部件的说法): how it is as shape and word, and on what that rests. */
import { useDeviceWords, type DeviceWords } from '@yichuang/ui/device-words';
import { StateBadge, type StateName } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ConsoleText } from '../words.ts';
import type { PartRow, PartState } from './device-rows.ts';

const LOOKS: Readonly<Record<PartState, StateName>> = {
  broken: 'fault',
  ailing: 'dueSoon',
  low: 'dueSoon',
  unproven: 'closed',
  well: 'ok',
  before: 'offline',
};

export function PartBadge({ part }: { readonly part: PartRow }) {
  const { t } = useText('console');
  return (
    <StateBadge
      state={LOOKS[part.state]}
      words={partWords(t, useDeviceWords(), part)}
      className="max-w-full whitespace-normal!"
    />
  );
}

function partWords(
  t: ConsoleText,
  devices: DeviceWords,
  { state, ready, condition, paperLeft }: PartRow,
): string {
  const trouble = ready && condition === null ? null : devices.condition(condition).says;
  switch (state) {
    case 'broken':
    case 'ailing':
      return trouble ?? t('devices.part.well');
    case 'low':
      return paperLeft === null ? t('devices.part.low') : t('devices.part.lowLeft', { left: paperLeft });
    case 'before':
      return t('devices.part.before', { word: trouble ?? t('devices.part.well') });
    case 'unproven':
    case 'well':
      return t(`devices.part.${state}`);
  }
}

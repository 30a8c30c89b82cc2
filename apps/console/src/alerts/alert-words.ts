/** An alert in words (预警的话): what it is about by its name, and how long each step took. */
import type { CounterId, Instant, ZoneId } from '@yichuang/domain/ids';
import { secondsBetween } from '@yichuang/domain/time';
import type { AlertCard } from '@yichuang/protocol/alerts';
import type { DeviceCard } from '@yichuang/protocol/devices';
import type { Names } from '@yichuang/ui/names';
import type { useText } from '@yichuang/ui/text/use-text';

export type AlertText = ReturnType<typeof useText<'alerts'>>['t'];

export interface Known {
  readonly t: AlertText;
  readonly names: Names;
  readonly devices: readonly DeviceCard[];
}

/** 社会事务 最久的已等 32 分钟. */
export function sayingOf({ ruleId, about, amount }: AlertCard, { t, names, devices }: Known): string {
  const words = { amount: amount ?? 0, zone: '', counter: 0, device: '' };
  switch (ruleId) {
    case 'longWait':
    case 'orphanQueue':
      return t(`says.${ruleId}`, { ...words, zone: names.zone(about as ZoneId) });
    case 'vacancy':
      return t('says.vacancy', { ...words, counter: names.counterNumber(about as CounterId) ?? about });
    case 'deviceDown': {
      const device = devices.find(({ deviceId }) => (deviceId as string) === about);
      return t('says.deviceDown', { ...words, device: device?.name ?? about });
    }
    case 'caseNear':
    case 'caseLate':
    case 'badRating':
    case 'noShowRate':
      return t(`says.${ruleId}`, words);
  }
}

export function spanOf(t: AlertText, from: Instant, to: Instant): string {
  const minutes = Math.floor(secondsBetween(from, to) / 60);
  if (minutes < 1) return t('moment');
  return minutes < 60
    ? t('minutes', { n: minutes })
    : t('hours', { h: Math.floor(minutes / 60), m: minutes % 60 });
}

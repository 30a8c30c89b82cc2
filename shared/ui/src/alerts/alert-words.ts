/** An alert in words (预警的话): what it is about by its name, and how long each step took. */
import type { CounterId, Instant, ZoneId } from '@yichuang/domain/ids';
import type { AlertRuleId } from '@yichuang/domain/oversight/alerts/rules';
import { secondsBetween } from '@yichuang/domain/time';
import type { Names } from '../names.ts';
import type { useText } from '../text/use-text.ts';

export type AlertText = ReturnType<typeof useText<'alerts'>>['t'];

export interface Known {
  readonly t: AlertText;
  readonly names: Names;
}

interface Told {
  readonly ruleId: AlertRuleId;
  readonly about: string;
  readonly aboutName: string | null;
  readonly amount: number | null;
}

/** 社会事务等得最久的人已等 32 分钟. */
export function sayingOf({ ruleId, about, aboutName, amount }: Told, { t, names }: Known): string {
  const words = { amount: amount ?? 0, name: aboutName ?? '' };
  switch (ruleId) {
    case 'longWait':
    case 'orphanQueue':
      return t(`says.${ruleId}`, { ...words, name: names.zone(about as ZoneId) });
    case 'vacancy':
      return t('says.vacancy', { ...words, name: String(names.counterNumber(about as CounterId) ?? about) });
    case 'deviceDown':
    case 'caseNear':
    case 'caseLate':
    case 'badRating':
    case 'difficultyLate':
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

/** What the quiet board says of the hours (开放时间的话): whether calling goes on, and when the hall is open. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant } from '@yichuang/domain/ids';
import { weekdayOf } from '@yichuang/domain/time';
import type { Weekday } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { openingHours, type OpeningHours } from './opening-hours.ts';

type Lng = 'zh-CN' | 'en';

export interface HoursWords {
  headline(this: void, lng: Lng): string;
  readonly hours: string;
}

export function useHoursWords(hall: Hall, now: Instant): HoursWords {
  const { t } = useText('display');
  const { today, moment, next } = openingHours(hall, now);

  function headline(lng: Lng): string {
    switch (moment.state) {
      case 'before':
        return t('idle.before', { lng, from: moment.from });
      case 'break':
        return t('idle.break', { lng, until: moment.until });
      case 'open':
      case 'late':
      case 'over':
      case 'dayOff':
        return t(`idle.${moment.state}`, { lng });
    }
  }

  function hoursLine(): string {
    const done = moment.state === 'over' || moment.state === 'dayOff';
    if (done && next) return t('idle.next', nextOpening(next));
    if (today.length === 0) return t('hoursUnknown');
    return `${t('hours')} ${today.map(({ from, to }) => `${from}–${to}`).join('、')}`;
  }

  function nextOpening({ date, from }: NonNullable<OpeningHours['next']>) {
    const weekday = weekdayOf(date) as Weekday;
    return { date, from, weekday: t(`common:weekdayShort.d${weekday}`) };
  }

  return { headline, hours: hoursLine() };
}

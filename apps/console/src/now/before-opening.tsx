/** Before the day is open there is nothing to count: when it opens, and the way to open it now. */
import { sessionsOn } from '@yichuang/domain/hall/settings';
import { dateAt, weekdayOf } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { goTo } from '../frame/sections.ts';
import { sessionsText } from '../settings/hours.ts';
import { dateWords } from '../words.ts';

export function BeforeOpening({ hall, now, reports }: Pick<AtWork, 'hall' | 'now' | 'reports'>) {
  const { t } = useText('console');
  const rules = reports.upkeep.value?.settings ?? hall.rules;
  const today = dateAt(now, rules.zoneOffsetMinutes);
  const sessions = sessionsOn(rules, today, weekdayOf(today));
  return (
    <Card title={dateWords(t, today)}>
      <div className="flex items-end justify-between gap-2">
        <div>
          <p className="text-[28px] leading-tight font-bold">
            {sessions.length === 0 ? t('day.hoursNone') : sessionsText(sessions, t('comma'))}
          </p>
          <p className="mt-1 text-body text-muted">
            {sessions.length > 0 && t('settings.issueBefore', { minutes: rules.issueBeforeMinutes })}
          </p>
        </div>
        <Button onPress={() => goTo('day')}>{t('act.dayNotOpen')}</Button>
      </div>
    </Card>
  );
}

/** A revision of the settings as sentences (规则的说法): hours, hall, calling, alarms. */
import type { Rules } from '@yichuang/domain/hall/settings';
import type { Weekday } from '@yichuang/ui/clock-words';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import { Card, Fact, Facts } from '../frame/page.tsx';
import { daysAlike, sessionsText } from './hours.ts';

export function RulesInWords({ rules, names }: { readonly rules: Rules; readonly names: Names }) {
  const { t } = useText('console');
  const day = (weekday: number): string => t(`common:weekdayShort.d${weekday as Weekday}`);
  const { noShow, reinstatement, alarms, priority } = rules;
  const quotas = rules.zones.flatMap(({ zoneId, quota }) =>
    quota === null ? [] : [t('settings.quota', { zone: names.zone(zoneId), quota })],
  );
  return (
    <div className="grid grid-cols-2 items-start gap-2">
      <Card title={t('settings.hours')}>
        <Facts>
          {daysAlike(rules.week).map(({ from, to, sessions }) => (
            <Fact
              key={from}
              name={from === to ? day(from) : t('settings.days', { from: day(from), to: day(to) })}
            >
              {sessions.length === 0 ? t('settings.closedDay') : sessionsText(sessions, t('comma'))}
            </Fact>
          ))}
          {rules.specialDays.map(({ date, sessions }) => (
            <Fact key={date} name={date}>
              {sessions.length === 0 ? t('settings.closedDay') : sessionsText(sessions, t('comma'))}
            </Fact>
          ))}
        </Facts>
        <Lines>
          {rules.alwaysOpen && <li>{t('settings.alwaysOpen')}</li>}
          <li>{t('settings.issueBefore', { minutes: rules.issueBeforeMinutes })}</li>
          <li>{t('settings.lastTicket', { minutes: rules.lastTicketMinutes })}</li>
          <li>{t('settings.settle', { time: rules.settleAt })}</li>
        </Lines>
      </Card>
      <Card title={t('settings.calling')}>
        <Lines>
          <li>{t('settings.ratio', { ratio: priority.ratio })}</li>
          <li>
            {t('settings.noShow', {
              calls: noShow.minCalls,
              seconds: noShow.afterSeconds,
              unhurried: noShow.unhurriedAfterSeconds,
            })}
          </li>
          <li>
            {t('settings.reinstatement', {
              minutes: reinstatement.lateMinutes,
              behind: reinstatement.behind,
              lateBehind: reinstatement.lateBehind,
            })}
          </li>
          <li>{t('settings.inferStart', { seconds: rules.inferStartSeconds })}</li>
        </Lines>
      </Card>
      <Card title={t('settings.hall')}>
        <Lines>
          <li>{t('settings.zones', { number: rules.zones.length })}</li>
          <li>{t('settings.counters', { number: rules.counters.length })}</li>
          <li>{t('settings.services', { number: rules.services.length })}</li>
          {quotas.length === 0 ? (
            <li>{t('settings.noQuota')}</li>
          ) : (
            quotas.map((words) => <li key={words}>{words}</li>)
          )}
        </Lines>
      </Card>
      <Card title={t('settings.alarms')}>
        <Lines>
          <li>{t('settings.orphan', { minutes: alarms.orphanMinutes })}</li>
          <li>{t('settings.longWait', { minutes: alarms.longWaitMinutes })}</li>
        </Lines>
      </Card>
    </div>
  );
}

function Lines({ children }: { readonly children: ReactNode }) {
  return <ul className="flex list-disc flex-col gap-0.5 pl-2 text-body marker:text-muted">{children}</ul>;
}

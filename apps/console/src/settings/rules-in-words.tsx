/** A revision of the settings as sentences (规则的说法): hours, hall, calling, alarms. */
import type { LocalDate } from '@yichuang/domain/ids';
import type { Rules } from '@yichuang/domain/hall/settings';
import type { Weekday } from '@yichuang/ui/clock-words';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import { Card, Fact, Facts } from '../frame/page.tsx';
import { daysAlike, sessionsText, specialDaysFrom } from './hours.ts';

export interface RulesInWordsProps {
  readonly rules: Rules;
  readonly names: Names;
  readonly today: LocalDate;
}

/** So many stretches of special days are listed. */
const STRETCHES = 5;

export function RulesInWords({ rules, names, today }: RulesInWordsProps) {
  const { t } = useText('console');
  const day = (weekday: number): string => t(`common:weekdayShort.d${weekday as Weekday}`);
  const { noShow, reinstatement, alarms, priority } = rules;
  const special = specialDaysFrom(rules, today);
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
        </Facts>
        <Lines>
          {rules.alwaysOpen && <li>{t('settings.alwaysOpen')}</li>}
          <li>{t('settings.issueBefore', { minutes: rules.issueBeforeMinutes })}</li>
          <li>{t('settings.lastTicket', { minutes: rules.lastTicketMinutes })}</li>
          <li>{t('settings.settle', { time: rules.settleAt })}</li>
        </Lines>
        <h3 className="mt-1.5 pb-0.5 text-body font-medium">{t('settings.special')}</h3>
        {special.length === 0 && <p className="text-body text-muted">{t('settings.specialNone')}</p>}
        <Facts>
          {special.slice(0, STRETCHES).map(({ from, to, sessions }) => (
            <Fact key={from} name={from === to ? from : t('settings.days', { from, to })}>
              {sessions.length === 0 ? t('settings.closedDay') : sessionsText(sessions, t('comma'))}
            </Fact>
          ))}
        </Facts>
        {special.length > STRETCHES && (
          <p className="text-small text-muted">
            {t('settings.specialMore', { number: special.length - STRETCHES })}
          </p>
        )}
      </Card>
      <div className="flex flex-col gap-2">
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
    </div>
  );
}

function Lines({ children }: { readonly children: ReactNode }) {
  return <ul className="flex list-disc flex-col gap-0.5 pl-2 text-body marker:text-muted">{children}</ul>;
}

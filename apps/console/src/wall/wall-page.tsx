/** 大厅全景: the living hall on one screen, for a large display or a phone: people, windows, alerts, devices. No names of visitors, no ranking. */
import type { AlertCard } from '@yichuang/protocol/alerts';
import { Button } from '@yichuang/ui/button.tsx';
import { minutesBetween } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { LiveAge } from '@yichuang/ui/live-age.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { sayingOf, spanOf } from '@yichuang/ui/alerts/alert-words';
import type { AtWork } from '../at-work.ts';
import { counterRows, type CounterRow } from '../counters/counter-rows.ts';
import { goTo } from '../frame/sections.ts';
import { HourChart } from '../today/hour-chart.tsx';
import { zoneFigures } from '../now/zone-figures.ts';

const MOST_ALERTS = 6;

export function WallPage(atWork: AtWork) {
  const { t } = useText('alerts');
  const { t: tell } = useText('console');
  const { hall, names, account, view } = atWork;
  return (
    <main className="flex min-h-dvh flex-col bg-deep text-paper">
      <header className="flex flex-wrap items-center justify-between gap-2 px-3 py-1.5">
        <h1 className="text-[calc(30px*var(--type-scale))] leading-tight font-bold">
          {names.hall()} · {t('wall.title')}
        </h1>
        <p className="flex items-center gap-2 text-[calc(22px*var(--type-scale))]">
          {hall.date}
          <Button
            icon={<X aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => goTo(account.role === 'supervisor' ? 'today' : 'now')}
          >
            {t('wall.leave')}
          </Button>
        </p>
      </header>
      <LiveAge live={view.live === 'live'} asOf={view.asOf} advice={tell('stillWorks')} />
      <div className="grid flex-1 grid-cols-[1.1fr_1.4fr_1.1fr] gap-2 px-3 pb-3 max-lg:grid-cols-1">
        <div className="flex flex-col gap-2">
          <Waiting {...atWork} />
          <Today {...atWork} />
        </div>
        <Counters {...atWork} />
        <div className="flex flex-col gap-2">
          <Alerts {...atWork} />
          <Cases {...atWork} />
          <Devices {...atWork} />
        </div>
      </div>
    </main>
  );
}

function Panel({
  title,
  children,
  grow = false,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly grow?: boolean;
}) {
  return (
    <section className={join('flex flex-col rounded-card bg-ink p-2', grow && 'flex-1')}>
      <h2 className="pb-1 text-[calc(20px*var(--type-scale))] font-bold text-ice">{title}</h2>
      {children}
    </section>
  );
}

function Waiting({ hall, names, now }: AtWork) {
  const { t } = useText('alerts');
  const most = hall.rules.alarms.longWaitMinutes;
  return (
    <Panel title={t('wall.waiting')} grow>
      <ul className="flex flex-1 flex-col justify-around gap-1.5">
        {zoneFigures(hall).map(({ zoneId, states, oldestAt }) => {
          const minutes = oldestAt === null ? null : minutesBetween(oldestAt, now);
          const isLong = minutes !== null && minutes >= most;
          return (
            <li
              key={zoneId}
              className="flex items-baseline justify-between gap-1 border-b border-ice/20 pb-1"
            >
              <span className="text-[calc(22px*var(--type-scale))] font-medium">{names.zone(zoneId)}</span>
              <span className="text-end">
                <strong className="text-[calc(36px*var(--type-scale))] leading-none">
                  {t('wall.people', { n: states.waiting })}
                </strong>
                <span
                  className={join(
                    'block text-[calc(18px*var(--type-scale))]',
                    isLong ? 'font-bold text-amber' : 'text-ice',
                  )}
                >
                  {isLong && <span aria-hidden="true">▲ </span>}
                  {minutes === null ? t('wall.nobody') : t('wall.longest', { n: minutes })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Today({ reports }: AtWork) {
  const { t } = useText('alerts');
  const figures = reports.figures.value;
  const mean = figures?.waits.mean ?? null;
  const shown = [
    [t('wall.taken'), figures?.counts.taken ?? t('dash')],
    [t('wall.finished'), figures?.counts.finished ?? t('dash')],
    [
      t('wall.meanWait'),
      mean === null ? t('dash') : mean < 60 ? t('moment') : t('minutes', { n: Math.round(mean / 60) }),
    ],
    [t('wall.over30'), figures?.waits.over30Minutes ?? t('dash')],
  ] as const;
  return (
    <Panel title={t('wall.today')}>
      {figures && figures.hours.length > 0 && <HourChart hours={figures.hours} ground="wall" />}
      <dl className="grid grid-cols-4 gap-1.5 max-sm:grid-cols-2">
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[calc(17px*var(--type-scale))] text-ice">{name}</dt>
            <dd className="text-[calc(30px*var(--type-scale))] leading-tight font-bold">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const LOOKS: Readonly<Record<CounterRow['state'], string>> = {
  serving: 'bg-leaf text-paper',
  called: 'bg-harbour text-paper',
  idle: 'bg-sky text-deep',
  paused: 'bg-sand text-orange',
  unseen: 'bg-coral text-paper',
  closed: 'border border-ice/40 text-ice',
};

function Counters({ hall, now }: AtWork) {
  const { t } = useText('alerts');
  const { t: tell } = useText('common');
  const words = ({ state, ticket, since }: CounterRow): string =>
    t(`wall.state.${state}`, {
      number: ticket?.number ?? '',
      n: since === null ? 0 : minutesBetween(since, now),
    });
  return (
    <Panel title={t('wall.counters')} grow>
      <ul className="grid flex-1 auto-rows-fr grid-cols-3 gap-1 max-sm:grid-cols-2">
        {counterRows(hall).map((row) => (
          <li
            key={row.counterId}
            className={join(
              'flex min-h-[104px] flex-col justify-between rounded-card p-1.5',
              LOOKS[row.state],
            )}
          >
            <strong className="text-[calc(24px*var(--type-scale))]">
              {tell('counter', { number: row.number })}
            </strong>
            <span className="text-[calc(20px*var(--type-scale))] font-medium">{words(row)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Alerts({ alerts, names, now }: AtWork) {
  const { t } = useText('alerts');
  const open = (alerts.value?.alerts ?? []).filter(({ recoveredAt }) => recoveredAt === null);
  const people = alerts.value?.people ?? {};
  const known = { t, names };
  const line = (alert: AlertCard): string =>
    [
      t('wall.age', { span: spanOf(t, alert.raisedAt, now) }),
      alert.seenAt === null
        ? t('wall.waitsFor', { name: people[alert.toAccountId] ?? '' })
        : `${t('see')} ${people[alert.seenBy ?? ''] ?? ''}`,
    ].join(' · ');
  return (
    <Panel title={`${t('wall.alerts')}${open.length === 0 ? '' : ` ${String(open.length)}`}`} grow>
      {open.length === 0 ? (
        <p className="text-[calc(22px*var(--type-scale))]">
          <span aria-hidden="true">✓ </span>
          {t('wall.noAlerts')}
        </p>
      ) : (
        <ul className="flex flex-col gap-1">
          {open.slice(0, MOST_ALERTS).map((alert) => (
            <li
              key={alert.alertId}
              className={join(
                'rounded-card border-l-8 bg-paper p-1 text-ink',
                now > alert.lateFrom ? 'border-coral' : 'border-amber',
              )}
            >
              <strong className="block text-[calc(19px*var(--type-scale))] leading-snug">
                <span aria-hidden="true">{now > alert.lateFrom ? '■ ' : '▲ '}</span>
                {sayingOf(alert, known)}
              </strong>
              <span className="text-[calc(16px*var(--type-scale))] text-muted">{line(alert)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** How many are near their date and over it; nobody's name and no number. */
function Cases({ reports }: AtWork) {
  const { t } = useText('alerts');
  const lights = reports.lights.value;
  if (lights === null) return null;
  const { near, late } = lights;
  return (
    <Panel title={t('wall.cases')}>
      <p className="text-[calc(20px*var(--type-scale))]">
        <span aria-hidden="true">{late > 0 ? '■ ' : near > 0 ? '▲ ' : '✓ '}</span>
        {near + late === 0 ? t('wall.casesFine') : t('wall.casesNear', { near, late })}
      </p>
    </Panel>
  );
}

function Devices({ reports }: AtWork) {
  const { t } = useText('alerts');
  const down = (reports.devices.value ?? []).filter(({ alarms }) => alarms.length > 0);
  return (
    <Panel title={t('wall.devices')}>
      <p className="text-[calc(20px*var(--type-scale))]">
        <span aria-hidden="true">{down.length === 0 ? '✓ ' : '▲ '}</span>
        {down.length === 0
          ? t('wall.devicesFine')
          : t('wall.devicesDown', { names: down.map(({ name }) => name).join('、') })}
      </p>
    </Panel>
  );
}

/** 空窗时长, 在岗率, 顶岗响应 of today until now, each with how it is counted, and the gaps behind them. */
import type { RosterPerson } from '@yichuang/protocol/roster';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export function StaffingCard({ hub, hall, people }: AtWork & { readonly people: readonly RosterPerson[] }) {
  const { t } = useText('roster');
  const { t: today } = useText('today');
  const asked = useAsked(hub.roster.staffing, 'staffing', hall.roster?.revision ?? 0);
  const { value } = asked;
  if (value === null) return <Unanswered asked={asked} />;
  if (value.posts === 0) return null;
  const minutes = (seconds: number | null): string =>
    seconds === null ? t('figures.none') : t('figures.minutes', { n: Math.round(seconds / 60) });
  const rate = value.presenceRate;
  const tiles = [
    ['vacant', minutes(value.vacantSeconds)],
    ['presence', rate === null ? t('figures.none') : today('percent', { n: Math.round(rate * 100) })],
    ['response', minutes(value.coverResponseSeconds)],
  ] as const;
  const nameOf = (id: string): string => people.find(({ accountId }) => accountId === id)?.displayName ?? id;
  return (
    <Card title={t('figures.title')}>
      <dl className="grid gap-2 sm:grid-cols-3">
        {tiles.map(([name, figure]) => (
          <div key={name}>
            <dt className="text-body font-medium">{t(`figures.${name}`)}</dt>
            <dd className="text-title font-bold tabular-nums">{figure}</dd>
            <dd className="text-small text-muted">{t(`figures.${name}How`)}</dd>
          </div>
        ))}
      </dl>
      {value.gaps.length > 0 && (
        <ul className="mt-1 flex flex-col gap-0.5 border-t border-line pt-1 text-body">
          {value.gaps.map(({ counterId, accountId, from, to, vacantSeconds, endedBy }) => {
            const number = hall.rules.counters.find((one) => one.counterId === counterId)?.number;
            return (
              <li key={`${counterId} ${from}`}>
                {t('figures.gap', {
                  counter: t('common:counter', { number: number ?? counterId }),
                  from: hourMinute(from),
                  to: hourMinute(to),
                  minutes: Math.round(vacantSeconds / 60),
                })}
                {endedBy !== null &&
                  ` · ${t(endedBy === accountId ? 'figures.returned' : 'figures.covered', { name: nameOf(endedBy) })}`}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

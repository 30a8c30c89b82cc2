/** What is wrong with the week (排班冲突), by day, in words that say who and where. */
import { conflictsOf, type RosterConflict } from '@yichuang/domain/staffing/conflicts';
import type { RosterDay, RosterWeek } from '@yichuang/protocol/roster';
import { dayWords } from '@yichuang/ui/case-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';

interface ConflictCardProps extends Pick<AtWork, 'hall' | 'names'> {
  readonly week: RosterWeek;
  readonly days: readonly RosterDay[];
}

export function ConflictCard({ hall, names, week, days }: ConflictCardProps) {
  const { t } = useText('roster');
  const { t: casework } = useText('casework');
  const { t: tell } = useText('console');
  const people = new Map(week.people.map(({ accountId, displayName }) => [accountId, displayName]));
  const found = days
    .filter(({ date }) => date >= week.today)
    .flatMap(({ date, posts }) =>
      conflictsOf(hall.rules, date, posts, week.settings).map((conflict) => ({ date, conflict })),
    );
  const counter = (counterId: string): string =>
    t('common:counter', {
      number: hall.rules.counters.find((one) => one.counterId === counterId)?.number ?? counterId,
    });
  const zones = (zoneIds: Extract<RosterConflict, { kind: 'zonesLeft' }>['zoneIds']): string =>
    zoneIds.map((zoneId) => names.zone(zoneId)).join(tell('comma'));
  const words = (conflict: RosterConflict): string => {
    const name = 'accountId' in conflict ? (people.get(conflict.accountId) ?? conflict.accountId) : '';
    switch (conflict.kind) {
      case 'twoCounters': {
        const counters = conflict.counterIds.map(counter).join(tell('comma'));
        return t('conflict.twoCounters', { name, counters });
      }
      case 'notQualified':
        return t('conflict.notQualified', {
          name,
          counter: counter(conflict.counterId),
          zones: zones(conflict.zoneIds),
        });
      case 'backupBusy':
        return t('conflict.backupBusy', { name, counter: counter(conflict.counterId) });
      case 'nobody':
        return t(conflict.period.kind === 'session' ? 'conflict.nobody' : 'conflict.nobodyAtNoon');
      case 'zonesLeft':
        return t('conflict.zonesLeft', { zones: zones(conflict.zoneIds) });
    }
  };
  if (days.every(({ posts }) => posts.length === 0))
    return (
      <Card>
        <p className="text-body font-bold">{t('nothing')}</p>
        <p className="text-body text-muted">{t('nothingAdvice')}</p>
      </Card>
    );
  if (found.length === 0)
    return (
      <p className="text-body font-medium text-leaf">
        <span aria-hidden="true">✓ </span>
        {t('fine')}
      </p>
    );
  return (
    <Card title={t('conflicts', { n: found.length })} className="border-l-8 border-l-orange">
      <ul className="flex flex-col gap-0.5 text-body">
        {found.map(({ date, conflict }) => (
          <li key={`${date} ${JSON.stringify(conflict)}`}>
            <span aria-hidden="true" className="text-orange">
              ▲{' '}
            </span>
            <strong className="tabular-nums">
              {dayWords(casework, date)}
              {'period' in conflict && ` ${t('period', conflict.period)}`}
            </strong>{' '}
            {words(conflict)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

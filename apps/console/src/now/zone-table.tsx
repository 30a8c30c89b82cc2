/** The zones one under the other (各区): who waits, how long the first has, which counters serve them. */
import type { Hall } from '@yichuang/domain/hall/hall';
import { minutesBetween } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { numberRanges } from '@yichuang/ui/number-ranges';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Table, type Column } from '../table/table.tsx';
import { spanWords } from '../words.ts';
import type { Behind } from './now-page.tsx';
import type { ZoneFigures } from './zone-figures.ts';

export interface ZoneTableProps extends Pick<AtWork, 'hall' | 'names' | 'now'> {
  readonly zones: readonly ZoneFigures[];
  readonly onBehind: (behind: Behind) => void;
}

export function ZoneTable({ zones, hall, names, now, onBehind }: ZoneTableProps) {
  const { t } = useText('console');
  const minutes = ({ oldestAt }: ZoneFigures): number | null =>
    oldestAt === null ? null : minutesBetween(oldestAt, now);
  const count = (value: number) => <span className={value === 0 ? 'text-muted' : 'font-bold'}>{value}</span>;
  const columns: readonly Column<ZoneFigures>[] = [
    {
      key: 'zone',
      title: t('zone.name'),
      by: ({ zoneId }) => prefixOf(hall, zoneId),
      render: ({ zoneId }) => (
        <button
          type="button"
          onClick={() => onBehind({ by: 'zone', zoneId })}
          className="flex min-h-target items-center gap-1 rounded-tag text-start font-medium text-harbour hover:underline"
        >
          <span className="w-[2em] rounded-tag bg-sky text-center font-bold">{prefixOf(hall, zoneId)}</span>
          {names.zone(zoneId)}
        </button>
      ),
    },
    {
      key: 'waiting',
      title: t('zone.waiting'),
      end: true,
      by: ({ states }) => states.waiting,
      render: ({ states }) => count(states.waiting),
    },
    {
      key: 'oldest',
      title: t('zone.oldest'),
      end: true,
      by: minutes,
      render: (row) => {
        const waited = minutes(row);
        if (waited === null) return <span className="text-muted">{t('dash')}</span>;
        const long = waited >= hall.rules.alarms.longWaitMinutes;
        return (
          <span className={join('whitespace-nowrap', long && 'font-bold text-orange')}>
            {long && <span aria-hidden="true">▲ </span>}
            {spanWords(t, waited)}
          </span>
        );
      },
    },
    {
      key: 'called',
      title: t('zone.called'),
      end: true,
      by: ({ states }) => states.called,
      render: ({ states }) => count(states.called),
    },
    {
      key: 'serving',
      title: t('zone.serving'),
      end: true,
      by: ({ states }) => states.serving,
      render: ({ states }) => count(states.serving),
    },
    {
      key: 'aside',
      title: t('zone.aside'),
      end: true,
      by: ({ states }) => states.held + states.noShow,
      render: ({ states }) => (
        <span className={states.held + states.noShow === 0 ? 'text-muted' : ''}>
          {states.held} · {states.noShow}
        </span>
      ),
    },
    {
      key: 'taken',
      title: t('zone.taken'),
      end: true,
      by: ({ taken }) => taken,
      render: ({ taken }) => count(taken),
    },
    {
      key: 'counters',
      title: t('zone.counters'),
      by: ({ own }) => own.length,
      render: ({ own, helping, states }) => {
        if (own.length + helping.length === 0) {
          return states.waiting > 0 ? (
            <strong className="text-coral">
              <span aria-hidden="true">■ </span>
              {t('zone.nobody')}
            </strong>
          ) : (
            <span className="text-muted">{t('zone.nobody')}</span>
          );
        }
        return (
          <span>
            {own.length > 0 && (
              <strong>{t('common:counters', { numbers: numberRanges(own, t('comma')) })}</strong>
            )}{' '}
            {helping.length > 0 && (
              <span className="text-small whitespace-nowrap text-muted">
                {t('zone.helping', { numbers: numberRanges(helping, t('comma')) })}
              </span>
            )}
          </span>
        );
      },
    },
  ];
  return <Table label={t('now.zones')} columns={columns} rows={zones} rowKey={({ zoneId }) => zoneId} />;
}

function prefixOf(hall: Hall, zoneId: ZoneFigures['zoneId']): string {
  return hall.rules.zones.find((zone) => zone.zoneId === zoneId)?.prefix ?? zoneId;
}

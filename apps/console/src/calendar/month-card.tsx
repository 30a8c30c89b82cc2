/** One month (月历): a day off and a make-up workday differ by a mark, not by colour alone. */
import type { LocalDate } from '@yichuang/domain/ids';
import { dayWords } from '@yichuang/ui/case-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { Day, Month } from './months.ts';

export interface MonthCardProps {
  readonly month: Month;
  readonly today: LocalDate;
  /** Null: to look at only. */
  readonly onChoose: ((date: LocalDate) => void) | null;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function MonthCard({ month: { number, weeks }, today, onChoose }: MonthCardProps) {
  const { t } = useText('office');
  const title = t('calendar.month', { month: number });
  return (
    <section aria-label={title} className="rounded-card border border-line bg-paper p-1">
      <h3 className="px-0.5 text-action font-bold">{title}</h3>
      <table className="w-full table-fixed border-separate border-spacing-0 text-center text-body">
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" className="text-small font-normal text-muted">
                {t(`common:weekdayShort.d${day}`).slice(-1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={`${number}-${index}`}>
              {week.map((day, place) => (
                <td key={day?.date ?? place} className="p-[1px]">
                  {day && <Cell day={day} today={today} onChoose={onChoose} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ day, today, onChoose }: Pick<MonthCardProps, 'today' | 'onChoose'> & { readonly day: Day }) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const { date, number, working, reason, special } = day;
  const name = reason && (special?.name ?? t(`calendar.reason.${reason}`));
  const words = [
    dayWords(casework, date),
    t(working ? 'calendar.works' : 'calendar.off'),
    ...(name ? [name] : []),
    ...(date === today ? [t('calendar.today')] : []),
  ].join(' · ');
  const look = join(
    'flex h-target w-full flex-col items-center justify-center rounded-tag leading-none',
    working
      ? reason
        ? 'bg-sky font-bold text-harbour'
        : 'text-ink'
      : reason
        ? 'bg-mint font-bold text-leaf'
        : 'text-muted',
    date === today && 'ring-2 ring-harbour',
  );
  const face = (
    <>
      <span aria-hidden="true" className="tabular-nums">
        {number}
      </span>
      {reason && (
        <span aria-hidden="true" className="mt-[1px] text-[calc(11px*var(--type-scale))]">
          {t(working ? 'calendar.mark.works' : `calendar.mark.${reason}`)}
        </span>
      )}
    </>
  );
  return onChoose !== null && date >= today ? (
    <button type="button" title={words} onClick={() => onChoose(date)} className={join(look, 'hover:bg-ice')}>
      {face}
      <span className="sr-only">{words}</span>
    </button>
  ) : (
    <span title={words} className={look}>
      {face}
      <span className="sr-only">{words}</span>
    </span>
  );
}

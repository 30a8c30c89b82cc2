/** 日历: which days count, what is not known yet, and 放假 or 停办 for tomorrow, from the desk or from a phone. */
import { plusDays } from '@yichuang/domain/calendar/dates';
import type { LocalDate } from '@yichuang/domain/ids';
import type { CalendarYear } from '@yichuang/protocol/calendar';
import { dayWords } from '@yichuang/ui/case-words';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { dateAt } from '@yichuang/domain/time';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { ChangedDays } from './changed-days.tsx';
import { DayDialog } from './day-dialog.tsx';
import { MonthCard } from './month-card.tsx';
import { dayOfPlan, monthsOf } from './months.ts';

export function CalendarPage(atWork: AtWork) {
  const { hub, hall, account, now, news } = atWork;
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const today = dateAt(now, hall.rules.zoneOffsetMinutes);
  const tomorrow = plusDays(today, 1);
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [changing, setChanging] = useState<LocalDate | null>(null);
  const manager = account.role === 'manager';
  const asked = useAsked(() => hub.casework.year(year), String(year), news);
  const tomorrowYear = Number(tomorrow.slice(0, 4));
  const next = useAsked(() => hub.casework.year(tomorrowYear), `${tomorrowYear} tomorrow`, news).value;
  const { value } = asked;
  const nextDay = next && dayOfPlan(tomorrow, next.days);
  const changed = changing && (yearHas(changing, value) ?? yearHas(changing, next));

  return (
    <Page title={t('calendar.title')} advice={t('calendar.advice')}>
      {nextDay && (
        <Card className="border-l-8 border-l-harbour">
          <div className="flex flex-wrap items-center justify-between gap-1">
            <p className="text-action">
              <strong>{t('calendar.tomorrow', { date: dayWords(casework, tomorrow) })}</strong>{' '}
              {t(nextDay.working ? 'calendar.works' : 'calendar.off')}
              {nextDay.reason && ` · ${nextDay.special?.name ?? t(`calendar.reason.${nextDay.reason}`)}`}
            </p>
            {manager && (
              <Button tone="main" className="max-sm:w-full" onPress={() => setChanging(tomorrow)}>
                {t(nextDay.working ? 'calendar.addClosure' : 'calendar.choose')}
              </Button>
            )}
          </div>
          {!manager && <p className="text-small text-muted">{t('calendar.readOnly')}</p>}
        </Card>
      )}
      <div className="flex items-center gap-1">
        <Button label={t('calendar.earlier')} onPress={() => setYear(year - 1)}>
          <ChevronLeft aria-hidden="true" className="size-[1.2em]" />
        </Button>
        <h2 className="min-w-[6em] text-center text-title font-bold tabular-nums">
          {t('calendar.year', { year })}
        </h2>
        <Button label={t('calendar.later')} onPress={() => setYear(year + 1)}>
          <ChevronRight aria-hidden="true" className="size-[1.2em]" />
        </Button>
      </div>
      <Unanswered asked={asked} />
      {value && (
        <>
          <Unknown year={value} today={today} />
          <ul className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
            {monthsOf(year, value.days).map((month) => (
              <li key={month.number}>
                <MonthCard month={month} today={today} onChoose={manager ? setChanging : null} />
              </li>
            ))}
          </ul>
          <ChangedDays {...atWork} year={value} />
        </>
      )}
      {changing && changed && (
        <DayDialog
          key={changing}
          {...atWork}
          day={dayOfPlan(changing, changed.days)}
          today={today}
          onClose={() => setChanging(null)}
        />
      )}
    </Page>
  );
}

/** A festival is kept some days before or after its date; then nobody waits for it any more. */
const FESTIVAL_REACH_DAYS = 3;

function yearHas(date: LocalDate, year: CalendarYear | null): CalendarYear | null {
  return year?.year === Number(date.slice(0, 4)) ? year : null;
}

/** What nobody has said yet is never guessed in silence. */
function Unknown({
  year: { year, published, undecided },
  today,
}: {
  readonly year: CalendarYear;
  readonly today: LocalDate;
}) {
  const { t } = useText('office');
  const coming = undecided.filter(({ lunarDate }) => plusDays(lunarDate, FESTIVAL_REACH_DAYS) >= today);
  if (published && coming.length === 0) return null;
  return (
    <div
      role="note"
      className="flex flex-col gap-0.5 rounded-card border-l-8 border-l-orange bg-sand px-2 py-1"
    >
      {!published && (
        <p className="text-body text-orange">
          <strong>
            <span aria-hidden="true">▲ </span>
            {t('calendar.unpublished', { year })}
          </strong>{' '}
          {t('calendar.unpublishedAdvice')}
        </p>
      )}
      {coming.map(({ name, lunarDate }) => (
        <p key={lunarDate} className="text-body text-orange">
          <strong>
            <span aria-hidden="true">▲ </span>
            {t('calendar.undecided', { name, date: lunarDate })}
          </strong>{' '}
          {t('calendar.undecidedAdvice')}
        </p>
      ))}
    </div>
  );
}

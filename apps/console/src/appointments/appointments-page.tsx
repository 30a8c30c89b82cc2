/** 预约: who is expected on a day and what became of them, brought in here by file; and the rules at the door. */
import type { LocalDate } from '@yichuang/domain/ids';
import type { AppointmentDay, AppointmentState } from '@yichuang/protocol/appointments';
import { Button } from '@yichuang/ui/button.tsx';
import { dayWords } from '@yichuang/ui/case-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { Tabs } from '../frame/tabs.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { DayTable } from './day-table.tsx';
import { ImportAppointments } from './import-appointments.tsx';
import { RulesCard } from './rules-card.tsx';

export function AppointmentsPage(atWork: AtWork) {
  const { hub, hall, names } = atWork;
  const { t } = useText('appointments');
  const { t: casework } = useText('casework');
  const [date, setDate] = useState<LocalDate | null>(null);
  const [importing, setImporting] = useState(false);
  // Whoever arrives is in the list at once.
  const asked = useAsked(() => hub.appointments.day(date), `appointments/${date ?? ''}`, hall.arrivals.size);
  const { value, again } = asked;
  const days = value
    ? [value.today, ...value.comingDays.map((day) => day.date).filter((day) => day !== value.today)]
    : [];
  return (
    <Page
      title={t('section.title')}
      advice={t('section.advice')}
      actions={
        <Button tone="main" onPress={() => setImporting(true)}>
          {t('section.import')}
        </Button>
      }
    >
      <Unanswered asked={asked} />
      {value && (
        <>
          {days.length > 1 && (
            <Tabs
              label={t('section.day')}
              value={value.date}
              onChange={(day) => setDate(day === value.today ? null : day)}
              options={days.map((day) => ({
                value: day,
                title: day === value.today ? t('section.today') : dayWords(casework, day),
              }))}
            />
          )}
          <Card
            flush
            title={t('section.list', { date: dayWords(casework, value.date) })}
            aside={value.appointments.length > 0 && <Figures day={value} />}
            className="overflow-x-auto"
          >
            {value.appointments.length === 0 ? (
              <EmptyState title={t('section.none')} advice={t('section.noneAdvice')} />
            ) : (
              <DayTable
                label={t('section.list', { date: value.date })}
                appointments={value.appointments}
                names={names}
              />
            )}
          </Card>
          <RulesCard {...atWork} rules={value.rules} onSaved={again} />
        </>
      )}
      {importing && (
        <ImportAppointments hub={hub.appointments} onSaved={again} onClose={() => setImporting(false)} />
      )}
    </Page>
  );
}

/** 准点 and 爽约, each with what it means. */
function Figures({ day: { appointments, onTime } }: { readonly day: AppointmentDay }) {
  const { t } = useText('appointments');
  const of = (...states: readonly AppointmentState[]): number =>
    appointments.filter(({ state }) => states.includes(state)).length;
  const arrived = of('arrived');
  // Whose slot is still to come has neither come nor stayed away.
  const over = of('arrived', 'arrivedLate', 'overdue');
  const percent = over === 0 ? 0 : Math.round((of('overdue') / over) * 100);
  return (
    <p className="flex flex-wrap gap-2 text-body">
      <span title={t('section.onTimeMeans')}>{t('section.onTime', { onTime, arrived })}</span>
      <span title={t('section.noShowMeans')}>{t('section.noShow', { percent })}</span>
    </p>
  );
}

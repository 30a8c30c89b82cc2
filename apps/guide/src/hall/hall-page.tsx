/** The first page (大厅现在): what needs somebody, then every queue; search and 连发 under the thumb. */
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { AlertCards } from '../alerts/alert-cards.tsx';
import { AlarmList } from '../alarms/alarm-list.tsx';
import { useAppointments } from '../appointments/use-appointments.ts';
import { DeskRow } from '../desk/desk-row.tsx';
import type { Duty } from '../duty.ts';
import { RoundsRow } from '../rounds/rounds-row.tsx';
import { Row } from '@yichuang/ui/row.tsx';
import { useLeftovers } from '../leftovers/use-leftovers.ts';
import { generalServiceOf } from '@yichuang/domain/catalogue/general-service';
import { BottomBar } from './bottom-bar.tsx';
import { FewWindows } from './few-windows.tsx';
import { QueueCard } from './queue-card.tsx';
import { queueCards } from './queue-cards.ts';

export function HallPage({ duty }: { readonly duty: Duty }) {
  const { t } = useText('guide');
  const { t: booked } = useText('appointments');
  const { hall, now, names, trail, door, hub } = duty;
  const leftovers = useLeftovers(hub, hall.date);
  const left = leftovers?.tickets.length ?? 0;
  const appointments = useAppointments(hub, hall.arrivals.size)?.appointments ?? [];
  const open = hall.phase === 'open';
  return (
    <>
      <main className="flex flex-col gap-2 px-2 pt-2 pb-15">
        <h1 className="sr-only">{t('title')}</h1>
        {!open && (
          <EmptyState
            title={t(hall.phase === 'closed' ? 'hall.closed' : 'hall.notOpen')}
            advice={t(hall.phase === 'closed' ? 'hall.closedAdvice' : 'hall.notOpenAdvice')}
            className="rounded-card bg-sand"
          />
        )}
        <AlertCards duty={duty} />
        <AlarmList duty={duty} />
        {open && <FewWindows duty={duty} />}
        {open && left > 0 && (
          <Row
            onPress={() => trail.go({ at: 'leftovers' })}
            words={t('hall.leftovers', { n: left })}
            below={t('hall.leftoversAdvice')}
          />
        )}
        {open && appointments.length > 0 && (
          <Row
            onPress={() => trail.go({ at: 'checkIn' })}
            words={booked('guide.open')}
            below={booked('guide.expected', {
              count: appointments.filter(({ state }) => state === 'due' || state === 'overdue').length,
            })}
          />
        )}
        <section aria-labelledby="queues" className="flex flex-col gap-1">
          <h2 id="queues" className="text-body font-bold text-muted">
            {t('hall.queues')}
          </h2>
          <ul className="grid gap-1">
            {queueCards(hall, now).map((queue) => {
              const general = generalServiceOf(door.catalogue, queue.zoneId);
              return (
                <QueueCard
                  key={queue.zoneId}
                  queue={queue}
                  zone={names.zone(queue.zoneId)}
                  longFrom={hall.rules.alarms.longWaitMinutes}
                  onLook={() => trail.go({ at: 'zone', zoneId: queue.zoneId })}
                  onTake={
                    open && general
                      ? () => trail.go({ at: 'take', serviceId: general.serviceId, groundId: null })
                      : null
                  }
                />
              );
            })}
          </ul>
        </section>
        <DeskRow duty={duty} />
        <RoundsRow duty={duty} />
      </main>
      <BottomBar onFind={() => trail.go({ at: 'find' })} onBurst={() => trail.go({ at: 'burst' })} />
    </>
  );
}

/** One queue opened (这一队): who waits in the order of their places, then those who are at a counter, on hold, missed. */
import { waitingIn } from '@yichuang/domain/hall/hall';
import { lineOf } from '@yichuang/domain/hall/views/desk';
import type { ZoneId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { generalServiceOf } from '@yichuang/domain/catalogue/general-service';
import { TicketRow } from './ticket-row.tsx';

const SHOWN = 60;

export function ZonePage({ duty, zoneId }: { readonly duty: Duty; readonly zoneId: ZoneId }) {
  const { t } = useText('guide');
  const { hall, names, trail, door } = duty;
  const waiting = waitingIn(hall, zoneId);
  const others = [...hall.tickets.values()].filter(
    (ticket) => ticket.zoneId === zoneId && (ticket.status !== 'waiting' || ticket.forCounterId !== null),
  );
  const general = generalServiceOf(door.catalogue, zoneId);
  return (
    <Page
      title={names.zone(zoneId)}
      onBack={trail.back}
      {...(general && hall.phase === 'open'
        ? {
            main: (
              <Button
                tone="main"
                onPress={() => trail.go({ at: 'take', serviceId: general.serviceId, groundId: null })}
              >
                {t('hall.take')}
              </Button>
            ),
          }
        : {})}
    >
      {waiting === 0 ? (
        <EmptyState title={t('zone.nobody')} advice={t('zone.nobodyAdvice')} />
      ) : (
        <section className="flex flex-col gap-1">
          <h2 className="text-body font-bold text-muted">{t('zone.line', { n: waiting })}</h2>
          {lineOf(hall, zoneId, SHOWN).map((ticket) => (
            <TicketRow key={ticket.ticketId} duty={duty} ticket={ticket} />
          ))}
          {waiting > SHOWN && (
            <p className="text-body text-muted">{t('zone.more', { n: waiting - SHOWN })}</p>
          )}
        </section>
      )}
      {others.length > 0 && (
        <section className="flex flex-col gap-1">
          <h2 className="text-body font-bold text-muted">{t('zone.others')}</h2>
          {others.map((ticket) => (
            <TicketRow key={ticket.ticketId} duty={duty} ticket={ticket} />
          ))}
        </section>
      )}
    </Page>
  );
}

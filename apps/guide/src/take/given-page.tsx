/** 取好了: the number as large as the phone, for the visitor to see, scan or photograph; whether paper came; back in one press. */
import { aheadOf, promiseOf } from '@yichuang/domain/hall/estimate';
import { isOnDuty, type Hall } from '@yichuang/domain/hall/hall';
import type { TicketId, TicketNumber, ZoneId } from '@yichuang/domain/ids';
import { isByAppointment } from '@yichuang/domain/hall/ticket';
import { Button } from '@yichuang/ui/button.tsx';
import { numberRanges } from '@yichuang/ui/number-ranges';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useAct } from '../use-act.ts';
import { QrCode } from './qr-code.tsx';
import { canTakeBack, takeBackReason } from './take-back.ts';

export interface GivenPageProps {
  readonly duty: Duty;
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
}

const PAPER = { requested: 'idle', printed: 'ok', failed: 'fault', unknown: 'paused' } as const;

export function GivenPage({ duty, ticketId, number }: GivenPageProps) {
  const { t } = useText('guide');
  const { hall, door, trail, names, send, done } = duty;
  const { busy, trouble, run } = useAct();
  const ticket = hall.tickets.get(ticketId);

  const takeBack = async (): Promise<void> => {
    const reasonId = takeBackReason(hall);
    if (reasonId === null) return;
    const sent = await run(() => send('cancelTicket', { ticketId, reasonId }));
    if (!sent?.done) return;
    trail.home();
    done({ words: t('given.undone', { number }) });
  };

  const waiting = ticket?.status === 'waiting' ? ticket : null;
  const promise = waiting ? promiseOf(hall, waiting) : null;
  const [serviceId] = ticket?.services ?? [];
  const seats = ticket ? seatsOf(hall, ticket.zoneId) : [];
  return (
    <Page
      title={t('given.title')}
      titled={false}
      onBack={trail.home}
      main={
        <Button
          tone="main"
          disabled={serviceId === undefined}
          onPress={() => {
            if (serviceId !== undefined) trail.swap({ at: 'take', serviceId, groundId: null });
          }}
        >
          {t('given.again')}
        </Button>
      }
    >
      <section
        aria-label={number}
        className="flex flex-col items-center gap-1 rounded-card border border-line bg-paper p-2 text-center"
      >
        <p className="text-number font-bold tracking-tight">{number}</p>
        {ticket?.priority && (
          <p className="text-action font-bold text-violet">
            {t(isByAppointment(ticket) ? 'common:tag.appointment' : 'common:tag.priority')}
            {t('dot')}
            {names.ground(ticket.priority.groundId)}
          </p>
        )}
        {ticket && <p className="text-body">{names.inZone(ticket.zoneId, ticket.services).join(t('dot'))}</p>}
        {waiting && promise && (
          <p className="text-action font-bold">
            {[
              `${t('ticket.ahead')} ${t('ticket.people', { n: aheadOf(hall, waiting) })}`,
              promise.low === null || promise.high === null
                ? t('take.noEstimate')
                : t('take.estimate', { low: promise.low, high: promise.high }),
            ].join(t('dot'))}
          </p>
        )}
        {seats.length > 0 && (
          <p className="text-body">{t('given.seats', { counters: numberRanges(seats) })}</p>
        )}
        {ticket?.slip && (
          <StateBadge
            state={PAPER[ticket.slip.state]}
            words={t(`given.paper.${ticket.slip.state}`)}
            className="text-action"
          />
        )}
        {ticket && door.publicUrl !== null && (
          <>
            <QrCode
              text={`${door.publicUrl}/phone/#${ticket.progressKey}`}
              words={t('given.qr', { number })}
            />
            <p className="text-body text-muted">{t('given.scan')}</p>
          </>
        )}
        {door.publicUrl === null && ticket?.slip?.state !== 'printed' && (
          <p className="text-body font-bold text-orange">{t('given.noScan')}</p>
        )}
      </section>
      {trouble && <TroubleNote trouble={trouble} />}
      <div className="grid grid-cols-2 gap-1">
        <Button onPress={() => trail.swap({ at: 'ticket', number })}>{t('given.open')}</Button>
        <Button
          tone="danger"
          busy={busy}
          disabled={!canTakeBack(hall, ticketId)}
          onPress={() => void takeBack()}
        >
          {t('given.undo')}
        </Button>
      </div>
    </Page>
  );
}

/** Near which windows the slip says to wait. */
function seatsOf(hall: Hall, zoneId: ZoneId): readonly number[] {
  return hall.rules.counters.flatMap(({ counterId, zoneIds, number }) =>
    (hall.duty ? isOnDuty(hall, counterId) : zoneIds.includes(zoneId)) ? [number] : [],
  );
}

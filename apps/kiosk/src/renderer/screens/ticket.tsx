/** The number (号票): large enough to photograph, where to sit, how long; what to do when there is no paper. */
import { Armchair, Hourglass, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KioskTicket, SlipProgress } from '@yichuang/protocol/bridge';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { namesOf } from '@yichuang/ui/names';
import { numberRanges } from '@yichuang/ui/number-ranges';
import { useText } from '@yichuang/ui/text/use-text';
import { GiveUp } from './give-up.tsx';
import { MainKey } from './keys.tsx';
import { PaperNote, paperOf, type Paper } from './paper-note.tsx';
import { Qr } from './qr.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

type TicketProps = ScreenProps & { readonly step: StepAt<'ticket'>; readonly now: number };

export function TicketScreen(props: TicketProps) {
  const { step, flow } = props;
  const slip = flow.slips.find(({ ticketId }) => ticketId === step.ticket.ticketId) ?? null;
  const paper = paperOf(step, slip);
  if (step.givingUp === 'asked' || step.givingUp === 'sent') return <GiveUp {...props} />;
  return <NumberInHand {...props} paper={paper} slip={slip} />;
}

function NumberInHand({
  step,
  catalogue,
  state,
  act,
  now,
  paper,
  slip,
}: TicketProps & { readonly paper: Paper; readonly slip: SlipProgress | null }) {
  const { t, language } = useText('kiosk');
  const { t: says } = useText('card');
  const { ticket } = step;
  // An appointment kept says so itself.
  const priority =
    ticket.appointment === null && catalogue.priorityClasses.find(({ id }) => id === ticket.priority);
  const names = namesOf(catalogue, language);
  const isAlone = ticket.offlineSince !== null;
  const unprinted = paper === 'failed' || paper === 'unknown' || paper === 'none';
  const secondsLeft = Math.max(1, Math.floor((step.endsAt - now) / 1000));
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-3">
        <div className="flex flex-col items-center rounded-card bg-paper px-4 pt-3 pb-4 text-center">
          <h1 className="flex flex-col">
            <span className="text-body text-muted">{t('ticket.yours')}</span>
            <span
              className="text-number leading-none font-bold tracking-tight text-deep"
              data-testid="number"
            >
              {ticket.number}
            </span>
          </h1>
          <p className="text-action font-medium">
            {[
              ...new Set([
                names.zone(ticket.zoneId),
                ticket.services.map((id) => names.service(id)).join('、'),
              ]),
            ].join(' · ')}
          </p>
          {priority && (
            <p className="text-body font-medium text-violet">
              ★ {says('strip.priority', { class: language === 'en' ? priority.nameEn : priority.name })}
            </p>
          )}
          {ticket.appointment && <AppointmentNote kept={ticket.appointment} />}
        </div>
        <PaperNote paper={paper} slip={slip} />
        <div className="flex min-h-0 flex-1 items-center gap-3">
          <ul className="flex h-full flex-1 flex-col justify-evenly px-2">
            {ticket.counters.length > 0 && (
              <Fact icon={<Armchair className="size-8" />}>
                {t('ticket.seats', { counters: numberRanges(ticket.counters.map(({ number }) => number)) })}
              </Fact>
            )}
            <Fact icon={<Users className="size-8" />}>{aheadWords()}</Fact>
            <Fact icon={<Hourglass className="size-8" />}>
              {waitWords()}
              {ticket.promise.low !== null && (
                <span className="text-small whitespace-nowrap text-muted"> ({t('ticket.forReference')})</span>
              )}
            </Fact>
          </ul>
          {ticket.progressUrl && (
            <figure className="flex w-[280px] shrink-0 flex-col items-center gap-1 rounded-card bg-paper p-2 text-center">
              <Qr value={ticket.progressUrl} className="size-[248px]" />
              <figcaption className="text-[26px] leading-snug whitespace-nowrap">
                {t(isAlone ? 'ticket.scanLater' : 'ticket.scan')}
              </figcaption>
            </figure>
          )}
        </div>
      </div>
      <div className="flex flex-col gap-3 pt-3">
        {step.givingUp === 'failed' && (
          <p role="alert" className="text-center text-body text-coral">
            ■ {t('failed.notGivenUp')}
          </p>
        )}
        {unprinted && (
          <div className="flex gap-3">
            <Button tone="danger" className="min-h-[112px] flex-1" onPress={() => act({ type: 'askGiveUp' })}>
              {t('failed.giveUp')}
            </Button>
            {state.printer.ready && paper !== 'none' && (
              <Button className="min-h-[112px] flex-1" onPress={() => act({ type: 'reprint' })}>
                {t('failed.again')}
              </Button>
            )}
          </div>
        )}
        <MainKey hint={t('ticket.closing', { seconds: secondsLeft })} onPress={() => act({ type: 'done' })}>
          {paper === 'unknown' ? t('failed.askYes') : unprinted ? t('failed.done') : t('ticket.done')}
        </MainKey>
      </div>
    </>
  );

  function aheadWords(): string {
    const { ahead, low } = ticket.promise;
    // What was in front at the last word with the hub has changed since.
    if (isAlone) return t('ticket.aloneTurn');
    if (ahead > 0) return t('ticket.ahead', { count: ahead });
    // Without an estimate no counter is open: "soon" would not be true.
    return low === null ? t('ticket.aheadNobodyYet') : t('ticket.aheadNobody');
  }

  function waitWords(): string {
    const { low, high } = ticket.promise;
    if (isAlone) return t('ticket.aloneWait');
    if (low === null || high === null) return t('ticket.minutesUnknown');
    return low === 0 ? t('ticket.minutesUpTo', { high }) : t('ticket.minutes', { low, high });
  }
}

/** The slot that was kept, or why the number is an ordinary one. */
function AppointmentNote({ kept }: { readonly kept: NonNullable<KioskTicket['appointment']> }) {
  const { t } = useText('appointments');
  const slot = { from: hourMinute(kept.slotFrom), to: hourMinute(kept.slotTo) };
  return (
    <p className={join('text-body font-medium', kept.late ? 'text-orange' : 'text-harbour')}>
      {kept.late ? `▲ ${t('keptLate', slot)}` : `✓ ${t('kept', slot)}`}
    </p>
  );
}

function Fact({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="flex items-center gap-3 text-[calc(46px*min(1.2,var(--type-scale)))] leading-tight font-medium en:text-[calc(38px*min(1.2,var(--type-scale)))]">
      <span aria-hidden="true" className="shrink-0 text-harbour">
        {icon}
      </span>
      <span className="text-balance">{children}</span>
    </li>
  );
}

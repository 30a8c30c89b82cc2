/** 刷证: what the holder of the card has already, a number or an appointment, before another one is offered. */
import { CalendarCheck, Ticket } from 'lucide-react';
import type { HeldNumber } from '@yichuang/domain/hall/views/held-numbers';
import type { ServiceId } from '@yichuang/domain/ids';
import type { CardAppointment } from '@yichuang/protocol/api';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { namesOf } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { heldWords } from './held-words.ts';
import { MainKey } from './keys.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

type PersonProps = ScreenProps & { readonly step: StepAt<'person'> };

export function PersonScreen({ step, flow, catalogue, act }: PersonProps) {
  const { t, language } = useText('card');
  const { identity } = flow;
  if (!identity?.card) return null;
  const { held, appointments } = identity.card;
  const names = namesOf(catalogue, language);
  const matters = (services: readonly ServiceId[]): string =>
    services.map((id) => names.service(id)).join('、');
  const mayCheckIn = appointments[0] !== undefined && appointments[0].punctuality !== 'early';
  const isInVain = step.asked && appointments.length === 0;
  const goOn = () => act({ type: 'back' });
  return (
    <>
      <h1 className="pt-2 pb-4 text-title leading-tight font-bold">{titleWords()}</h1>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto">
        {appointments.map((one) => (
          <Appointment key={one.slotFrom} appointment={one} matters={matters(one.services)} />
        ))}
        {isInVain && <p className="pb-3 text-action text-balance">{t('person.noAppointmentNext')}</p>}
        {held.length > 0 && (appointments.length > 0 || isInVain) && (
          <h2 className="pt-2 text-action font-bold">{t('person.held')}</h2>
        )}
        {held.map((one) => (
          <Held key={one.number} held={one} matters={matters(one.services)} />
        ))}
      </div>
      <div className="flex flex-col gap-3 pt-3">
        {mayCheckIn ? (
          <>
            <Button className="min-h-[112px]" onPress={goOn}>
              {t('person.otherFirst')}
            </Button>
            <MainKey
              icon={<CalendarCheck aria-hidden="true" className="size-8" />}
              onPress={() => act({ type: 'checkInByIdentity' })}
            >
              {t('person.checkIn')}
            </MainKey>
          </>
        ) : (
          <MainKey onPress={goOn}>{t('person.other')}</MainKey>
        )}
      </div>
    </>
  );

  function titleWords(): string {
    if (isInVain) return t('person.noAppointment');
    return t(appointments.length > 0 ? 'person.titleBooked' : 'person.titleHeld');
  }
}

function Appointment({
  appointment,
  matters,
}: {
  readonly appointment: CardAppointment;
  readonly matters: string;
}) {
  const { t } = useText('card');
  const { slotFrom, slotTo, opensAt, punctuality } = appointment;
  return (
    <section className="flex items-center gap-3 rounded-card border-2 border-line bg-paper p-4">
      <CalendarCheck aria-hidden="true" className="size-11 shrink-0 text-harbour" />
      <div className="min-w-0">
        <h2 className="text-[calc(52px*min(1.1,var(--type-scale)))] leading-tight font-bold en:text-action">
          {t('person.appointment', { from: hourMinute(slotFrom), to: hourMinute(slotTo) })}
        </h2>
        <p className="text-body">{matters}</p>
        <p className={join('text-body font-medium', punctuality === 'inTime' ? 'text-leaf' : 'text-orange')}>
          <span aria-hidden="true">{punctuality === 'inTime' ? '✓ ' : '▲ '}</span>
          {t(`person.${punctuality}`, { time: hourMinute(opensAt) })}
        </p>
      </div>
    </section>
  );
}

function Held({ held, matters }: { readonly held: HeldNumber; readonly matters: string }) {
  const { t } = useText('card');
  return (
    <section className="flex items-center gap-4 rounded-card border-2 border-line bg-paper p-4">
      <Ticket aria-hidden="true" className="size-11 shrink-0 text-harbour" />
      <p className="shrink-0 text-[120px] leading-none font-bold text-deep tabular-nums">{held.number}</p>
      <div className="min-w-0">
        <p className="text-body text-muted">{matters}</p>
        <p className="text-action leading-tight font-medium">{heldWords(t, held)}</p>
      </div>
    </section>
  );
}

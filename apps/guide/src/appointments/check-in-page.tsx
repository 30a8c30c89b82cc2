/** 预约签到: the guide types the code from the visitor's phone; below it, who is still expected today. */
import { AppointmentCode } from '@yichuang/domain/ids';
import type { AppointmentCard } from '@yichuang/protocol/appointments';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useId, useState } from 'react';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { takenIn } from '../sending.ts';
import { PrinterSetting } from '../take/printer-setting.tsx';
import { useAct } from '../use-act.ts';
import { useAppointments } from './use-appointments.ts';

export function CheckInPage({ duty }: { readonly duty: Duty }) {
  const { t } = useText('appointments');
  const { hub, hall, send, trail, printerId } = duty;
  const { busy, trouble, run, forget } = useAct();
  const [typed, setTyped] = useState('');
  const id = useId();
  const day = useAppointments(hub, hall.arrivals.size);
  const code = AppointmentCode.safeParse(typed.replaceAll(/[\s-]/gu, '').toUpperCase());
  const checkIn = async (): Promise<void> => {
    if (!code.success) return;
    const sent = await run(() =>
      send('checkIn', { code: code.data, ...(printerId === null ? {} : { printerId }) }),
    );
    const taken = sent?.done === true ? takenIn(sent.events) : null;
    if (taken) trail.swap({ at: 'given', ticketId: taken.ticketId, number: taken.number });
  };
  const expected = day?.appointments.filter(({ state }) => state === 'due' || state === 'overdue') ?? [];
  return (
    <Page
      title={t('guide.title')}
      onBack={trail.back}
      main={
        <Button tone="main" busy={busy} disabled={!code.success} onPress={() => void checkIn()}>
          {t('guide.submit')}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-0.5"
        onSubmit={(event) => {
          event.preventDefault();
          void checkIn();
        }}
      >
        <label htmlFor={id} className="text-body font-bold">
          {t('guide.code')}
        </label>
        <input
          id={id}
          value={typed}
          onChange={(event) => {
            forget();
            setTyped(event.target.value);
          }}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={40}
          aria-describedby={`${id}-hint`}
          className="min-h-target rounded-card border border-muted bg-paper px-2 text-title font-bold tracking-wider uppercase"
        />
        <p id={`${id}-hint`} className="text-small text-muted">
          {t('guide.hint')}
        </p>
      </form>
      {trouble && <TroubleNote trouble={trouble} />}
      <PrinterSetting duty={duty} />
      {day && day.appointments.length === 0 && (
        <EmptyState title={t('guide.nobody')} advice={t('guide.nobodyAdvice')} />
      )}
      {expected.length > 0 && (
        <section aria-label={t('guide.today')}>
          <h2 className="text-body font-bold text-muted">
            {t('guide.today')} · {t('guide.expected', { count: expected.length })}
          </h2>
          <ul className="mt-1 flex flex-col">
            {expected.map((card) => (
              <Expected key={card.appointmentId} card={card} duty={duty} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Expected({ card, duty: { names } }: { readonly card: AppointmentCard; readonly duty: Duty }) {
  const { t } = useText('appointments');
  return (
    <li className="flex items-baseline justify-between gap-2 border-t border-line py-1 text-body">
      <span className="shrink-0 font-bold tabular-nums">
        {card.from}–{card.to}
      </span>
      <span className="min-w-0 flex-1">
        {card.services.map((id) => names.service(id)).join('、')}
        <span className="block text-small text-muted">···{card.codeEnd}</span>
      </span>
      {card.state === 'overdue' && (
        <span className="shrink-0 font-medium text-orange">▲ {t('state.overdue')}</span>
      )}
    </li>
  );
}

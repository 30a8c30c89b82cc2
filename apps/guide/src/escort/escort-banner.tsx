/** 陪同: a number that this guide took with a visitor is called; said on top of every page, with a buzz, until it is served or put away. */
import type { CalledTicket } from '@yichuang/domain/hall/ticket';
import { Button } from '@yichuang/ui/button.tsx';
import { needsWords } from '@yichuang/ui/needs-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { useBuzz } from '../frame/use-buzz.ts';

const BUZZ_MS = [400, 150, 400, 150, 400];

export function EscortBanner({ duty }: { readonly duty: Duty }) {
  const { t } = useText('guide');
  const { hall, account, names } = duty;
  /** Put away; a recall says it again. */
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const called = [...hall.tickets.values()].filter(
    (ticket): ticket is CalledTicket =>
      ticket.status === 'called' && ticket.assistance?.by === account.accountId && !gone.has(keyOf(ticket)),
  );
  useBuzz(called.map(keyOf), BUZZ_MS);
  if (called.length === 0) return null;
  return (
    <section role="alert" aria-label={t('escort.title')} className="flex flex-col gap-1 px-2 pt-2">
      {called.map((ticket) => (
        <div
          key={keyOf(ticket)}
          className="flex items-center gap-1 rounded-card border-2 border-orange bg-sand p-2"
        >
          <p className="min-w-0 flex-1 leading-snug">
            <span className="block text-action font-bold">
              {t('escort.called', {
                number: ticket.number,
                counter: t('common:counter', {
                  number: names.counterNumber(ticket.counterId) ?? ticket.counterId,
                }),
              })}
            </span>
            <span className="block text-body">{needsWords(t, ticket.assistance)}</span>
          </p>
          <Button onPress={() => setGone(new Set([...gone, keyOf(ticket)]))}>{t('escort.seen')}</Button>
        </div>
      ))}
    </section>
  );
}

function keyOf({ ticketId, callSeq }: CalledTicket): string {
  return `${ticketId} ${callSeq}`;
}

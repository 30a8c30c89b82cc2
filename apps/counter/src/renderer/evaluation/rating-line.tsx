/**
 * 请评价, one line of the desk: whether the visitor here, or the one who has just left, was asked. Cases are asked for by
 * the hub at the end of the service; everybody else is asked by this key. What was given, a counter never sees.
 */
import type { EvaluationId } from '@yichuang/domain/evaluation/ids';
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { Instant } from '@yichuang/domain/ids';
import { secondsBetween } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Hub } from '../hub.ts';
import type { Sending } from '../sending.ts';
import { usePrompt } from './use-prompt.ts';

/** So long does the line speak of somebody who has left: the question, and a moment to read its end. */
const AFTER_SECONDS = 90;

export interface RatingLineProps {
  readonly hub: Hub;
  readonly desk: Desk;
  readonly sending: Sending;
  readonly now: Instant;
}

const SIGNS = { none: '○', asking: '◔', over: '✓' } as const;

export function RatingLine({ hub, desk, sending, now }: RatingLineProps) {
  const { t } = useText('evaluation');
  const { counter } = desk;
  const who = whoIsAsked(desk, now);
  const { state, again } = usePrompt(hub, who?.ticketId ?? null, who?.status ?? '');
  const ask = async (): Promise<void> => {
    if (who === null) return;
    const { counterId } = counter;
    const evaluationId = who.ticketId as string as EvaluationId;
    await sending.send('promptEvaluation', { evaluationId, counterId });
    again();
  };
  return (
    <section
      aria-label={t('counter.title')}
      className="flex min-h-[56px] items-center justify-between gap-1 rounded-card border border-line bg-paper px-1.5 py-0.5"
    >
      <output className="min-w-0 text-body">
        {who === null ? (
          <span className="text-muted">{t('counter.nobody')}</span>
        ) : (
          <>
            <strong>{who.number}</strong>{' '}
            <span className={state === 'none' ? 'text-muted' : 'font-medium'}>
              <span aria-hidden="true">{state !== null && SIGNS[state]} </span>
              {state === null ? t('counter.unknown') : t(`counter.${state}`)}
            </span>
          </>
        )}
      </output>
      {who !== null && state === 'none' && (
        <Button busy={sending.busy} onPress={() => void ask()} className="shrink-0 px-1">
          {t('counter.ask')}
        </Button>
      )}
    </section>
  );
}

/** Who sits here; else who has just left, while that is news. */
function whoIsAsked({ ticket, counter }: Desk, now: Instant): Who | null {
  if (ticket?.status === 'serving') return ticket;
  const { lastLeft } = counter;
  if (lastLeft === null || secondsBetween(lastLeft.at, now) > AFTER_SECONDS) return null;
  return { ticketId: lastLeft.ticket.ticketId, number: lastLeft.ticket.number, status: lastLeft.at };
}

type Who = Pick<NonNullable<Desk['ticket']>, 'ticketId' | 'number'> & { readonly status: string };

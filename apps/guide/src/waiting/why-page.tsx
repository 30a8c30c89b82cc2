/** 为什么等这么久: the wait of a number in plain words, and beside another number why that one went first, to read aloud. */
import type { Comparison } from '@yichuang/domain/hall/waiting/why-first';
import type { WaitAccount } from '@yichuang/domain/hall/waiting/wait-account';
import { numberTyped } from '@yichuang/domain/hall/number-typed';
import { ticketNumbered } from '@yichuang/domain/hall/hall';
import type { TicketNumber } from '@yichuang/domain/ids';
import { clockAt } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { ComparisonView } from '@yichuang/ui/waiting/comparison-view.tsx';
import { WaitView } from '@yichuang/ui/waiting/wait-view.tsx';
import type { HttpAnswer } from '@yichuang/client/http';
import { useEffect, useId, useState } from 'react';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';

type Told<Value> = { readonly value: Value } | { readonly problem: ProblemName };

/** What was answered, and to which question. */
interface Known {
  readonly turn: string;
  readonly told: Told<{ readonly account: WaitAccount }>;
}

function toldBy<Value>(answer: HttpAnswer<Value>): Told<Value> {
  if (answer.outcome === 'ok') return { value: answer.value };
  return { problem: answer.outcome === 'offline' ? 'Offline' : answer.problem.code };
}

export function WhyPage({ duty, number }: { readonly duty: Duty; readonly number: TicketNumber }) {
  const { t } = useText('waiting');
  const { hub, hall, names, now, trail } = duty;
  const ticket = ticketNumbered(hall, number);
  /** Another question once something happened to the number, and every minute while it waits. */
  const turn = ticket ? `${ticket.status} ${String(ticket.calls)} ${clockAt(now, 0)}` : 'gone';
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let stopped = false;
    const ask = async (): Promise<void> => {
      const answer = await hub.wait(number);
      if (!stopped) setKnown({ turn, told: toldBy(answer) });
    };
    void ask();
    return () => {
      stopped = true;
    };
  }, [hub, number, turn]);
  const told = known?.told ?? null;
  return (
    <Page title={t('why.title', { number })} onBack={trail.back}>
      <Against duty={duty} number={number} />
      {told === null && <EmptyState title={t('looking')} />}
      {told && 'problem' in told && <ProblemNote problem={told.problem} />}
      {told && 'value' in told && (
        <section aria-busy={known?.turn !== turn} className="rounded-card border border-line bg-paper p-2">
          <WaitView account={told.value.account} names={names} now={now} ratio={hall.rules.priority.ratio} />
        </section>
      )}
    </Page>
  );
}

function Against({ duty, number }: { readonly duty: Duty; readonly number: TicketNumber }) {
  const { t } = useText('waiting');
  const { hub, names } = duty;
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState<Told<Comparison> | null>(null);
  const id = useId();
  const other = numberTyped(typed);
  const ask = async (): Promise<void> => {
    if (other !== null && other !== number) setTold(toldBy(await hub.compared(number, other)));
  };
  return (
    <section className="flex flex-col gap-1 rounded-card border border-line bg-paper p-2">
      <form
        className="flex items-end gap-1"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <label htmlFor={id} className="flex min-w-0 flex-1 flex-col gap-0.5 text-body font-bold">
          {t('why.against')}
          <input
            id={id}
            value={typed}
            onChange={({ target }) => {
              setTold(null);
              setTyped(target.value);
            }}
            placeholder={t('numberExample')}
            autoComplete="off"
            autoCapitalize="characters"
            enterKeyHint="go"
            className="min-h-target w-full rounded-card border border-muted bg-paper px-2 text-title font-bold uppercase placeholder:font-normal placeholder:normal-case"
          />
        </label>
        <Button tone="main" disabled={other === null || other === number} onPress={() => void ask()}>
          {t('look')}
        </Button>
      </form>
      {told && 'value' in told && <ComparisonView comparison={told.value} names={names} />}
      {told && 'problem' in told && (
        <p role="alert" className="text-body font-medium text-coral">
          ■ {told.problem === 'NotFound' ? t('notFound') : t(`problems:${told.problem}.says`)}
        </p>
      )}
    </section>
  );
}

/**
 * The window without a hub (应急叫号): who waited when the line broke, a number to type, the call said aloud and shown large,
 * and what is written down. In the desk's place while the hub is away, and as the terminal's own page.
 */
import { numberMeant } from '@yichuang/domain/hall/number-typed';
import type { Instant, TicketNumber } from '@yichuang/domain/ids';
import type { EmergencyView } from '@yichuang/protocol/emergency';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useState, type FormEvent } from 'react';
import { KEY_CAPS } from '../desk/shortcuts.ts';
import { CallList } from './call-list.tsx';
import { LargeCall } from './large-call.tsx';
import { WaitedThenList } from './waited-then-list.tsx';

export interface EmergencyDeskProps {
  readonly view: EmergencyView;
  readonly now: Instant;
  /** Written down, said and shown; the one who was called last is only said again. */
  readonly onCall: (number: TicketNumber) => void;
}

export function EmergencyDesk({ view, now, onCall }: EmergencyDeskProps) {
  const { t } = useText('counter');
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const [isLarge, setLarge] = useState(false);
  const { calls, counterNumber } = view;
  const [last] = calls;
  const type = (text: string): void => {
    setTyped(text);
    setRefused(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const number = numberMeant(typed, view);
    setRefused(number === null);
    if (number === null) return;
    setTyped('');
    onCall(number);
  };
  useRecallKey(last ? () => onCall(last.number) : null);

  return (
    <main className="grid min-h-0 flex-1 grid-cols-[312px_1fr_344px] gap-2 p-2">
      <WaitedThenList {...view} now={now} onPick={type} />
      <section
        aria-labelledby="emergency"
        className="flex min-h-0 min-w-0 flex-col gap-2 rounded-card border border-line bg-paper p-2"
      >
        <div>
          <h2 id="emergency" className="text-title font-bold">
            {t('emergency.title')}
          </h2>
          <p className="text-body text-muted">{t('emergency.advice')}</p>
        </div>
        <form onSubmit={submit} className="flex flex-col gap-1">
          <label htmlFor="number" className="text-action font-bold">
            {t('emergency.number')}
          </label>
          <div className="flex gap-2">
            <input
              id="number"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here
              autoFocus
              value={typed}
              onChange={(event) => type(event.target.value)}
              maxLength={8}
              autoComplete="off"
              spellCheck={false}
              placeholder="A012"
              aria-invalid={refused}
              aria-describedby="number-help"
              className="h-10 w-full min-w-0 rounded-card border-2 border-muted px-2 text-number font-bold uppercase placeholder:font-normal placeholder:text-line"
            />
            <Button type="submit" tone="main" className="h-10 w-[200px] shrink-0 text-list" shortcut="Enter">
              {t('emergency.call')}
            </Button>
          </div>
          <output id="number-help" className="min-h-3 text-body font-medium text-orange">
            {refused && `${t('find.notANumber')}。${t('find.notANumberAdvice')}`}
          </output>
        </form>
        {last && (
          <div className="flex flex-wrap items-center gap-2 rounded-card bg-amber p-2 text-ink">
            <p data-testid="called" className="text-number font-bold">
              {last.number}
            </p>
            <p className="flex-1 text-title font-bold">
              {t('emergency.please', { counter: t('common:counter', { number: counterNumber }) })}
            </p>
            <Button shortcut={KEY_CAPS.recall} onPress={() => onCall(last.number)}>
              {t('keys.recall')}
            </Button>
            <Button onPress={() => setLarge(true)}>{t('emergency.large')}</Button>
          </div>
        )}
        <p className="mt-auto text-body text-muted">{t('emergency.others')}</p>
      </section>
      <CallList calls={calls} />
      {isLarge && last && (
        <LargeCall number={last.number} counterNumber={counterNumber} onClose={() => setLarge(false)} />
      )}
    </main>
  );
}

function useRecallKey(recall: (() => void) | null): void {
  useEffect(() => {
    if (recall === null) return;
    const pressed = (event: KeyboardEvent): void => {
      if (event.code !== KEY_CAPS.recall || event.repeat) return;
      event.preventDefault();
      recall();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [recall]);
}

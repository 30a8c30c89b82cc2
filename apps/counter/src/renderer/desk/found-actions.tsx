/** What this counter may do with a number that was looked up: bring it here, put it back in line, or end it. */
import type { Ticket } from '@yichuang/domain/hall/ticket';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Asked } from './asked.ts';
import type { PersonKeys } from './person-keys.ts';
import type { Acts } from './use-acts.ts';

export interface FoundActionsProps {
  readonly ticket: Ticket;
  readonly keys: PersonKeys;
  readonly busy: boolean;
  readonly acts: Acts;
  readonly ask: (asked: Asked) => void;
  readonly onDone: () => void;
}

export function FoundActions({ ticket, keys, busy, acts, ask, onDone }: FoundActionsProps) {
  const { t } = useText('counter');
  const who = { ticketId: ticket.ticketId, number: ticket.number };
  const done = (act: Promise<unknown>): void => {
    void act.then(onDone);
  };
  const cancel = (
    <Button tone="danger" busy={busy} onPress={() => ask({ kind: 'cancel', who })}>
      {t('find.cancel')}
    </Button>
  );
  const pick = (
    <Button busy={busy} disabled={!keys.pick} onPress={() => ask({ kind: 'pick', who })}>
      {t('keys.pick')}
    </Button>
  );
  switch (ticket.status) {
    case 'waiting':
      return (
        <>
          {cancel}
          {pick}
        </>
      );
    case 'noShow':
      return (
        <>
          {cancel}
          {pick}
          <Button busy={busy} onPress={() => ask({ kind: 'nextHere', who })}>
            {t('back.nextHere')}
          </Button>
          <Button tone="main" busy={busy} onPress={() => done(acts.reinstate(who))}>
            {t('back.reinstate')}
          </Button>
        </>
      );
    case 'held':
      return (
        <>
          {cancel}
          <Button tone="main" busy={busy} disabled={!keys.direct} onPress={() => done(acts.resumeHeld(who))}>
            {t('back.resume')}
          </Button>
        </>
      );
    case 'called':
    case 'serving':
      return null;
  }
}

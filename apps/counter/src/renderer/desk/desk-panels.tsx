/** The desk itself: the line on the left, the current ticket with its one main key in the middle, the rest on the right. */
import { useText } from '@yichuang/ui/text/use-text';
import { join } from '@yichuang/ui/join';
import { UndoBar } from '@yichuang/ui/undo-bar.tsx';
import { RatingLine } from '../evaluation/rating-line.tsx';
import { CurrentPanel } from './current-panel.tsx';
import { MainKeys } from './main-keys.tsx';
import { noShowWaitOf } from './person-keys.ts';
import { PersonPanel } from './person-panel.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { KEY_CAPS } from './shortcuts.ts';
import { UNDO_SECONDS, type Undoable } from './undo.ts';
import type { AtDesk, Doing } from './use-desk.ts';
import type { OwnDifficulties } from './use-difficulties.ts';
import { useLife } from './use-life.ts';
import { WhyPanel } from './why-panel.tsx';

interface DeskPanelsProps extends AtDesk {
  readonly doing: Doing;
  readonly difficulties: OwnDifficulties;
  readonly hidden: boolean;
}

export function DeskPanels({ doing, difficulties, hidden, ...props }: DeskPanelsProps) {
  const { hub, hall, names, sending, desk, now } = props;
  const { acts, keys, mainKey, asking, undoable, ask, hands, find, pressMain, press } = doing;
  const { t } = useText('counter');
  const { busy } = sending;
  const { ticket, next } = desk;
  const life = useLife(
    hub,
    ticket?.number ?? null,
    ticket ? `${ticket.ticketId} ${ticket.status} ${ticket.calls} ${heardOf(ticket)}` : '',
  );
  const nextNumber = next === null ? null : (hall.tickets.get(next.ticketId)?.number ?? null);
  return (
    <main
      hidden={hidden}
      className={join('min-h-0 flex-1 grid-cols-[312px_1fr_344px] gap-2 p-2', !hidden && 'grid')}
    >
      <QueuePanel hall={hall} desk={desk} names={names} now={now} onFind={find} />
      <section
        aria-label={t('current.title')}
        className="flex min-h-0 min-w-0 flex-col gap-1 rounded-card border border-line bg-paper p-2"
      >
        <CurrentPanel desk={desk} names={names} now={now} nextNumber={nextNumber} />
        <MainKeys
          mainKey={mainKey}
          keys={keys}
          noShowWait={noShowWaitOf(hall, desk, now)}
          inferred={ticket?.status === 'serving' && ticket.startInferred}
          busy={busy}
          asking={asking}
          onMain={pressMain}
          onRecall={() => press('recall')}
          onNoShow={() => press('noShow')}
        />
        <div className="h-7">
          {undoable && (
            <UndoBar
              key={undoable.at}
              words={undoWords(undoable, t)}
              seconds={UNDO_SECONDS}
              shortcut={KEY_CAPS.undo}
              onUndo={() => press('undo')}
              onGone={() => undefined}
              className="h-7"
            />
          )}
        </div>
        <WhyPanel desk={desk} hall={hall} names={names} life={life} />
      </section>
      <PersonPanel
        desk={desk}
        keys={keys}
        names={names}
        now={now}
        busy={busy}
        hands={hands}
        difficulties={difficulties}
        onKey={press}
        onFind={find}
        onReinstate={(who) => void acts.reinstate(who)}
        onNextHere={(who) => ask({ kind: 'nextHere', who })}
        onResume={(who) => void acts.resumeHeld(who)}
        rating={<RatingLine hub={hub} desk={desk} sending={sending} now={now} />}
      />
    </main>
  );
}

/** The voice's report is news for the life of a called number. */
function heardOf(ticket: NonNullable<AtDesk['desk']['ticket']>): string {
  return ticket.status === 'called' ? `${ticket.callSeq} ${ticket.heardAt ?? ''}` : `${ticket.startInferred}`;
}

function undoWords({ finished, called }: Undoable, t: ReturnType<typeof useText<'counter'>>['t']): string {
  if (finished && called)
    return t('undo.finishedAndCalled', { finished: finished.number, called: called.number });
  if (finished) return t('undo.finished', { finished: finished.number });
  return t('undo.called', { called: called?.number ?? '' });
}

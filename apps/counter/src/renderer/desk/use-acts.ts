/** What the clerk can do (动作): each key and button of the desk is one of these, sent once and told in words. */
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { CounterId, ReasonId, TicketId, ZoneId } from '@yichuang/domain/ids';
import type { RejectionDetails } from '@yichuang/domain/rejections';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import type { Sending } from '../sending.ts';
import type { Asked, PauseChoice, Who } from './asked.ts';
import type { MainKey } from '@yichuang/domain/hall/views/main-key';
import type { Undoable } from './undo.ts';

export interface Move {
  readonly toZoneId: ZoneId;
  readonly toCounterId: CounterId | null;
  readonly note: string;
}

export interface Acts {
  main(key: MainKey): Promise<unknown>;
  recall(): Promise<unknown>;
  noShow(who: Who, andCall: boolean): Promise<unknown>;
  hold(who: Who, note: string): Promise<boolean>;
  transfer(who: Who, move: Move): Promise<unknown>;
  giveBack(who: Who): Promise<boolean>;
  finish(ticketId: TicketId | null): Promise<boolean>;
  direct(reasonId: ReasonId): Promise<unknown>;
  pick(who: Who, reasonId: ReasonId): Promise<unknown>;
  reinstate(who: Who): Promise<unknown>;
  nextHere(who: Who, reasonId: ReasonId): Promise<unknown>;
  resumeHeld(who: Who): Promise<unknown>;
  cancel(who: Who, reasonId: ReasonId): Promise<unknown>;
  undo(deed: Undoable): Promise<unknown>;
  pause(choice: PauseChoice, confirmed: boolean): Promise<unknown>;
  resume(): Promise<unknown>;
  close(confirmed: boolean): Promise<unknown>;
  /** 请人顶上. */
  askRelief(): Promise<unknown>;
}

export interface ActsContext {
  readonly counterId: CounterId;
  readonly desk: Desk;
  readonly names: Names;
  readonly send: Sending['send'];
  readonly ask: (asked: Asked) => void;
}

export function useActs({ counterId, desk, names, send, ask }: ActsContext): Acts {
  const { t } = useText('counter');
  const said = (
    act: 'reinstated' | 'nextHere' | 'returned' | 'held' | 'missed' | 'cancelled',
    { number }: Who,
  ): { done: string } => ({
    done: t(`delivery.done.${act}`, { number }),
  });

  /** Closing or pausing the last counter of a queue asks once more, with the people counted. */
  const unlessAlone = (pause: PauseChoice | null) => ({
    onRejection: ({
      code,
      details,
    }: {
      readonly code: string;
      readonly details: Readonly<Record<string, unknown>>;
    }): boolean => {
      if (code !== 'QueueLeftAlone') return false;
      ask({ kind: 'alone', zones: (details as RejectionDetails['QueueLeftAlone']).zones, pause });
      return true;
    },
  });

  return {
    async main(key) {
      switch (key.kind) {
        case 'nobody':
          return;
        case 'callNext':
          return send('callNext', { counterId });
        case 'ask':
          return send('startService', { counterId, ticketId: key.ticketId });
        case 'finish':
          // When the key says 办结 alone, nobody is called, even if somebody came in the meantime.
          return key.andCall
            ? send('callNext', { counterId, current: 'finish', ticketId: key.ticketId })
            : send('finishService', { counterId, ticketId: key.ticketId });
        case 'finishDirect':
          return key.andCall ? send('callNext', { counterId }) : send('finishService', { counterId });
        case 'resume':
          return send('resumeCounter', { counterId });
      }
    },
    recall: () => send('recallTicket', { counterId }),
    noShow: (who, andCall) =>
      andCall
        ? send('callNext', { counterId, current: 'noShow', ticketId: who.ticketId }, said('missed', who))
        : send('markNoShow', { counterId }, said('missed', who)),
    hold: (who, note) => send('holdTicket', { counterId, ...noted(note) }, said('held', who)),
    transfer: ({ ticketId, number }, { toZoneId, toCounterId, note }) =>
      send(
        'transferTicket',
        {
          ticketId,
          toZoneId,
          ...(toCounterId === null ? {} : { toCounterId }),
          ...noted(note),
        },
        { done: t('delivery.done.transferred', { number, zone: names.zone(toZoneId) }) },
      ),
    giveBack: (who) => send('returnToQueue', { counterId, ticketId: who.ticketId }, said('returned', who)),
    finish: (ticketId) => send('finishService', { counterId, ...(ticketId === null ? {} : { ticketId }) }),
    direct: (reasonId) => send('serveDirectly', { counterId, reasonId }),
    pick: ({ ticketId }, reasonId) => send('callTicket', { counterId, ticketId, reasonId }),
    reinstate: (who) => send('reinstateTicket', { ticketId: who.ticketId }, said('reinstated', who)),
    nextHere: (who, reasonId) =>
      send(
        'reinstateTicket',
        { ticketId: who.ticketId, toCounterId: counterId, reasonId },
        said('nextHere', who),
      ),
    resumeHeld: ({ ticketId }) => send('resumeTicket', { counterId, ticketId }),
    cancel: (who, reasonId) =>
      send('cancelTicket', { ticketId: who.ticketId, reasonId }, said('cancelled', who)),
    undo: ({ finished, called }) =>
      send('returnToQueue', {
        counterId,
        ...(called ? { ticketId: called.ticketId } : {}),
        ...(finished ? { restore: finished.ticketId } : {}),
      }),
    pause: (choice, confirmed) =>
      send(
        'pauseCounter',
        {
          counterId,
          reasonId: choice.reasonId,
          ...(choice.until === null ? {} : { until: choice.until }),
          ...(confirmed ? { confirmed } : {}),
        },
        unlessAlone(choice),
      ),
    resume: () => send('resumeCounter', { counterId: desk.counter.counterId }),
    askRelief: () => send('requestRelief', { counterId }, { done: t('delivery.done.reliefAsked') }),
    close: (confirmed) =>
      send('closeCounter', { counterId, ...(confirmed ? { confirmed } : {}) }, unlessAlone(null)),
  };
}

function noted(note: string): { readonly note?: string } {
  const text = note.trim();
  return text === '' ? {} : { note: text };
}

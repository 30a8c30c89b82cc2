/** Draws the question that is asked (对话框), and does what is answered. */
import { ticketNumbered } from '@yichuang/domain/hall/hall';
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { Instant } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { CloseDialog, type Leaving } from '../dialogs/close-dialog.tsx';
import { FindDialog } from '../dialogs/find-dialog.tsx';
import { HandDialog } from '../dialogs/hand-dialog.tsx';
import { HoldDialog } from '../dialogs/hold-dialog.tsx';
import { NoShowDialog } from '../dialogs/no-show-dialog.tsx';
import { PauseDialog } from '../dialogs/pause-dialog.tsx';
import { Question } from '../dialogs/question.tsx';
import { ReasonDialog } from '../dialogs/reason-dialog.tsx';
import { TransferDialog } from '../dialogs/transfer-dialog.tsx';
import type { Asked } from './asked.ts';
import { FoundActions } from './found-actions.tsx';
import type { PersonKeys } from './person-keys.ts';
import type { Acts } from './use-acts.ts';

export interface QuestionsProps extends Pick<AtWork, 'hub' | 'door' | 'hall' | 'names' | 'sending'> {
  readonly asked: Asked;
  readonly desk: Desk;
  readonly keys: PersonKeys;
  readonly acts: Acts;
  readonly now: Instant;
  readonly ask: (asked: Asked | null) => void;
}

export function Questions({
  asked,
  desk,
  keys,
  acts,
  now,
  ask,
  hub,
  door,
  hall,
  names,
  sending,
}: QuestionsProps) {
  const { t } = useText('counter');
  const { reasons } = door.catalogue;
  const { busy } = sending;
  const onClose = (): void => ask(null);
  /** The question goes away when it is answered, whatever the hall says to it. */
  const answered = (act: Promise<unknown>): void => {
    void act.then(onClose);
  };
  const shared = { names, busy, onClose };

  switch (asked.kind) {
    case 'noShow':
      return (
        <NoShowDialog
          {...shared}
          who={asked.who}
          rule={hall.rules.reinstatement}
          mayCall={desk.next !== null && desk.counter.pause === null}
          onConfirm={(andCall) => answered(acts.noShow(asked.who, andCall))}
        />
      );
    case 'hold':
      return (
        <HoldDialog {...shared} who={asked.who} onConfirm={(note) => answered(acts.hold(asked.who, note))} />
      );
    case 'transfer':
      return (
        desk.ticket && (
          <TransferDialog
            {...shared}
            ticket={desk.ticket}
            hall={hall}
            onConfirm={(move) => answered(acts.transfer(asked.who, move))}
          />
        )
      );
    case 'direct':
      return (
        <ReasonDialog
          {...shared}
          title={t('dialog.direct.title')}
          says={t('dialog.direct.says')}
          confirm={t('dialog.direct.confirm')}
          reasons={reasons.direct}
          onConfirm={(reasonId) => answered(acts.direct(reasonId))}
        />
      );
    case 'hand':
      return (
        <HandDialog
          {...{ hub, door, hall, names, sending }}
          counterId={desk.counter.counterId}
          onClose={onClose}
        />
      );
    case 'pick':
      return (
        <ReasonDialog
          {...shared}
          title={t('dialog.pick.title', { number: asked.who.number })}
          says={t('dialog.pick.says')}
          confirm={t('dialog.pick.confirm', { number: asked.who.number })}
          reasons={reasons.outOfOrder}
          onConfirm={(reasonId) => answered(acts.pick(asked.who, reasonId))}
        />
      );
    case 'nextHere':
      return (
        <ReasonDialog
          {...shared}
          title={t('dialog.nextHere.title', { number: asked.who.number })}
          says={t('dialog.nextHere.says')}
          confirm={t('dialog.nextHere.confirm')}
          reasons={reasons.outOfOrder}
          onConfirm={(reasonId) => answered(acts.nextHere(asked.who, reasonId))}
        />
      );
    case 'cancel':
      return (
        <ReasonDialog
          {...shared}
          danger
          title={t('dialog.cancel.title', { number: asked.who.number })}
          says={t('dialog.cancel.says')}
          confirm={t('dialog.cancel.confirm')}
          cancel={t('dialog.cancel.keep')}
          reasons={reasons.cancel}
          onConfirm={(reasonId) => answered(acts.cancel(asked.who, reasonId))}
        />
      );
    case 'pause':
      return (
        <PauseDialog
          {...shared}
          hall={hall}
          reasons={reasons.pause}
          now={now}
          onConfirm={(choice) => void acts.pause(choice, false).then((done) => done && onClose())}
        />
      );
    case 'close': {
      const who = desk.ticket;
      const leave = async (leaving: Leaving | null): Promise<void> => {
        if (who !== null && leaving !== null) {
          const left = await {
            finish: () => acts.finish(who.ticketId),
            giveBack: () => acts.giveBack(who),
            hold: () => acts.hold(who, ''),
          }[leaving]();
          if (!left) return onClose();
        }
        if (await acts.close(false)) onClose();
      };
      const counter = t('common:counter', {
        number: names.counterNumber(desk.counter.counterId) ?? desk.counter.counterId,
      });
      return (
        <CloseDialog {...shared} counter={counter} who={who} onConfirm={(leaving) => void leave(leaving)} />
      );
    }
    case 'alone': {
      const { zones, pause } = asked;
      const words = zones
        .map(({ zoneId, waiting }) => `${names.zone(zoneId)} ${t('common:people', { count: waiting })}`)
        .join('、');
      return (
        <Question
          {...shared}
          danger
          title={t('dialog.alone.title', { count: zones.reduce((sum, { waiting }) => sum + waiting, 0) })}
          says={t('dialog.alone.says', { zones: words })}
          more={
            <Button tone="main" busy={busy} onPress={() => answered(acts.askRelief())}>
              {t('dialog.alone.relief')}
            </Button>
          }
          confirm={t(pause === null ? 'dialog.alone.close' : 'dialog.alone.pause')}
          onConfirm={() => answered(pause === null ? acts.close(true) : acts.pause(pause, true))}
        />
      );
    }
    case 'find': {
      const ticket = ticketNumbered(hall, asked.number);
      return (
        <FindDialog hub={hub} number={asked.number} hall={hall} names={names} onClose={onClose}>
          {ticket && (
            <FoundActions ticket={ticket} keys={keys} busy={busy} acts={acts} ask={ask} onDone={onClose} />
          )}
        </FindDialog>
      );
    }
  }
}

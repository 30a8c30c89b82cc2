/** The clerk's desk (窗口工作台): the current ticket in the middle with its one main key, the line on the left, the rest on the right. */
import { deskOf } from '@yichuang/domain/hall/views/desk';
import type { CounterId, TicketNumber } from '@yichuang/domain/ids';
import { usePaperSheet } from '@yichuang/ui/paper/use-paper-sheet';
import { useText } from '@yichuang/ui/text/use-text';
import { join } from '@yichuang/ui/join';
import { UndoBar } from '@yichuang/ui/undo-bar.tsx';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useNow } from '@yichuang/ui/use-now';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { CaseworkPage, type CaseworkTab } from '../casework/casework-page.tsx';
import type { Sought } from '../casework/case/cases-page.tsx';
import type { Visits } from '../casework/use-visits.ts';
import type { CallVoice } from '../emergency/call-voice.ts';
import { EmergencyDesk } from '../emergency/emergency-desk.tsx';
import { useEmergency } from '../emergency/use-emergency.ts';
import { RatingLine } from '../evaluation/rating-line.tsx';
import { OwnDialog } from '../own/own-dialog.tsx';
import { AnswersDialog } from '../knowledge/answers-dialog.tsx';
import { LineStrip } from '../frame/line-strip.tsx';
import { BarKey, TopBar } from '../frame/top-bar.tsx';
import { scannedCode } from '../scanning/scanned.ts';
import { useScanTaker } from '../scanning/scan-takers.tsx';
import { stillAsked, type Asked } from './asked.ts';
import { CurrentPanel } from './current-panel.tsx';
import { DifficultyDialog } from './difficulty-dialog.tsx';
import { Legend } from './legend.tsx';
import { MainKeys } from './main-keys.tsx';
import { mainKeyOf, meaningOf } from '@yichuang/domain/hall/views/main-key';
import { NumberSearch } from './number-search.tsx';
import { justCalled, noShowWaitOf, personKeysOf } from './person-keys.ts';
import { PauseReminder } from './pause-reminder.tsx';
import { PersonPanel } from './person-panel.tsx';
import { Questions } from './questions.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { createSettling } from './settling.ts';
import { KEY_CAPS, type DeskKey } from './shortcuts.ts';
import { UNDO_SECONDS, undoableOf } from './undo.ts';
import { useActs } from './use-acts.ts';
import { PaperDialog } from '../paper/paper-dialog.tsx';
import { useDifficulties } from './use-difficulties.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useKeypad } from './use-keypad.ts';
import { useLife } from './use-life.ts';
import { WhyPanel } from './why-panel.tsx';

export interface DeskPageProps extends AtWork {
  /** Of the window itself, while there is no hub. */
  readonly voice: CallVoice;
  readonly counterId: CounterId;
  readonly visits: Visits;
  /** 换窗口. */
  readonly onChoose: () => void;
}

export function DeskPage(props: DeskPageProps) {
  const { hall, counterId, view } = props;
  const now = useNow(1000, view.hubTimeOffsetMs);
  const desk = deskOf(hall, counterId, now);
  // The counter was closed this very moment; the page above chooses another way with the next drawing.
  return desk && <Desk {...props} desk={desk} now={now} />;
}

type DeskProps = DeskPageProps & {
  readonly desk: NonNullable<ReturnType<typeof deskOf>>;
  readonly now: ReturnType<typeof useNow>;
};

function Desk(props: DeskProps) {
  const { hub, client, door, account, hall, view, names, sending, counterId, visits, onChoose, desk, now } =
    props;
  const { t } = useText('counter');
  const { t: intake } = useText('intake');
  const { t: knowledge } = useText('knowledge');
  const { t: own } = useText('own');
  const say = useToast();
  const { busy, send } = sending;
  const { counter, ticket } = desk;
  /** How often the keyboard has asked about the one who is on the way. */
  const [asks, setAsks] = useState<{ readonly meaning: string | null; readonly times: number }>({
    meaning: null,
    times: 0,
  });
  const [wanted, ask] = useState<Asked | null>(null);
  /** null: the desk itself lies open. */
  const [casework, setCasework] = useState<CaseworkTab | null>(null);
  /** 问答, 我的数据, 办不成事, 补录 lie in front of everything. */
  const [looking, look] = useState<'answers' | 'own' | 'difficulty' | 'paper' | null>(null);
  const [settling] = useState(createSettling);
  const search = useRef<HTMLInputElement>(null);

  const asked = stillAsked(wanted, desk);
  // Forgotten, not hidden: it must not come back when the same person is called again.
  if (wanted !== null && asked === null) ask(null);
  const acts = useActs({ counterId, desk, names, send, ask });
  const keys = personKeysOf(desk);
  const hands = handsNumbers(door);
  const paper = usePaperSheet();
  const difficulties = useDifficulties({ hub, client, account }, now);
  const mainKey = mainKeyOf(desk);
  const meaning = meaningOf(mainKey);
  const asking = asks.meaning === meaning ? asks.times : 0;
  const undoable = undoableOf(desk, now);
  const life = useLife(
    hub,
    ticket?.number ?? null,
    ticket ? `${ticket.ticketId} ${ticket.status} ${ticket.calls} ${heardOf(ticket)}` : '',
  );
  const nextNumber = desk.next === null ? null : (hall.tickets.get(desk.next.ticketId)?.number ?? null);
  const people = desk.reserved + desk.queues.reduce((sum, queue) => sum + queue.waiting, 0);

  useKeypad(client, counterId, names, () => setAsks({ meaning, times: asking + 1 }));
  useEffect(() => {
    settling.meant(meaning, performance.now());
  }, [settling, meaning]);

  const pressMain = (): void => {
    if (settling.mayPress(performance.now())) void acts.main(mainKey);
  };
  const find = useCallback((number: TicketNumber) => ask({ kind: 'find', number }), []);
  const focusSearch = (): void => search.current?.focus();

  const openIntake = (): void => {
    if (ticket?.status === 'serving' || (ticket && visits.current === null)) visits.open(ticket, null);
    setCasework('intake');
  };

  const press = (key: DeskKey): void => {
    if (busy) return;
    switch (key) {
      case 'main':
        // With somebody on the way the key asks; answering it is another key, so that nobody is taken for seated by habit.
        if (mainKey.kind === 'ask') setAsks({ meaning, times: asking + 1 });
        else pressMain();
        return;
      case 'here':
        if (mainKey.kind === 'ask') pressMain();
        return;
      case 'recall':
        if (keys.recall && ticket && !justCalled(ticket, now)) void acts.recall();
        return;
      case 'noShow':
      case 'hold':
      case 'transfer':
        if (ticket && keys[key]) ask({ kind: key, who: ticket });
        return;
      case 'giveBack':
        if (ticket) void acts.giveBack(ticket);
        return;
      case 'finish':
        if (keys.finish) void acts.finish(ticket?.ticketId ?? null);
        return;
      case 'direct':
        if (keys.direct) ask({ kind: 'direct' });
        return;
      case 'pick':
        if (keys.pick) focusSearch();
        return;
      case 'hand':
        if (hands) ask({ kind: 'hand' });
        return;
      case 'find':
        focusSearch();
        return;
      case 'pause':
        if (counter.pause === null) ask({ kind: 'pause' });
        else void acts.resume();
        return;
      case 'undo':
        if (undoable) void acts.undo(undoable);
        return;
      case 'intake':
        openIntake();
        return;
      case 'answers':
      case 'own':
      case 'difficulty':
      case 'paper':
        look(key);
        return;
    }
  };
  const [sought, seek] = useState<Sought | null>(null);
  useScanTaker((text) => {
    // A question in front of the desk is answered first.
    if (asked !== null || looking !== null) return false;
    const scanned = scannedCode(text);
    if (scanned.is === 'slip') {
      const holder = [...hall.tickets.values()].find(({ progressKey }) => progressKey === scanned.key);
      if (holder) find(holder.number);
      else say('note', t('scan.gone'), t('scan.goneNext'));
      return true;
    }
    if (scanned.is !== 'case') return false;
    seek((before) => ({ text: scanned.text, times: (before?.times ?? 0) + 1 }));
    setCasework('cases');
    return true;
  });
  const emergency = useEmergency(props);
  const callsAlone = emergency.cutOff && casework === null;
  useKeyboard(looking === null && asked === null && casework === null && !callsAlone, press);

  const ownZoneIds = desk.queues.filter(({ tier }) => tier === 'own').map(({ zoneId }) => zoneId);
  return (
    <div className="flex h-dvh flex-col">
      <TopBar
        title={t('common:counter', { number: names.counterNumber(counterId) ?? counterId })}
        below={[...ownZoneIds.map((zoneId) => names.zone(zoneId)), account.displayName].join(' · ')}
        demo={door.demo}
        aheadMs={view.hubTimeOffsetMs}
      >
        {casework === null && !callsAlone && <NumberSearch field={search} onFind={find} />}
        <BarKey
          shortcut={casework === null ? KEY_CAPS.intake : 'Esc'}
          pressed={casework !== null}
          onPress={() => (casework === null ? openIntake() : setCasework(null))}
        >
          {intake('entry')}
        </BarKey>
        <BarKey shortcut={KEY_CAPS.answers} onPress={() => look('answers')}>
          {knowledge('open')}
        </BarKey>
        <BarKey shortcut={KEY_CAPS.own} onPress={() => look('own')}>
          {own('open')}
        </BarKey>
        <BarKey shortcut={KEY_CAPS.pause} disabled={busy} onPress={() => press('pause')}>
          {t(counter.pause === null ? 'header.pause' : 'header.resume')}
        </BarKey>
        <BarKey onPress={onChoose}>{t('header.move')}</BarKey>
        <BarKey disabled={busy} onPress={() => ask({ kind: 'close' })}>
          {t('header.close')}
        </BarKey>
      </TopBar>
      <LineStrip
        view={view}
        cutOff={emergency.cutOff}
        advice={adviceOf(emergency.cutOff, casework !== null, t)}
        words={t('header.waiting', { count: people })}
      />
      <PauseReminder hall={hall} counterId={counterId} now={now} />
      {casework !== null && (
        <CaseworkPage
          {...props}
          mainKey={mainKey}
          tab={casework}
          sought={sought}
          onTab={setCasework}
          onMain={pressMain}
          onBack={() => setCasework(null)}
        />
      )}
      {callsAlone && <EmergencyDesk view={emergency.view} now={now} onCall={emergency.call} />}
      <main
        hidden={casework !== null || callsAlone}
        className={join(
          'min-h-0 flex-1 grid-cols-[312px_1fr_344px] gap-2 p-2',
          casework === null && !callsAlone && 'grid',
        )}
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
      {casework === null && !callsAlone && <Legend hands={hands} />}
      {looking === 'answers' && <AnswersDialog hub={hub} onClose={() => look(null)} />}
      {looking === 'own' && (
        <OwnDialog hub={hub} hall={hall} names={names} sending={sending} onClose={() => look(null)} />
      )}
      {looking === 'difficulty' && (
        <DifficultyDialog
          {...{ ticket, door, names, sending }}
          own={difficulties}
          onClose={() => look(null)}
        />
      )}
      {looking === 'paper' && (
        <PaperDialog
          {...{ hub, hall, account, names, sending, now, ownZoneIds }}
          sheet={paper}
          onClose={() => look(null)}
        />
      )}
      {asked && (
        <Questions
          asked={asked}
          desk={desk}
          keys={keys}
          acts={acts}
          now={now}
          ask={ask}
          hub={hub}
          door={door}
          hall={hall}
          names={names}
          sending={sending}
        />
      )}
    </div>
  );
}

function adviceOf(
  cutOff: boolean,
  inCasework: boolean,
  t: ReturnType<typeof useText<'counter'>>['t'],
): string {
  if (!cutOff) return t('header.offlineAdvice');
  return inCasework ? t('header.emergencyElsewhere') : t('header.emergencyAdvice');
}

/** The voice's report is news for the life of a called number. */
function heardOf(ticket: NonNullable<DeskProps['desk']['ticket']>): string {
  return ticket.status === 'called' ? `${ticket.callSeq} ${ticket.heardAt ?? ''}` : `${ticket.startInferred}`;
}

function undoWords(
  { finished, called }: NonNullable<ReturnType<typeof undoableOf>>,
  t: ReturnType<typeof useText<'counter'>>['t'],
): string {
  if (finished && called)
    return t('undo.finishedAndCalled', { finished: finished.number, called: called.number });
  if (finished) return t('undo.finished', { finished: finished.number });
  return t('undo.called', { called: called?.number ?? '' });
}

/** 给号: a township has no kiosk, and no guide. */
function handsNumbers({ catalogue }: AtWork['door']): boolean {
  return catalogue.hall.level === 'township';
}

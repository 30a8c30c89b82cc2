/** The clerk's desk (窗口工作台): the bar, the desk or the casework behind it, what lies in front, and the keys below. */
import { deskOf } from '@yichuang/domain/hall/views/desk';
import type { CounterId } from '@yichuang/domain/ids';
import { usePaperSheet } from '@yichuang/ui/paper/use-paper-sheet';
import { useText } from '@yichuang/ui/text/use-text';
import { useNow } from '@yichuang/ui/use-now';
import type { AtWork } from '../at-work.ts';
import { minuteOf } from '../by-the-minute.ts';
import { CaseworkPage } from '../casework/casework-page.tsx';
import { useAnswer } from '../casework/data/use-answer.ts';
import type { Visits } from '../casework/use-visits.ts';
import type { CallVoice } from '../emergency/call-voice.ts';
import { EmergencyDesk } from '../emergency/emergency-desk.tsx';
import { useEmergency } from '../emergency/use-emergency.ts';
import { LineStrip } from '../frame/line-strip.tsx';
import { FindingsKey } from '../rounds/findings-key.tsx';
import { useOwnFindings } from '../rounds/use-own-findings.ts';
import { DeskBar } from './desk-bar.tsx';
import { DeskPanels } from './desk-panels.tsx';
import { InFront } from './in-front.tsx';
import { Legend } from './legend.tsx';
import { PauseReminder } from './pause-reminder.tsx';
import { useDesk, type AtDesk } from './use-desk.ts';
import { useDeskScans } from './use-desk-scans.ts';
import { useDifficulties } from './use-difficulties.ts';
import { useKeyboard } from './use-keyboard.ts';

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

function Desk(props: AtDesk) {
  const { hub, hall, view, counterId, desk, now } = props;
  const { t } = useText('counter');
  const doing = useDesk(props);
  const sought = useDeskScans(props, doing);
  const difficulties = useDifficulties(props, now);
  const findings = useOwnFindings(hub, now);
  const paper = usePaperSheet();
  const replies = useAnswer(hub.replies, 'replies', minuteOf(now));
  const emergency = useEmergency(props);
  const { asked, casework, openCasework, looking, look, press, pressMain, mainKey, hands } = doing;
  const callsAlone = emergency.cutOff && casework === null;
  const atDesk = casework === null && !callsAlone;
  useKeyboard(atDesk && looking === null && asked === null, press);
  const people = desk.reserved + desk.queues.reduce((sum, queue) => sum + queue.waiting, 0);
  return (
    <div className="flex h-dvh flex-col">
      <DeskBar {...props} doing={doing} atDesk={atDesk} unread={replies.value?.unread ?? 0} />
      <LineStrip
        view={view}
        cutOff={emergency.cutOff}
        advice={adviceOf(emergency.cutOff, casework !== null, t)}
        words={t('header.waiting', { count: people })}
      >
        <FindingsKey own={findings} onPress={() => look('findings')} />
      </LineStrip>
      <PauseReminder hall={hall} counterId={counterId} now={now} />
      {casework !== null && (
        <CaseworkPage
          {...props}
          mainKey={mainKey}
          tab={casework}
          sought={sought}
          onTab={openCasework}
          onMain={pressMain}
          onBack={() => openCasework(null)}
        />
      )}
      {callsAlone && <EmergencyDesk view={emergency.view} now={now} onCall={emergency.call} />}
      <DeskPanels {...props} doing={doing} difficulties={difficulties} hidden={!atDesk} />
      {atDesk && <Legend hands={hands} />}
      <InFront {...props} {...{ doing, difficulties, findings, paper }} onRead={replies.again} />
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

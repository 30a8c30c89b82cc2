/** The counter in one line (叫号条): who is here, and 顺呼 · 再叫 · 过号 by mouse or by computer-wide key, each as at the desk. */
import type { HallView } from '@yichuang/client/hall-client';
import type { Hall } from '@yichuang/domain/hall/hall';
import { deskOf, type Desk } from '@yichuang/domain/hall/views/desk';
import { mainKeyOf, meaningOf, type MainKey } from '@yichuang/domain/hall/views/main-key';
import type { CounterId, TicketId } from '@yichuang/domain/ids';
import type { BarKey as Key } from '@yichuang/protocol/call-bar';
import { hourMinute } from '@yichuang/ui/clock-words';
import type { Names } from '@yichuang/ui/names';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useNow } from '@yichuang/ui/use-now';
import { useEffect, useState } from 'react';
import { mainWords } from '../desk/main-keys.tsx';
import { justCalled, noShowWaitOf, personKeysOf } from '../desk/person-keys.ts';
import { createSettling } from '../desk/settling.ts';
import { useActs } from '../desk/use-acts.ts';
import type { Sending } from '../sending.ts';
import { BarFrame, BarKey, type Message } from './bar-frame.tsx';
import { useHotkeys } from './use-hotkeys.ts';
import type { ShellHost } from './shell-host.ts';

export interface CounterBarProps {
  readonly hall: Hall;
  readonly view: HallView;
  readonly counterId: CounterId;
  readonly names: Names;
  readonly sending: Sending;
  readonly host: ShellHost | null;
  readonly onMessage: (message: Message) => void;
}

export function CounterBar(props: CounterBarProps) {
  const now = useNow(1000, props.view.hubTimeOffsetMs);
  const desk = deskOf(props.hall, props.counterId, now);
  // Closed this very moment: the next drawing says so.
  return desk && <Line {...props} desk={desk} now={now} />;
}

type LineProps = CounterBarProps & { readonly desk: Desk; readonly now: ReturnType<typeof useNow> };

function Line({ hall, view, counterId, names, sending, host, onMessage, desk, now }: LineProps) {
  const { t } = useText('callBar');
  const { t: atDesk } = useText('counter');
  const { busy, send } = sending;
  const { ticket } = desk;
  const [settling] = useState(createSettling);
  /** Whose 过号 is asked about. */
  const [asked, ask] = useState<{ readonly ticketId: TicketId; readonly at: number } | null>(null);
  /** How often 顺呼 was pressed while somebody is on the way. */
  const [pulses, setPulses] = useState(0);
  const acts = useActs({ counterId, desk, names, send, ask: () => host?.showDesk() });
  const keys = personKeysOf(desk);
  const mainKey = mainKeyOf(desk);
  const meaning = meaningOf(mainKey);
  const asking = asked !== null && keys.noShow && ticket?.ticketId === asked.ticketId;

  useEffect(() => {
    settling.meant(meaning, performance.now());
  }, [settling, meaning]);

  // A question that nobody answers must not hide for long who is here and whether the line is cut.
  useEffect(() => {
    if (asked === null) return;
    const timer = setTimeout(() => ask(null), ASKED_FOR_MS);
    return () => clearTimeout(timer);
  }, [asked]);

  const pressMain = (): void => {
    if (!busy && settling.mayPress(performance.now())) void acts.main(mainKey);
  };
  const recall = (): void => {
    if (!busy && keys.recall && ticket && !justCalled(ticket, now)) void acts.recall();
  };
  const noShow = (): void => {
    if (busy || !keys.noShow || !ticket) return;
    if (!asking) return ask({ ticketId: ticket.ticketId, at: performance.now() });
    // The second half of a double press answers nothing.
    if (performance.now() - asked.at < ANSWER_AFTER_MS) return;
    ask(null);
    void acts.noShow(ticket, desk.next !== null && desk.counter.pause === null);
  };
  const caps = useHotkeys(host, onMessage, (key: Key) => {
    if (key === 'recall') recall();
    else if (key === 'noShow') noShow();
    // With somebody on the way the key asks; that they are here is said at the desk or by the mouse.
    else if (mainKey.kind === 'ask') setPulses(pulses + 1);
    else pressMain();
  });

  if (asking && ticket) {
    const andCall = desk.next !== null && desk.counter.pause === null;
    return (
      <BarFrame>
        <output className="flex min-w-0 flex-1 items-center text-action font-bold">
          {t('noShowTitle', { number: ticket.number })}
        </output>
        <BarKey name="noShow" main busy={busy} cap={caps.noShow} onPress={noShow} width="w-15">
          {atDesk(andCall ? 'dialog.noShow.confirmAndCall' : 'dialog.noShow.confirm')}
        </BarKey>
        <BarKey name="keep" onPress={() => ask(null)} width="w-8">
          {t('keep')}
        </BarKey>
      </BarFrame>
    );
  }
  const wait = noShowWaitOf(hall, desk, now);
  return (
    <BarFrame>
      <Here desk={desk} view={view} names={names} pulses={pulses} />
      <BarKey
        name="main"
        main
        enabled={mainKey.kind !== 'nobody'}
        busy={busy}
        cap={caps.next}
        onPress={pressMain}
        width="w-13"
      >
        {barWords(mainKey, t, atDesk)}
      </BarKey>
      <BarKey name="recall" enabled={keys.recall} busy={busy} cap={caps.recall} onPress={recall} width="w-8">
        {atDesk('keys.recall')}
      </BarKey>
      <BarKey name="noShow" enabled={keys.noShow} busy={busy} cap={caps.noShow} onPress={noShow} width="w-8">
        {atDesk('keys.noShow')}
        {wait?.kind === 'seconds' && <span className="block text-small font-normal">{wait.seconds}</span>}
      </BarKey>
    </BarFrame>
  );
}

const ANSWER_AFTER_MS = 700;
const ASKED_FOR_MS = 10_000;

interface HereProps {
  readonly desk: Desk;
  readonly view: HallView;
  readonly names: Names;
  readonly pulses: number;
}

/** The number or the state in large type, below it who waits or that the line is cut. */
function Here({ desk: { ticket, direct, counter, queues, reserved }, view, names, pulses }: HereProps) {
  const { t } = useText('callBar');
  const { t: atDesk } = useText('counter');
  const people = reserved + queues.reduce((sum, { waiting }) => sum + waiting, 0);
  const live = view.live === 'live';
  const state = ticket ? ticket.status : direct ? 'serving' : counter.pause ? 'paused' : 'idle';
  return (
    <div className="relative flex min-w-0 flex-1 flex-col justify-center leading-tight">
      {pulses > 0 && ticket?.status === 'called' && (
        <span
          key={pulses}
          aria-hidden="true"
          className="absolute inset-0 animate-called rounded-card border-4 border-amber"
        />
      )}
      <p className="flex items-baseline gap-0.5 text-title font-bold whitespace-nowrap">
        {ticket && <span data-testid="number">{ticket.number}</span>}
        <StateBadge
          state={state}
          onDeep
          {...(ticket?.status === 'called' ? { words: t('ask') } : {})}
          {...(direct ? { words: atDesk('current.direct') } : {})}
          className={ticket ? 'text-small' : ''}
        />
      </p>
      <output className="truncate text-small text-ice">
        {live ? (
          people === 0 ? (
            t('nobody')
          ) : (
            t('waiting', { count: people })
          )
        ) : (
          <span className="font-bold text-paper">
            ▲ {view.asOf === null ? t('neverConnected') : t('offline', { time: hourMinute(view.asOf) })}
          </span>
        )}
        {live && ` · ${atDesk('common:counter', { number: names.counterNumber(counter.counterId) ?? '' })}`}
      </output>
    </div>
  );
}

/** The desk's words where they fit. */
function barWords(
  key: MainKey,
  t: ReturnType<typeof useText<'callBar'>>['t'],
  atDesk: ReturnType<typeof useText<'counter'>>['t'],
): string {
  if (key.kind === 'ask') return t('here');
  if (key.kind === 'finish' && key.andCall) return t('finishAndCall');
  return mainWords(key, atDesk);
}

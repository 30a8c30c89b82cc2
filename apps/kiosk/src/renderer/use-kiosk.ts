/** The kiosk in motion: the flow, its timers, and what it asks of the terminal when a step says so. */
import { useCallback, useEffect, useReducer, useState } from 'react';
import type { KioskBridge } from './bridge.ts';
import type { Action, Moment } from './flow/action.ts';
import { flowAfter, newFlow } from './flow/flow.ts';
import { idlenessAt, type Idleness } from './flow/idle.ts';
import type { Flow } from './flow/step.ts';
import { useScans } from '@yichuang/ui/scanning/use-scans';

export type Act = (action: Action) => void;

export interface Kiosk {
  readonly flow: Flow;
  readonly act: Act;
  readonly idleness: Idleness;
  /** The page's clock, ms, by the second. */
  readonly now: number;
  /** Counts as a touch. */
  readonly stay: () => void;
}

const STEP_MS = 500;

const momentNow = (): Moment => ({ now: Date.now(), freshId: crypto.randomUUID() });

export function useKiosk(bridge: KioskBridge): Kiosk {
  const [flow, dispatch] = useReducer(flowAfter, null, () => newFlow(momentNow()));
  const act = useCallback<Act>((action) => dispatch({ ...action, ...momentNow() }), []);
  const [now, setNow] = useState(() => Date.now());
  const [lastTouch, setLastTouch] = useState(now);

  const stay = useCallback(() => setLastTouch(Date.now()), []);

  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      act({ type: 'timePassed' });
    }, STEP_MS);
    window.addEventListener('pointerdown', stay, true);
    window.addEventListener('keydown', stay, true);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', stay, true);
      window.removeEventListener('keydown', stay, true);
    };
  }, [act, stay]);

  // Numbers end by their own time, and an untouched first screen has nothing to clear.
  const watched =
    flow.step.at !== 'ticket' &&
    flow.step.at !== 'returned' &&
    flow.step.at !== 'taking' &&
    !isPristine(flow);
  const idleness: Idleness = watched ? idlenessAt(lastTouch, now) : { state: 'busy' };
  const gone = idleness.state === 'gone';
  useEffect(() => {
    if (gone) act({ type: 'abandoned' });
  }, [gone, act]);

  const scanned = useCallback(
    (text: string) => {
      stay();
      act({ type: 'scanned', text });
    },
    [act, stay],
  );
  useScans(scanned);
  useEffect(() => bridge.onScan(scanned), [bridge, scanned]);
  useCard(bridge, act, stay);
  useEffect(() => bridge.onSlip((progress) => act({ type: 'slip', progress })), [bridge, act]);
  useAsking(bridge, flow, act);
  return { flow, act, idleness, now, stay };
}

/** What lies on the card reader, at each word of the terminal. Laid down or taken away, it is a touch, too. */
function useCard(bridge: KioskBridge, act: Act, stay: () => void): void {
  useEffect(() => {
    let last: string | null = null;
    return bridge.subscribe(() => {
      const lying = bridge.getSnapshot().state.cardReader?.lying ?? null;
      const layId = lying?.layId ?? null;
      if (layId !== last) stay();
      last = layId;
      act({ type: 'card', lying });
    });
  }, [bridge, act, stay]);
}

/** The first screen as everybody finds it: a change of words or type is something to clear, too. */
function isPristine({ step, large, language, identity }: Flow): boolean {
  return step.at === 'home' && !large && language === 'zh-CN' && identity === null;
}

/** Each step that waits for the terminal asks it once. */
function useAsking(bridge: KioskBridge, flow: Flow, act: Act): void {
  const { step, screenId, identity, large } = flow;
  const taking = step.at === 'taking' ? step : null;
  const typed = step.at === 'identity' && step.asking ? step.typed : null;
  const givingUp = step.at === 'ticket' && step.givingUp === 'sent' ? step.ticket.ticketId : null;
  const reprint = step.at === 'ticket' ? step.reprint : null;
  const visitorId = identity?.visitorId ?? undefined;
  const layId = identity?.card?.layId;

  useEffect(() => {
    if (!taking) return;
    const { services, checkIn, paper } = taking;
    const asked =
      checkIn === null
        ? bridge.takeTicket({ screenId, services, visitorId, layId, large, paper })
        : bridge.checkIn({ screenId, by: checkIn, large, paper });
    void asked.then((answer) => act({ type: 'answered', screenId, answer }));
    // `tries` is in `taking`: each try asks again.
  }, [bridge, act, taking, screenId, visitorId, layId, large]);

  useEffect(() => {
    if (typed === null) return;
    void bridge
      .identify({ kind: 'residentId', number: typed })
      .then((known) => act({ type: 'identified', identity: known }));
  }, [bridge, act, typed]);

  const scannedCode = step.at === 'scan' && step.found === 'asking' ? step.code : null;
  useEffect(() => {
    if (scannedCode === null) return;
    void bridge
      .askCode({ code: scannedCode })
      .then((known) => act({ type: 'codeKnown', code: scannedCode, known }));
  }, [bridge, act, scannedCode]);

  const code = step.at === 'collect' && step.asking ? step.typed : null;
  useEffect(() => {
    if (code === null) return;
    void bridge.askCollect({ code }).then((collect) => act({ type: 'collectAnswered', code, collect }));
  }, [bridge, act, code]);

  useEffect(() => {
    if (givingUp === null) return;
    void bridge.cancelTicket(givingUp).then((done) => act({ type: 'givenUp', done }));
  }, [bridge, act, givingUp]);

  const checklist = step.at === 'papers' && step.print.state === 'asked' ? step.print.wish : null;
  useEffect(() => {
    if (!checklist) return;
    void bridge.printChecklist(checklist).then((outcome) => act({ type: 'checklistPrinted', outcome }));
  }, [bridge, act, checklist]);

  useEffect(() => {
    // What becomes of it arrives as the slip's progress.
    if (reprint) void bridge.reprintSlip(reprint.ticketId);
  }, [bridge, reprint]);
}

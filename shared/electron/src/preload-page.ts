/**
 * Beside every page of the hall, in a world of its own: the page gets nothing of the shell, not even a name. Answers the
 * watchdog, works the offline page's one key, passes on what the desk calls without the hub, and notices the operator's five taps in the top left corner.
 */
import { ipcRenderer } from 'electron';
import { CALLED_HERE } from '@yichuang/protocol/call-bar';
import { CHANNELS } from './channels.ts';
import { answerWatchdog } from './preload-watch.ts';

/** Pixels from the corner, taps and the time they may take: no visitor does that by chance. */
const CORNER_PX = 96;
const TAPS = 5;
const WITHIN_MS = 3_000;

answerWatchdog();
listenForTheCorner();
window.addEventListener('click', ({ target }) => {
  const own = location.protocol === 'data:' && target instanceof Element;
  if (own && target.closest('[data-act="retry"]')) ipcRenderer.send(CHANNELS.retry);
});

// The desk goes on without the hub in this page; what it calls then, only the terminal can show elsewhere.
window.addEventListener(CALLED_HERE, (event) => {
  if (event instanceof CustomEvent) ipcRenderer.send(CHANNELS.calledHere, String(event.detail));
});

function listenForTheCorner(): void {
  let taps: number[] = [];
  const tapped = ({ clientX, clientY, timeStamp }: PointerEvent): void => {
    const inside = clientX < CORNER_PX && clientY < CORNER_PX;
    taps = inside ? [...taps.filter((at) => timeStamp - at < WITHIN_MS), timeStamp] : [];
    if (taps.length < TAPS) return;
    taps = [];
    ipcRenderer.send(CHANNELS.corner);
  };
  // First of all listeners: a page that stops the event must not take the operator's way in.
  window.addEventListener('pointerdown', tapped, { capture: true });
}

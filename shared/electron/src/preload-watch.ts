/** Answers the watchdog from the page's own thread: a page that hangs is silent, and a page that is empty says so. */
import { ipcRenderer } from 'electron';
import { CHANNELS, type Pong } from './channels.ts';

export function answerWatchdog(): void {
  ipcRenderer.on(CHANNELS.ping, (_event, ping: number) => {
    const root = document.querySelector('#root');
    const pong: Pong = { ping, blank: root !== null && root.childElementCount === 0 };
    ipcRenderer.send(CHANNELS.pong, pong);
  });
}

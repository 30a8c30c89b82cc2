/**
 * Brings a page back to life (复活): after a crash of its process, when the system calls it unresponsive, and when it does
 * not answer the watchdog. A board has no input, so nobody but the watchdog notices that it hangs.
 */
import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import { createBackoff, type BackoffTiming } from '../backoff.ts';
import { CHANNELS, type Pong } from '../channels.ts';
import type { Log } from '../log.ts';

export interface ReviveOptions {
  readonly contents: WebContents;
  readonly load: () => void;
  readonly timing: BackoffTiming & {
    readonly ping: number;
    readonly deafFor: number;
    readonly patience: number;
  };
  readonly log: Log;
}

export function revive({ contents, load, timing, log }: ReviveOptions): void {
  const backoff = createBackoff(timing);
  const mayMiss = Math.ceil(timing.deafFor / timing.ping);
  let again: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;
  let ping = 0;
  /** Counted and not timed: a computer that slept owes no answers. */
  let missed = 0;
  let blank = 0;
  /** Nobody is there to answer until something is loaded again. */
  let gone = false;

  const giveUp = (why: string): void => {
    log('page is ended', { why });
    gone = true;
    contents.forcefullyCrashRenderer();
  };
  contents.on('did-navigate', () => {
    gone = false;
    missed = 0;
    blank = 0;
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    gone = true;
    clearTimeout(patience);
    clearTimeout(again);
    const pause = backoff.next(performance.now());
    log('page crashed', { reason, nextInMs: pause });
    again = setTimeout(load, pause);
  });
  contents.on('unresponsive', () => {
    patience = setTimeout(() => giveUp('unresponsive'), timing.patience);
  });
  contents.on('responsive', () => clearTimeout(patience));

  const heard = ({ sender }: IpcMainEvent, pong: Pong): void => {
    if (sender !== contents) return;
    missed = 0;
    blank = pong.blank ? blank + 1 : 0;
    if (blank < mayMiss) return;
    blank = 0;
    log('page is empty');
    load();
  };
  ipcMain.on(CHANNELS.pong, heard);
  const watchdog = setInterval(() => {
    if (gone) return;
    if (missed >= mayMiss) return giveUp('silent');
    missed += 1;
    ping += 1;
    contents.send(CHANNELS.ping, ping);
  }, timing.ping);

  contents.once('destroyed', () => {
    clearInterval(watchdog);
    clearTimeout(again);
    clearTimeout(patience);
    ipcMain.off(CHANNELS.pong, heard);
  });
}

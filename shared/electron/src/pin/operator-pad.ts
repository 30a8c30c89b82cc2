/** The way out for an operator (运维入口): a window above the screen that asks for the PIN, then does what is chosen. The visitor's page below goes on. */
import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { CHANNELS, OPERATOR_ACTS, type OperatorAct } from '../channels.ts';
import type { Log } from '../log.ts';
import { padPage } from '../pages/pad-page.ts';
import { lockDown, SAFE } from '../window/lock-down.ts';
import { GROUND } from '../window/role-window.ts';
import { lockKeys } from '../window/keys.ts';
import type { PinAnswer, PinGuard } from './pin-guard.ts';

export interface OperatorPadOptions {
  readonly over: BrowserWindow;
  readonly preload: string;
  readonly guard: PinGuard;
  readonly idleMs: number;
  readonly act: (act: Exclude<OperatorAct, 'back'>) => void;
  readonly log: Log;
}

/** Returns how the pad is opened. */
export function operatorPad({ over, preload, guard, idleMs, act, log }: OperatorPadOptions): () => void {
  let pad: BrowserWindow | null = null;
  let known = false;
  let idle: NodeJS.Timeout | undefined;

  const isPads = ({ sender }: IpcMainInvokeEvent): boolean => pad !== null && sender === pad.webContents;
  const stayOpen = (): void => {
    clearTimeout(idle);
    idle = setTimeout(close, idleMs);
  };
  const close = (): void => {
    clearTimeout(idle);
    known = false;
    pad?.destroy();
    pad = null;
    if (!over.isDestroyed()) over.focus();
  };

  ipcMain.handle(CHANNELS.pinEnter, (event, pin: unknown): PinAnswer | null => {
    if (!isPads(event) || typeof pin !== 'string') return null;
    stayOpen();
    const answer = guard.enter(pin);
    known = answer.outcome === 'right';
    log('pin entered', { outcome: answer.outcome });
    return answer;
  });
  ipcMain.handle(CHANNELS.pinAct, (event, chosen: unknown): void => {
    const wanted = OPERATOR_ACTS.find((each) => each === chosen);
    if (!isPads(event) || wanted === undefined) return;
    const allowed = known;
    close();
    if (wanted === 'back') return;
    log(allowed ? 'operator acts' : 'operator refused', { act: wanted });
    if (allowed) act(wanted);
  });

  const open = (): void => {
    if (pad !== null) return stayOpen();
    pad = new BrowserWindow({
      ...over.getBounds(),
      kiosk: true,
      frame: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      backgroundColor: GROUND,
      webPreferences: { ...SAFE, preload },
    });
    pad.removeMenu();
    lockDown(pad.webContents, { mayGo: () => false, mayOpenPapers: false, log });
    lockKeys(pad.webContents, () => undefined);
    pad.webContents.on('render-process-gone', close);
    void pad.loadURL(padPage());
    stayOpen();
  };
  ipcMain.on(CHANNELS.corner, ({ sender }: IpcMainEvent) => {
    if (sender === over.webContents) open();
  });
  lockKeys(over.webContents, open);
  return open;
}

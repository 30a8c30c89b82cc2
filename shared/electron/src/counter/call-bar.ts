/**
 * The call bar (叫号条): a small window above every other program, so that a clerk calls without leaving the system they
 * work in. It shows a page of the hub with the counter's own sign-in; the shell adds the place and the computer-wide keys.
 */
import { BAR_KEYS, type BarHotkey, type BarKey } from '@yichuang/protocol/call-bar';
import { BrowserWindow, ipcMain } from 'electron';
import { CHANNELS } from '../channels.ts';
import type { CounterConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { offlineBar } from '../pages/offline-page.ts';
import { keepPage } from '../window/keep-page.ts';
import { lockDown, SAFE } from '../window/lock-down.ts';
import { revive } from '../window/revive.ts';
import { GROUND } from '../window/role-window.ts';
import { barPlace, BAR_SIZE, keepBarPlace } from './bar-place.ts';
import { registerHotkeys } from './hotkeys.ts';

export interface CallBarOptions {
  readonly config: CounterConfig;
  readonly preload: string;
  readonly placeFile: string;
  readonly mayGo: (url: string) => boolean;
  readonly showDesk: () => void;
  readonly isLeaving: () => boolean;
  readonly log: Log;
}

export function openCallBar(options: CallBarOptions): BrowserWindow {
  const { config, preload, placeFile, mayGo, showDesk, isLeaving, log } = options;
  const bar = new BrowserWindow({
    ...barPlace(placeFile),
    title: '叫号条',
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    // A press on it must not take the keyboard from the program the clerk types in.
    focusable: false,
    backgroundColor: GROUND,
    webPreferences: { ...SAFE, preload },
  });
  bar.removeMenu();
  bar.setAlwaysOnTop(true, 'screen-saver');
  bar.setMinimumSize(BAR_SIZE.width, BAR_SIZE.height);
  keepBarPlace(bar, placeFile);
  bar.on('close', (event) => {
    if (isLeaving()) return;
    event.preventDefault();
    bar.hide();
  });

  lockDown(bar.webContents, { mayGo, mayOpenPapers: false, log });
  const page = keepPage({
    contents: bar.webContents,
    address: () => `${config.hubUrl}/counter/bar/`,
    offline: offlineBar,
    timing: config.timing,
    log,
  });
  revive({ contents: bar.webContents, load: page.load, timing: config.timing, log });
  page.load();

  const press = (key: BarKey): void => bar.webContents.send(CHANNELS.barKey, key);
  const hotkeys = registerHotkeys(config.hotkeys, press, log);
  ipcMain.handle(CHANNELS.barHotkeys, ({ sender }): readonly BarHotkey[] =>
    sender === bar.webContents ? hotkeys : BAR_KEYS.map((key) => ({ key, cap: '', ours: false })),
  );
  ipcMain.on(CHANNELS.barShowDesk, ({ sender }) => {
    if (sender === bar.webContents) showDesk();
  });
  return bar;
}

/**
 * The counter's second monitor (窗口屏): a page of the computer's own terminal over the whole of that screen, for the people in
 * front of the window. It takes no keyboard, and it is never put over the clerk's own screen.
 */
import { BrowserWindow, screen, type Display } from 'electron';
import type { CounterConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { offlinePage } from '../pages/offline-page.ts';
import { keepPage } from '../window/keep-page.ts';
import { lockDown, SAFE } from '../window/lock-down.ts';
import { revive } from '../window/revive.ts';
import { GROUND } from '../window/role-window.ts';
import { chooseScreen, type WantedScreen } from '../window/screens.ts';

export interface WindowScreenOptions {
  readonly wanted: WantedScreen;
  readonly preload: string;
  /** Where the terminal serves it; null: not yet. */
  readonly address: () => string | null;
  readonly mayGo: (url: string) => boolean;
  readonly isLeaving: () => boolean;
  readonly timing: CounterConfig['timing'];
  readonly log: Log;
}

/** Returns the way to stop looking after it; it closes with the program. */
export function openWindowScreen(options: WindowScreenOptions): () => void {
  const { wanted, preload, address, mayGo, isLeaving, timing, log } = options;
  const window = new BrowserWindow({
    ...(screenFor(wanted) ?? screen.getPrimaryDisplay()).bounds,
    title: '窗口屏',
    frame: false,
    show: false,
    focusable: false,
    skipTaskbar: true,
    backgroundColor: GROUND,
    webPreferences: { ...SAFE, preload },
  });
  window.removeMenu();
  window.on('close', (event) => {
    if (!isLeaving()) event.preventDefault();
  });
  const place = (): void => {
    const found = screenFor(wanted);
    if (found === null) {
      log('no second screen', { wanted });
      return window.hide();
    }
    window.setBounds(found.bounds);
    window.showInactive();
  };
  screen.on('display-added', place);
  screen.on('display-removed', place);
  screen.on('display-metrics-changed', place);

  const contents = window.webContents;
  lockDown(contents, { mayGo, mayOpenPapers: false, log });
  const offline = (since: Date): string => offlinePage('display', since);
  const page = keepPage({ contents, address, offline, timing, log });
  revive({ contents, load: page.load, timing, log });
  page.load();
  place();
  return page.stop;
}

/** null: it is not plugged in, or it is the one that the clerk works at. */
function screenFor(wanted: WantedScreen): Display | null {
  const primary = screen.getPrimaryDisplay();
  const found = chooseScreen(screen.getAllDisplays(), primary, wanted);
  return found.id === primary.id ? null : found;
}

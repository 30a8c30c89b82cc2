/** The one window of a role (主窗口): a kiosk or a board fills its screen and cannot be closed, a counter's is an ordinary one. */
import { BrowserWindow, screen } from 'electron';
import type { Role } from '../role.ts';
import { SAFE } from './lock-down.ts';
import { chooseScreen, type WantedScreen } from './screens.ts';

export interface RoleWindowOptions {
  readonly role: Role;
  readonly title: string;
  readonly preload: string;
  readonly wanted: WantedScreen;
  /** The shell itself is ending: now a window may close. */
  readonly isLeaving: () => boolean;
}

/** The deep ground of the pages: nothing flashes white. */
export const GROUND = '#0a2a5e';

export function openRoleWindow({
  role,
  title,
  preload,
  wanted,
  isLeaving,
}: RoleWindowOptions): BrowserWindow {
  const boundsNow = () => chooseScreen(screen.getAllDisplays(), screen.getPrimaryDisplay(), wanted).bounds;
  const fills = role !== 'counter';
  const window = new BrowserWindow({
    ...boundsNow(),
    title,
    backgroundColor: GROUND,
    autoHideMenuBar: true,
    // Bounds as well: without a window manager nobody else makes it fill the screen.
    ...(fills ? { kiosk: true, frame: false } : {}),
    webPreferences: { ...SAFE, preload },
  });
  window.removeMenu();
  if (!fills) window.maximize();
  window.on('close', (event) => {
    if (isLeaving()) return;
    event.preventDefault();
    // A counter's stays at hand in the tray, with the call bar above everything.
    if (!fills) window.hide();
  });
  if (fills) {
    const place = (): void => window.setBounds(boundsNow());
    screen.on('display-added', place);
    screen.on('display-removed', place);
    screen.on('display-metrics-changed', place);
    window.once('closed', () => {
      screen.off('display-added', place);
      screen.off('display-removed', place);
      screen.off('display-metrics-changed', place);
    });
  }
  return window;
}

/**
 * A stand-in for Electron's main-process module, for machines without Electron's binary: an unmodified main program and its
 * preloads run in Node, their windows are pages of a real Chromium. What is not here throws, or does not link.
 *
 * Only a real Electron can show: its own sandbox and fuses, that a kiosk window cannot be left on this desktop, what is above
 * what, the tray and the computer-wide keys of this system, real child windows and the PDF viewer, an archive (asar) as the
 * place of the program, native add-ons under its ABI, `unresponsive` by itself, power saving.
 */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { answerTest } from './test-side.ts';
import { ipcMain } from './ipc.ts';
import { loud } from './loud.ts';
import { recorded } from './record.ts';
import { defaultSession } from './session.ts';
import { globalShortcut, Menu, powerSaveBlocker, screen, shortcuts, Tray, trays } from './system.ts';
import { utilityProcess } from './utility-process.ts';

const session: { readonly defaultSession: typeof defaultSession } = loud('session', { defaultSession });
Object.defineProperty(process, 'type', { value: 'browser' });

export {
  app,
  BrowserWindow,
  globalShortcut,
  ipcMain,
  Menu,
  powerSaveBlocker,
  screen,
  session,
  Tray,
  utilityProcess,
};

/** What Playwright's `evaluate` passes, and the stand-in's own record beside it. */
answerTest({
  app,
  BrowserWindow,
  globalShortcut,
  ipcMain,
  Menu,
  powerSaveBlocker,
  screen,
  session,
  Tray,
  utilityProcess,
  standIn: { recorded, shortcuts, trays, screen },
});

/**
 * The shell (窗口程序): the same thin program for kiosk, counter and display, read from top to bottom. It has windows, keys and
 * a watched terminal; it decides nothing about tickets.
 */
import { app, ipcMain, Menu, powerSaveBlocker, session, type BrowserWindow } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS } from './channels.ts';
import {
  ConfigFault,
  readShellConfig,
  type CounterConfig,
  type PinnedConfig,
  type ShellConfig,
} from './config.ts';
import { openCallBar } from './counter/call-bar.ts';
import { openTray } from './counter/tray.ts';
import { openWindowScreen } from './counter/window-screen.ts';
import { createLog, type Log } from './log.ts';
import { faultPage } from './pages/fault-page.ts';
import { offlinePage } from './pages/offline-page.ts';
import { openPinGuard } from './pin/pin-guard.ts';
import { hashPin, PIN_SHAPE } from './pin/pin-hash.ts';
import { operatorPad } from './pin/operator-pad.ts';
import { LEFT_BY_OPERATOR, startAgain, startAgainAfterFaults } from './relaunch.ts';
import type { Role } from './role.ts';
import { superviseTerminal, type SupervisedTerminal } from './terminal/supervise.ts';
import { keepPage } from './window/keep-page.ts';
import { lockDown, lockSession } from './window/lock-down.ts';
import { revive } from './window/revive.ts';
import { openRoleWindow } from './window/role-window.ts';

export interface ShellSpec {
  readonly role: Role;
  readonly title: string;
  /** Where the built files lie: this program, the preloads, the terminal's program. */
  readonly folder: string;
}

/** The role's pages under the hub; a kiosk's come from its own terminal. */
const PLACES: Readonly<Record<Role, string>> = { kiosk: '/', counter: '/counter/', display: '/display/' };
/** Under the counter's own terminal: 应急叫号 and 窗口屏. */
const EMERGENCY = '/emergency/';
const WINDOW = '/window/';
/** A file with wrong settings is looked at again. */
const FAULT_MS = 30_000;

/** Call it without waiting: Electron is ready only after the main module has run. */
export function runShell(spec: ShellSpec): void {
  if (process.argv.includes('--hash-pin')) return printPinHash();
  const log = createLog(spec.role);
  const settings = readSettings(spec.role);
  if (!(settings instanceof ConfigFault) && settings.dataFolder !== undefined)
    app.setPath('userData', settings.dataFolder);
  if (!app.requestSingleInstanceLock()) {
    log('runs already');
    return app.exit(0);
  }
  startAgainAfterFaults(join(app.getPath('userData'), 'faults.json'), log);
  app.enableSandbox();
  // Boards and window screens speak without anybody touching them, and no finger zooms or swipes a kiosk away.
  if (spec.role !== 'kiosk') app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  void open(spec, settings, log);
}

async function open(spec: ShellSpec, settings: ShellConfig | ConfigFault, log: Log): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(null);
  lockSession(session.defaultSession, { mayDownload: spec.role === 'counter', log });
  if (settings instanceof ConfigFault) showFault(spec, settings, log);
  else openShell(spec, settings, log);
}

function openShell({ role, title, folder }: ShellSpec, config: ShellConfig, log: Log): void {
  const { timing } = config;
  const data = app.getPath('userData');
  let leaving = false;
  const isLeaving = (): boolean => leaving;

  const terminal = terminalOf(config, folder, log);
  const window = openRoleWindow({
    role,
    title,
    preload: join(folder, 'preload-page.cjs'),
    wanted: config.screen,
    isLeaving,
  });
  const { webContents: contents } = window;
  const address = addressOf(config, terminal);
  const standIn = (): string | null => (role === 'counter' ? (terminal?.address() ?? null) : null);
  const mayGo = (url: string): boolean =>
    isAt(url, address(), PLACES[role]) || isAt(url, standIn(), EMERGENCY);
  lockDown(contents, { mayGo, mayOpenPapers: role === 'counter', log });
  const offline = (since: Date): string => offlinePage(role, since);
  const page = keepPage({ contents, address, standIn, offline, timing, log });
  revive({ contents, load: page.load, timing, log });
  ipcMain.on(CHANNELS.retry, ({ sender }) => {
    if (sender === contents) page.lookNow();
  });
  page.load();
  powerSaveBlocker.start('prevent-display-sleep');

  const show = (): void => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  app.on('second-instance', show);

  /** Everything is put away first; then the program ends, or begins anew. */
  const end = async (then: () => void): Promise<void> => {
    leaving = true;
    page.stop();
    await terminal?.stop();
    then();
  };
  const leave = (): void => void end(() => app.exit(LEFT_BY_OPERATOR));
  // The system shuts down, or the service stops the shell: nobody in front of the screen can ask for it.
  app.on('before-quit', (event) => {
    if (leaving) return;
    event.preventDefault();
    void end(() => app.exit(0));
  });

  if (config.role === 'counter') {
    ipcMain.on(CHANNELS.calledHere, ({ sender }, number: unknown) => {
      if (sender === contents) terminal?.tell({ calledHere: String(number) });
    });
    equipCounter({ config, folder, data, terminal, show, isLeaving, mayGo, leave, log });
  } else {
    equipFilledScreen({
      config,
      folder,
      data,
      window,
      reload: page.load,
      restart: () => void end(() => startAgain(0)),
      leave,
      log,
    });
  }
}

interface CounterParts {
  readonly config: CounterConfig;
  readonly folder: string;
  readonly data: string;
  readonly terminal: SupervisedTerminal | null;
  readonly show: () => void;
  readonly isLeaving: () => boolean;
  readonly mayGo: (url: string) => boolean;
  readonly leave: () => void;
  readonly log: Log;
}

function equipCounter({ folder, data, terminal, show, leave, ...parts }: CounterParts): void {
  const bar = openCallBar({
    ...parts,
    preload: join(folder, 'preload-bar.cjs'),
    placeFile: join(data, 'call-bar.json'),
    showDesk: show,
  });
  const tray = openTray(join(folder, 'tray.png'), {
    showDesk: show,
    showBar: () => bar.showInactive(),
    leave,
  });
  app.once('quit', () => tray.destroy());
  const { windowScreen: wanted, timing } = parts.config;
  if (wanted === undefined || terminal === null) return;
  const address = (): string | null => terminal.address('window');
  const stop = openWindowScreen({
    wanted,
    preload: join(folder, 'preload-page.cjs'),
    address,
    mayGo: (url) => isAt(url, address(), WINDOW),
    isLeaving: parts.isLeaving,
    timing,
    log: parts.log,
  });
  app.once('before-quit', stop);
}

interface FilledScreenParts {
  readonly config: PinnedConfig;
  readonly folder: string;
  readonly data: string;
  readonly window: BrowserWindow;
  readonly reload: () => void;
  readonly restart: () => void;
  readonly leave: () => void;
  readonly log: Log;
}

function equipFilledScreen({
  config,
  folder,
  data,
  window,
  reload,
  restart,
  leave,
  log,
}: FilledScreenParts): void {
  operatorPad({
    over: window,
    preload: join(folder, 'preload-pad.cjs'),
    guard: openPinGuard(join(data, 'pin-tries.json'), config.pin),
    idleMs: config.timing.padIdle,
    act: (act) => ({ reload, restart, leave })[act](),
    log,
  });
}

function terminalOf(config: ShellConfig, folder: string, log: Log): SupervisedTerminal | null {
  if (config.role === 'display' || config.terminal === undefined) return null;
  const { terminal: settings, timing } = config;
  return superviseTerminal({ program: join(folder, 'terminal.js'), settings, timing, log });
}

function addressOf(config: ShellConfig, terminal: SupervisedTerminal | null): () => string | null {
  switch (config.role) {
    case 'kiosk':
      return () => terminal?.address() ?? null;
    case 'counter':
      return () => `${config.hubUrl}${PLACES.counter}`;
    case 'display':
      return () => `${config.hubUrl}${config.page}`;
  }
}

/** The role's own pages of the same origin, and nothing else. */
function isAt(url: string, address: string | null, place: string): boolean {
  if (address === null || !URL.canParse(url)) return false;
  const { origin, pathname } = new URL(url);
  return origin === new URL(address).origin && `${pathname}/`.startsWith(place);
}

function readSettings(role: Role): ShellConfig | ConfigFault {
  try {
    return readShellConfig(role, process.argv);
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault;
    throw fault;
  }
}

function showFault({ role, title, folder }: ShellSpec, fault: ConfigFault, log: Log): void {
  log('settings cannot be used', { file: fault.file, complaints: fault.complaints });
  let leaving = false;
  app.on('before-quit', () => {
    leaving = true;
  });
  const window = openRoleWindow({
    role,
    title,
    preload: join(folder, 'preload-page.cjs'),
    wanted: 'primary',
    isLeaving: () => leaving,
  });
  void window.loadURL(faultPage(role, fault));
  setInterval(() => {
    if (!(readSettings(role) instanceof ConfigFault)) startAgain(0);
  }, FAULT_MS);
}

/** `echo 246810 | yichuang-kiosk --hash-pin`: what goes into the settings. */
function printPinHash(): void {
  const pin = readFileSync(0, 'utf8').trim();
  const good = PIN_SHAPE.test(pin);
  process.stdout.write(good ? `${hashPin(pin)}\n` : '密码要 6 到 12 位数字 (a PIN has 6 to 12 digits)\n');
  app.exit(good ? 0 : 2);
}

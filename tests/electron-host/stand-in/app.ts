/** The program's life (app): ready, one instance, quitting, starting again. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium, type Chromium } from './chromium.ts';
import { complain, gap, Loud, loud } from './loud.ts';
import { record } from './record.ts';

interface Closable {
  readonly isDestroyed: () => boolean;
  readonly close: () => void;
  readonly destroy: () => void;
}

class App extends Loud {
  /** Open windows; the windows put themselves in and out. */
  readonly windows: Closable[] = [];
  private readonly switches: string[] = [];
  private readonly paths = new Map([['userData', join(tmpdir(), 'stand-in-user-data')]]);
  private isReadyNow = false;
  private quitting = false;
  readonly chromium: Promise<Chromium>;

  readonly commandLine = loud('app.commandLine', {
    appendSwitch: (name: string, value?: string): void => {
      record('commandLine.appendSwitch', name, value);
      if (this.isReadyNow) throw new Error('Electron stand-in: a switch after ready has no effect');
      this.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  });

  constructor() {
    super();
    this.setMaxListeners(0);
    // A turn later: the main module has run, its switches are known, a second instance has left.
    this.chromium = new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve))).then(() =>
      startChromium(this.switches),
    );
    void this.begin();
    process.on('SIGTERM', () => this.quit());
  }

  private async begin(): Promise<void> {
    try {
      await this.chromium;
    } catch (fault) {
      complain(fault);
      process.exit(70);
    }
    this.isReadyNow = true;
    this.emit('ready', {});
  }

  async whenReady(): Promise<void> {
    await this.chromium;
  }
  isReady(): boolean {
    return this.isReadyNow;
  }
  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw gap(`app.getPath('${name}')`);
    return path;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  enableSandbox(): void {
    record('app.enableSandbox');
  }
  relaunch(): void {
    record('app.relaunch');
    // Whoever watches the process from outside reads it here; nothing is started.
    process.stdout.write('stand-in: app.relaunch\n');
  }

  /** By a file with the first one's pid; the second knocks with a signal. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'stand-in.lock');
    const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (other > 0 && other !== process.pid && isAlive(other)) {
      process.kill(other, 'SIGUSR2');
      return false;
    }
    mkdirSync(this.getPath('userData'), { recursive: true });
    writeFileSync(file, String(process.pid));
    process.on('exit', () => rmSync(file, { force: true }));
    process.on('SIGUSR2', () => this.emit('second-instance', {}, [], ''));
    return true;
  }

  quit(): void {
    if (this.quitting || this.isPrevented('before-quit')) return;
    this.quitting = true;
    for (const window of this.windows.slice()) window.close();
    // A window that did not close keeps the program.
    if (this.windows.length > 0 || this.isPrevented('will-quit')) this.quitting = false;
    else this.exit(0);
  }
  /** Asks nobody. */
  exit(code = 0): void {
    this.quitting = true;
    for (const window of this.windows.slice()) window.destroy();
    this.emit('quit', {}, code);
    process.exit(code);
  }
  windowClosed(): void {
    if (this.windows.length > 0 || this.quitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  private isPrevented(name: string): boolean {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) };
    this.emit(name, event);
    return event.defaultPrevented;
  }
}

export const app = new App();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A window (BrowserWindow): its page is real, its frame, its place and its being in front are only remembered. */
import { app } from './app.ts';
import { Loud } from './loud.ts';
import { record } from './record.ts';
import { preventable, WebContents, type WebPreferences } from './web-contents.ts';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Options extends Partial<Bounds> {
  readonly title?: string;
  readonly kiosk?: boolean;
  readonly show?: boolean;
  readonly alwaysOnTop?: boolean;
  readonly focusable?: boolean;
  readonly webPreferences?: WebPreferences;
}

export class BrowserWindow extends Loud {
  readonly webContents: WebContents;
  private bounds: Bounds;
  private readonly options: Options;
  private visible: boolean;
  private top: boolean;
  private minimized = false;

  constructor(options: Options = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { x = 0, y = 0, width = 800, height = 600, show = true, alwaysOnTop = false } = options;
    this.options = options;
    this.bounds = { x, y, width, height };
    this.visible = show;
    this.top = alwaysOnTop;
    this.webContents = new WebContents(options.webPreferences ?? {}, this.bounds);
    app.windows.push(this);
  }
  static getAllWindows(): readonly BrowserWindow[] {
    return app.windows.filter((window) => window instanceof BrowserWindow);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  getTitle(): string {
    return this.options.title ?? '';
  }
  isKiosk(): boolean {
    return this.options.kiosk ?? false;
  }
  isFocusable(): boolean {
    return this.options.focusable ?? true;
  }
  isVisible(): boolean {
    return this.visible;
  }
  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  minimize(): void {
    this.minimized = true;
  }
  restore(): void {
    this.minimized = false;
  }
  maximize(): void {
    record('window.maximize', this.getTitle());
  }
  isAlwaysOnTop(): boolean {
    return this.top;
  }
  setAlwaysOnTop(top: boolean, level?: string): void {
    record('window.setAlwaysOnTop', this.getTitle(), top, level);
    this.top = top;
  }
  setMinimumSize(width: number, height: number): void {
    record('window.setMinimumSize', width, height);
  }
  removeMenu(): void {
    record('window.removeMenu', this.getTitle());
  }
  show(): void {
    this.visible = true;
  }
  showInactive(): void {
    this.visible = true;
  }
  hide(): void {
    this.visible = false;
  }
  focus(): void {
    record('window.focus', this.getTitle());
  }
  getBounds(): Bounds {
    return this.bounds;
  }
  setBounds(bounds: Bounds): void {
    const moved = bounds.x !== this.bounds.x || bounds.y !== this.bounds.y;
    this.bounds = { ...this.bounds, ...bounds };
    void this.webContents.resize(this.bounds);
    if (moved) this.emit('moved', {});
  }
  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.isDestroyed()) return;
    app.windows.splice(app.windows.indexOf(this), 1);
    this.webContents.destroy();
    this.emit('closed');
    app.windowClosed();
  }
}

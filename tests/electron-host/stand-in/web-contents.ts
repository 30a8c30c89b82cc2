/** A page as the main process sees it (webContents), over DevTools: loading, the fence of navigation, its wire, its crash. */
import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import type { CdpSession, Message } from './cdp.ts';
import { ipcMain } from './ipc.ts';
import { complain, gap, Loud } from './loud.ts';
import { record } from './record.ts';
import { defaultSession } from './session.ts';
import { ISOLATED, isolatedWorld, pageWorld, RECEIVE, SEND } from './worlds.ts';

/** Chromium's net errors that a hall meets. */
const NET: Readonly<Record<string, number>> = {
  ERR_ABORTED: -3,
  ERR_FAILED: -2,
  ERR_TIMED_OUT: -7,
  ERR_CONNECTION_RESET: -101,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_EMPTY_RESPONSE: -324,
};

export interface WebPreferences {
  readonly preload?: string;
  readonly contextIsolation?: boolean;
  readonly sandbox?: boolean;
  readonly nodeIntegration?: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Popup {
  readonly action: 'allow' | 'deny';
}

let last = 0;

export class WebContents extends Loud {
  readonly id: number;
  readonly session = defaultSession;
  private readonly preferences: WebPreferences;
  private readonly attached: Promise<CdpSession>;
  private url = '';
  private title = '';
  private isolated: number | null = null;
  private destroyed = false;
  private popup: (details: { readonly url: string }) => Popup = () => ({ action: 'allow' });
  /** Addresses that the program itself goes to: no fence is asked. */
  private readonly own = new Set<string>();
  private mainFrame = '';
  /** Of the document on its way. */
  private status = -1;
  private failed = false;

  constructor(preferences: WebPreferences, size: Size) {
    super();
    this.setMaxListeners(0);
    last += 1;
    this.id = last;
    this.preferences = preferences;
    if (!preferences.contextIsolation || !preferences.sandbox || preferences.nodeIntegration)
      throw gap('a window without contextIsolation and sandbox, or with nodeIntegration');
    this.attached = this.attach(size);
    this.attached.catch((fault: unknown) => this.destroyed || complain(fault));
  }

  async loadURL(to: string): Promise<void> {
    const session = await this.attached;
    const { href } = new URL(to);
    this.own.add(withoutHash(href));
    this.failed = false;
    const done = new Promise<boolean>((resolve) => {
      this.once('did-finish-load', () => resolve(true));
      this.once('did-fail-load', () => resolve(false));
    });
    const { errorText } = (await session.send('Page.navigate', { url: href })) as { errorText?: string };
    if (errorText !== undefined) await this.fail(errorText, href);
    if (errorText !== undefined || !(await done) || this.failed)
      throw new Error(`${errorText ?? 'ERR_FAILED'} loading '${placeOf(to)}'`);
  }
  getURL(): string {
    return this.url;
  }
  getTitle(): string {
    return this.title;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getLastWebPreferences(): WebPreferences {
    return this.preferences;
  }
  setWindowOpenHandler(handler: typeof this.popup): void {
    this.popup = handler;
  }
  send(channel: string, ...args: readonly unknown[]): void {
    void this.attached.then(() => this.post({ channel, args }));
  }
  async executeJavaScript(code: string): Promise<unknown> {
    const session = await this.attached;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  /** The answer never comes: who would give it is gone. */
  forcefullyCrashRenderer(): void {
    record('webContents.forcefullyCrashRenderer', this.id);
    void this.attached.then((session) => session.send('Page.crash')).catch(() => undefined);
  }
  /** A key as from a keyboard; only letters, digits and F-keys. */
  sendInputEvent(input: { type: 'keyDown' | 'keyUp'; keyCode: string; modifiers?: readonly string[] }): void {
    const { type, keyCode, modifiers = [] } = input;
    const code = /^[A-Z]$/i.test(keyCode) ? `Key${keyCode.toUpperCase()}` : keyCode;
    const has = (name: string): boolean => modifiers.includes(name);
    const event = preventable({});
    this.emit('before-input-event', event, {
      type,
      key: keyCode,
      code,
      isAutoRepeat: false,
      control: has('control'),
      alt: has('alt'),
      shift: has('shift'),
      meta: has('meta'),
    });
    record('input', keyCode, event.defaultPrevented ? 'kept back' : 'to the page');
    if (event.defaultPrevented) return;
    const bits =
      (has('alt') ? 1 : 0) + (has('control') ? 2 : 0) + (has('meta') ? 4 : 0) + (has('shift') ? 8 : 0);
    void this.attached.then((session) =>
      session.send('Input.dispatchKeyEvent', { type, key: keyCode, code, modifiers: bits }),
    );
  }
  async resize({ width, height }: Size): Promise<void> {
    const session = await this.attached;
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    const target = this.mainFrame;
    void app.chromium
      .then(({ cdp }) => cdp.send('Target.closeTarget', { targetId: target }))
      .catch(() => undefined);
    this.emit('destroyed');
  }

  private async attach(size: Size): Promise<CdpSession> {
    const { cdp, takeBlank } = await app.chromium;
    await defaultSession.tell(cdp);
    const targetId =
      takeBlank() ?? ((await cdp.send('Target.createTarget', { url: 'about:blank' })).targetId as string);
    this.mainFrame = targetId;
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
    const session = cdp.session(sessionId);
    this.listen(session);
    for (const domain of ['Page', 'Runtime', 'Network', 'Inspector']) await session.send(`${domain}.enable`);
    await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] });
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...size,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 10 });
    await session.send('Runtime.addBinding', { name: SEND, executionContextName: ISOLATED });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `if(window===window.top)(${pageWorld.toString()})()`,
    });
    const { preload } = this.preferences;
    const program = preload === undefined ? '' : readFileSync(preload, 'utf8');
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: ISOLATED,
      source: `if(window===window.top)(${isolatedWorld.toString()})((require)=>{const module={exports:{}};const exports=module.exports;${program}\n},${JSON.stringify(SEND)},${JSON.stringify(RECEIVE)})`,
    });
    return session;
  }

  private listen(session: CdpSession): void {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === ISOLATED && context.auxData.frameId === this.mainFrame) this.isolated = context.id;
    });
    session.on('Runtime.executionContextsCleared', () => (this.isolated = null));
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === SEND) void this.heard(JSON.parse(payload));
    });
    session.on('Network.responseReceived', ({ type, frameId, response }) => {
      if (type === 'Document' && frameId === this.mainFrame) this.status = response.status;
    });
    const documents = new Map<string, string>();
    session.on('Network.requestWillBeSent', ({ type, frameId, requestId, request }) => {
      if (type !== 'Document' || frameId !== this.mainFrame) return;
      documents.set(requestId, request.url);
      this.status = -1;
    });
    session.on('Network.loadingFailed', ({ requestId, errorText }) => {
      const url = documents.get(requestId);
      if (url !== undefined) void this.fail(errorText, url);
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined || frame.unreachableUrl !== undefined) return;
      this.url = frame.url + (frame.urlFragment ?? '');
      this.emit('did-navigate', {}, this.url, /^https?:/.test(this.url) ? this.status : -1, '');
    });
    session.on('Page.loadEventFired', () => {
      if (!this.failed) this.emit('did-finish-load');
    });
    session.on('Page.windowOpen', ({ url }) => {
      complain(`a window by a link's target is not provided: ${placeOf(url)}`);
    });
    session.on('Inspector.targetCrashed', () => {
      this.isolated = null;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    session.on('Fetch.requestPaused', (paused) => void this.fence(session, paused).catch(() => undefined));
  }

  /** Where pages want to go: asked of the program, unless the program itself goes there. */
  private async fence(session: CdpSession, paused: Message): Promise<void> {
    const { requestId, request, frameId, redirectedRequestId } = paused;
    const isMainFrame = frameId === this.mainFrame;
    const isOwn =
      isMainFrame && redirectedRequestId === undefined && this.own.delete(withoutHash(request.url));
    const event = preventable({ url: request.url as string, isMainFrame, isSameDocument: false });
    if (!isOwn) this.emit(redirectedRequestId === undefined ? 'will-frame-navigate' : 'will-redirect', event);
    await (event.defaultPrevented
      ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : session.send('Fetch.continueRequest', { requestId }));
  }

  private fail(errorText: string, url: string): Promise<void> {
    if (this.failed) return Promise.resolve();
    const name = errorText.replace('net::', '');
    const code = NET[name] ?? -2;
    // A refused navigation leaves the page as it was.
    if (code !== NET['ERR_ABORTED']) {
      this.failed = true;
      this.url = url;
    }
    this.emit('did-fail-load', {}, code, name, url, true, 1, 1);
    return Promise.resolve();
  }

  private opened(url: string): void {
    const { action } = this.popup({ url });
    record('window.open', placeOf(url), action);
    if (action === 'allow') complain('child windows are not provided; none was opened');
  }

  private async heard(message: Message): Promise<void> {
    const { kind, channel, id, args, url } = message;
    if (kind === 'open') return this.opened(url);
    const event = preventable({ sender: this, senderFrame: { url: this.url } });
    if (kind === 'send') {
      record('ipc', channel);
      ipcMain.emit(channel, event, ...args);
      return;
    }
    const handler = ipcMain.handlers.get(channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      await this.post({ id, value: await handler(event, ...args) });
    } catch (fault) {
      await this.post({ id, fault: `Error invoking remote method '${channel}': ${String(fault)}` });
    }
  }

  private async post(message: object): Promise<void> {
    if (this.destroyed || this.isolated === null) return;
    const session = await this.attached;
    const expression = `globalThis[${JSON.stringify(RECEIVE)}]?.(${JSON.stringify(message)})`;
    await session.send('Runtime.evaluate', { contextId: this.isolated, expression }).catch(() => undefined);
  }
}

export function preventable<T extends object>(
  event: T,
): T & { defaultPrevented: boolean; preventDefault: () => void } {
  const made = {
    ...event,
    defaultPrevented: false,
    preventDefault: () => {
      made.defaultPrevented = true;
    },
  };
  return made;
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

function placeOf(url: string): string {
  return url.startsWith('data:') ? 'data:' : url;
}

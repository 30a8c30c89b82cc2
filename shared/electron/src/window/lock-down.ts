/** What a page may not do (锁定): go elsewhere, open windows, ask for devices, open the developer's tools. Everything unnamed is forbidden. */
import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron';
import type { Log } from '../log.ts';

/** For every window of the shell: no Node, a world of its own for the preload, the system's sandbox. */
export const SAFE = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  devTools: false,
  // Dictionaries would be fetched from the Internet.
  spellcheck: false,
  // A board behind another window, and a bar behind a full screen, go on counting.
  backgroundThrottling: false,
} as const;

export interface Fence {
  /** Pages of this place may be gone to; everything else may not. */
  readonly mayGo: (url: string) => boolean;
  /** A counter opens papers (PDF) that its own page made, in a window without a preload. */
  readonly mayOpenPapers: boolean;
  readonly log: Log;
}

export function lockDown(contents: WebContents, { mayGo, mayOpenPapers, log }: Fence): void {
  contents.on('will-frame-navigate', (event) => {
    if (mayGo(event.url)) return;
    event.preventDefault();
    log('navigation refused', { to: placeOf(event.url) });
  });
  contents.on('will-redirect', (event) => {
    if (mayGo(event.url)) return;
    event.preventDefault();
    log('redirection refused', { to: placeOf(event.url) });
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const paper = url.startsWith('blob:') && mayGo(url.slice('blob:'.length));
    if (mayOpenPapers && paper) return { action: 'allow', overrideBrowserWindowOptions: PAPER };
    log('window refused', { to: placeOf(url) });
    return { action: 'deny' };
  });
  contents.on('did-create-window', ({ webContents }) =>
    lockDown(webContents, { mayGo: () => false, mayOpenPapers: false, log }),
  );
}

export function lockSession(
  session: Session,
  { mayDownload, log }: { readonly mayDownload: boolean; readonly log: Log },
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log('permission refused', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    if (!mayDownload) event.preventDefault();
  });
}

const PAPER: BrowserWindowConstructorOptions = {
  width: 900,
  height: 1000,
  autoHideMenuBar: true,
  // The viewer of PDFs is a plug-in.
  webPreferences: { ...SAFE, plugins: true },
};

/** Never the whole address: what stands behind it may be a person's. */
function placeOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return 'no address';
  }
}

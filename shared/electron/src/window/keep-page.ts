/**
 * Keeps a page on its window (页面常在): loads it, shows the offline page when it cannot be had, looks until it can be had
 * again. Which page, the source says each time: a kiosk's changes with its terminal.
 */
import type { WebContents } from 'electron';
import { createBackoff, type BackoffTiming } from '../backoff.ts';
import type { Log } from '../log.ts';

export interface PageKeeper {
  /** Loads it anew, from the source. */
  load(this: void): void;
  /** Somebody asks not to wait for the next look. */
  lookNow(this: void): void;
  stop(this: void): void;
}

export interface KeepPageOptions {
  readonly contents: WebContents;
  /** null: not to be had yet. */
  readonly address: () => string | null;
  readonly offline: (since: Date) => string;
  readonly timing: BackoffTiming & { readonly probe: number; readonly loadWithin: number };
  readonly log: Log;
}

/** Chromium's word for a load that another one replaced. */
const ABORTED = -3;
const LOOK_MS = 3_000;

export function keepPage({ contents, address, offline, timing, log }: KeepPageOptions): PageKeeper {
  const backoff = createBackoff(timing);
  let since: Date | null = null;
  let timer: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let turn = 0;
  let stopped = false;

  const goTo = (url: string): void => {
    if (stopped) return;
    const mine = (turn += 1);
    clearTimeout(deadline);
    // A host that swallows everything would leave the screen as it is for minutes, a dying process the offline page unseen.
    const again = (): void => (isOwn(url) ? goTo(url) : lost('no answer', true));
    deadline = setTimeout(again, timing.loadWithin);
    void go(url, mine, again);
  };
  const go = async (url: string, mine: number, again: () => void): Promise<void> => {
    const loaded = await contents.loadURL(url).then(
      () => true,
      () => false,
    );
    // Of the failure of any other page `did-fail-load` has told already.
    if (mine !== turn || (!loaded && !isOwn(url))) return;
    clearTimeout(deadline);
    if (!loaded) deadline = setTimeout(again, timing.probe);
    else if (!isOwn(url)) came();
  };
  const came = (): void => {
    if (since !== null) log('page is back');
    since = null;
    clearTimeout(deadline);
  };
  /** `anew`: what is drawn cannot be trusted, the page's process may have crashed. */
  const lost = (why: string, anew = false): void => {
    if (stopped) return;
    const first = since === null;
    since ??= new Date();
    if (first) log('page is away', { why });
    // Loading it again and again would make the screen flicker.
    if (anew || !isOwn(contents.getURL())) goTo(offline(since));
    lookIn(Math.max(timing.probe, backoff.next(performance.now())));
  };
  const load = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    const url = address();
    if (url === null) lost('no address yet', true);
    else goTo(url);
  };
  const look = async (): Promise<void> => {
    const url = address();
    if (url !== null && (await isThere(url))) load();
    else if (!stopped) lookIn(timing.probe);
  };
  const lookIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), ms);
  };

  contents.on('did-fail-load', (_event, code, name, url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED && !isOwn(url)) lost(name);
  });
  contents.on('did-navigate', (_event, url, status) => {
    if (!isOwn(url) && status >= 400) lost(`HTTP ${status}`);
  });

  return {
    load,
    lookNow: () => lookIn(0),
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(deadline);
    },
  };
}

/** A page of the shell's own. */
function isOwn(url: string): boolean {
  return url.startsWith('data:');
}

/** Asked without its one-time key: a terminal that wants one is there. */
async function isThere(url: string): Promise<boolean> {
  const { origin, pathname } = new URL(url);
  try {
    const { ok, status } = await fetch(`${origin}${pathname}`, { signal: AbortSignal.timeout(LOOK_MS) });
    return ok || status === 401;
  } catch {
    return false;
  }
}

/**
 * Keeps a page on its window (页面常在): loads it; when it cannot be had, shows the computer's own page that stands in for it
 * (应急叫号) or else the offline page; looks until it can be had again. Which page, the source says each time: a kiosk's
 * changes with its terminal.
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
  /** The page of this computer that needs no hub; null: none, or not to be had now. */
  readonly standIn?: () => string | null;
  readonly offline: (since: Date) => string;
  readonly timing: BackoffTiming & { readonly probe: number; readonly loadWithin: number };
  readonly log: Log;
}

/** Chromium's word for a load that another one replaced. */
const ABORTED = -3;
const LOOK_MS = 3_000;
/** The offline page comes out of this program: what takes longer was lost on its way. */
const OFFLINE_MS = 2_000;

type Kind = 'page' | 'standIn' | 'offline';

export function keepPage(options: KeepPageOptions): PageKeeper {
  const { contents, address, standIn = () => null, offline, timing, log } = options;
  const backoff = createBackoff(timing);
  let since: Date | null = null;
  let timer: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let turn = 0;
  let stopped = false;
  /** The stand-in that was gone to last, with the key of its terminal's run. */
  let goneTo: string | null = null;
  /** One that did not open is not tried again in this absence; the terminal's next run has another. */
  let unusable: string | null = null;

  const kindOf = (url: string): Kind => {
    if (url.startsWith('data:')) return 'offline';
    return goneTo !== null && originOf(url) === originOf(goneTo) ? 'standIn' : 'page';
  };
  const goTo = (url: string): void => {
    if (stopped) return;
    const mine = (turn += 1);
    clearTimeout(deadline);
    // A host that swallows everything would leave the screen as it is for minutes, a dying process the offline page unseen.
    const again = (): void => (kindOf(url) === 'offline' ? goTo(url) : failed(url, 'no answer'));
    const patience = kindOf(url) === 'offline' ? Math.min(timing.loadWithin, OFFLINE_MS) : timing.loadWithin;
    deadline = setTimeout(again, patience);
    void go(url, mine, again);
  };
  const go = async (url: string, mine: number, again: () => void): Promise<void> => {
    const loaded = await contents.loadURL(url).then(
      () => true,
      () => false,
    );
    const kind = kindOf(url);
    // Of the failure of any other page `did-fail-load` has told already.
    if (mine !== turn || (!loaded && kind !== 'offline')) return;
    clearTimeout(deadline);
    if (!loaded) deadline = setTimeout(again, timing.probe);
    else if (kind === 'page') came();
  };
  const came = (): void => {
    if (since !== null) log('page is back');
    since = null;
    unusable = null;
    clearTimeout(deadline);
  };
  const failed = (url: string, why: string, anew = true): void => {
    if (kindOf(url) === 'page') return lost(why, anew);
    log('own page is away', { why });
    unusable = goneTo;
    goTo(offline((since ??= new Date())));
  };
  /** `anew`: what is drawn cannot be trusted, the page's process may have crashed. */
  const lost = (why: string, anew = false): void => {
    if (stopped) return;
    const first = since === null;
    since ??= new Date();
    if (first) log('page is away', { why });
    // Loading it again and again would make the screen flicker.
    if (anew || kindOf(contents.getURL()) === 'page') stand();
    lookIn(Math.max(timing.probe, backoff.next(performance.now())));
  };
  /** Something stands there until the page is back. */
  const stand = (): void => {
    const own = usable();
    if (own !== null) goneTo = own;
    goTo(own ?? offline((since ??= new Date())));
  };
  const usable = (): string | null => {
    const own = standIn();
    return own === unusable ? null : own;
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
    if (url !== null && (await isThere(url))) return load();
    if (stopped) return;
    if (usable() !== null && kindOf(contents.getURL()) === 'offline') stand();
    lookIn(timing.probe);
  };
  const lookIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), ms);
  };

  contents.on('did-fail-load', (_event, code, name, url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED && kindOf(url) !== 'offline') failed(url, name, false);
  });
  contents.on('did-navigate', (_event, url, status) => {
    if (kindOf(url) !== 'offline' && status >= 400) failed(url, `HTTP ${status}`, false);
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

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
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

/**
 * 应急叫号 on the window's own computer: a page on loopback that needs no hub, the calls on disk until the hub has them, and
 * the strip over the window, which says what is called.
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmergencyCalls, type EmergencyCalls } from '@yichuang/client/emergency-calls';
import type { HallClient } from '@yichuang/client/hall-client';
import { windowThen, type WindowThen } from '@yichuang/domain/hall/views/emergency';
import { TicketNumber, type CounterId, type Instant } from '@yichuang/domain/ids';
import type { EmergencyState, EmergencyToTerminal, TerminalToEmergency } from '@yichuang/protocol/emergency';
import { servePage } from '@yichuang/terminal/page-server';
import type { StateStore } from '@yichuang/terminal/state-store';
import { z } from 'zod';

const Call = z.strictObject({ number: TicketNumber });

/** Rows that stand in the column. */
const LISTED = 14;
const KEPT_WINDOW = 'emergency window';
const KEPT_CALLS = 'emergency calls';
/** How often the last word of the hub is written down. */
const KEEP_EVERY_MS = 20_000;

export interface EmergencyParts {
  readonly counterId: CounterId;
  readonly client: Pick<
    HallClient,
    'getSnapshot' | 'subscribe' | 'isUp' | 'send' | 'newCommandId' | 'onSettled'
  >;
  readonly store: StateStore;
}

export interface Emergency {
  readonly calls: EmergencyCalls;
  state(): Omit<EmergencyState, 'deskUrl'> | null;
  close(): void;
}

/** What the window knew at the hub's last word; shown until there is another. */
interface Kept extends WindowThen {
  readonly asOf: Instant | null;
}

export function openEmergency({ counterId, client, store }: EmergencyParts): Emergency {
  const calls = openEmergencyCalls({
    client,
    kept: {
      load: () => store.alone.kept(KEPT_CALLS),
      save: (all) => store.alone.keep(KEPT_CALLS, all),
    },
  });
  const earlier = store.alone.kept(KEPT_WINDOW) as Kept | null;
  let keptAt = Number.NEGATIVE_INFINITY;

  const untold = (): Parameters<typeof windowThen>[2] =>
    calls
      .getSnapshot()
      .filter(({ state }) => state === 'kept')
      .toReversed();
  const known = (): Kept | null => {
    const { hall, asOf } = client.getSnapshot();
    if (hall === null) {
      const called = new Set(untold().map(({ number }) => number));
      return earlier && { ...earlier, next: earlier.next.filter(({ number }) => !called.has(number)) };
    }
    const window = windowThen(hall, counterId, untold(), LISTED);
    return window && { ...window, asOf };
  };
  const stop = client.subscribe(() => {
    if (client.getSnapshot().hall === null || performance.now() - keptAt < KEEP_EVERY_MS) return;
    const window = known();
    if (window === null) return;
    keptAt = performance.now();
    store.alone.keep(KEPT_WINDOW, window);
  });

  return {
    calls,
    state() {
      const window = known();
      const { live, hubTimeOffsetMs } = client.getSnapshot();
      const hubIsThere = live === 'live' && client.isUp();
      return window && { ...window, counterId, calls: calls.getSnapshot(), hubIsThere, hubTimeOffsetMs };
    },
    close() {
      stop();
      calls.close();
    },
  };
}

export interface EmergencyPageParts {
  readonly emergency: Emergency;
  readonly client: Pick<HallClient, 'subscribe'>;
  readonly store: StateStore;
  readonly stateFolder: string;
  readonly port: number;
  readonly hubUrl: string;
  readonly onUrl: (url: string) => void;
}

/** Returns the way to put the page away. */
export async function serveEmergency(parts: EmergencyPageParts): Promise<() => Promise<void>> {
  const { emergency, client, store, stateFolder, port, hubUrl, onUrl } = parts;
  const page = await servePage<EmergencyToTerminal, TerminalToEmergency>({
    port,
    folder: join(import.meta.dirname, '../../dist'),
    start: '/emergency/',
    secret: store.secret('page', () => randomBytes(32).toString('base64url')),
    isOpen: () => false,
  });
  // The shell, or whoever starts the window's browser, reads the address here; nobody else can.
  writeFileSync(join(stateFolder, 'page-url.txt'), `${page.firstUrl}\n`, { mode: 0o600 });
  onUrl(page.firstUrl);
  const state = (): EmergencyState | null => {
    const now = emergency.state();
    return now && { ...now, deskUrl: `${hubUrl}/counter/` };
  };
  const show = (): void => {
    const now = state();
    if (now !== null) page.sockets.emit('state', now);
  };
  const undo = [client.subscribe(show), emergency.calls.subscribe(show)];
  page.sockets.on('connection', (socket) => {
    const now = state();
    if (now !== null) socket.emit('state', now);
    socket.on('call', (request) => {
      const parsed = Call.safeParse(request);
      const counterId = state()?.counterId;
      if (parsed.success && counterId !== undefined) emergency.calls.call(counterId, parsed.data.number);
    });
  });
  return async () => {
    for (const each of undo) each();
    await page.close();
  };
}

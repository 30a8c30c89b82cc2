/** A kiosk as the hall has it: its terminal in a process of its own, a virtual printer, and the page's line to it. */
import { fork, type ChildProcess } from 'node:child_process';
import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Socket as NetSocket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openVirtualPrinter } from '@yichuang/hardware/simulator/virtual-printer/virtual-printer';
import type { KioskState, PageToTerminal, SlipProgress, TerminalToPage } from '@yichuang/protocol/bridge';
import type { ServiceId } from '@yichuang/domain/ids';
import { io, type Socket } from 'socket.io-client';
import { until } from '../../support/until.ts';

const TERMINAL = fileURLToPath(new URL('../../../apps/kiosk/src/terminal/main.ts', import.meta.url));

export interface Tap {
  /** From the tap on the page to the first byte of the slip at the printer. */
  readonly ms: number;
  /** Status queries that the printer was asked in between. */
  readonly queries: number;
  /** From the tap until the page is told that the slip is out, without the printer's own time for it. */
  readonly doneMs: number;
}

export interface Kiosk {
  /** Of its terminal. */
  readonly pid: number;
  /** Takes a number, and waits until its slip is out. */
  tap(service: string): Promise<Tap>;
  close(): Promise<void>;
}

export interface KioskOptions {
  readonly hubUrl: string;
  readonly token: string;
  readonly folder: string;
}

export async function openKiosk({ hubUrl, token, folder }: KioskOptions): Promise<Kiosk> {
  const paper = await openVirtualPrinter();
  const ear = listenAt(paper.port);
  const config = {
    hubUrl,
    token,
    printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: paper.port } },
    stateFolder: folder,
    pagePort: 0,
  };
  const child = fork(TERMINAL, {
    env: { ...process.env, TERMINAL_CONFIG: JSON.stringify(config) },
    silent: true,
  });
  const page = await openPage(child);
  let state: KioskState | null = null;
  page.on('state', (shown) => {
    state = shown;
  });
  await until(
    () => state?.hub === 'live' && state.printer.ready && state.catalogueRevision !== null,
    'a kiosk at work',
  );

  let screens = 0;
  return {
    pid: child.pid ?? 0,
    async tap(service) {
      screens += 1;
      const out = new Promise<SlipProgress>((resolve) => {
        const look = (slip: SlipProgress): void => {
          if (slip.state === 'printing') return;
          page.off('slip', look);
          resolve(slip);
        };
        page.on('slip', look);
      });
      const slip = ear.nextSlip();
      // The printer keeps so many slips and no more: it is the latest that changes, not their number.
      const before = paper.slips().at(-1);
      const cut = paper.until(() => paper.slips().at(-1) !== before).then(() => performance.now());
      const began = performance.now();
      const request = { screenId: String(screens), services: [service as ServiceId], paper: 'slip' } as const;
      const answer = await page.emitWithAck('takeTicket', request);
      if (answer.outcome !== 'taken') throw new Error(JSON.stringify(answer));
      const { at, queries } = await slip;
      const { state: outcome } = await out;
      const doneAt = performance.now();
      if (outcome !== 'printed') throw new Error(`the slip is ${outcome}`);
      return { ms: at - began, queries, doneMs: doneAt - began - ((await cut) - at) };
    },
    async close() {
      page.disconnect();
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
      ear.close();
      await paper.close();
    },
  };
}

interface Ear {
  /** When the first byte of the next slip came, and how many questions came before it. */
  nextSlip(): Promise<{ readonly at: number; readonly queries: number }>;
  close(): void;
}

const DLE_EOT = '\u0010\u0004';
const accepted = channel('net.server.socket');

/** Hears what comes in at a port before the server itself does: what reading a slip costs the simulator is not counted. */
function listenAt(port: number): Ear {
  let queries = 0;
  let heard: ((slip: { readonly at: number; readonly queries: number }) => void) | null = null;
  const follow = (message: unknown): void => {
    const { socket } = message as { readonly socket: NetSocket };
    if (socket.localPort !== port) return;
    socket.prependListener('data', (chunk: Buffer) => {
      const at = performance.now();
      const isQuestion = chunk.length <= 3 && chunk.toString('latin1').startsWith(DLE_EOT);
      if (isQuestion) queries += 1;
      else {
        heard?.({ at, queries });
        heard = null;
      }
    });
  };
  accepted.subscribe(follow);
  return {
    nextSlip() {
      queries = 0;
      return new Promise((resolve) => {
        heard = resolve;
      });
    },
    close: () => {
      accepted.unsubscribe(follow);
    },
  };
}

/** The address is in the terminal's own log; the first request trades it for a cookie. */
async function openPage(child: ChildProcess): Promise<Socket<TerminalToPage, PageToTerminal>> {
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  const address = (): string | undefined => /"url":"(http[^"]+)"/.exec(text)?.[1];
  await until(() => address() !== undefined || child.exitCode !== null, 'the kiosk’s page');
  const url = address();
  if (url === undefined) throw new Error(`the kiosk’s terminal did not start:\n${text}`);
  const first = await fetch(url, { redirect: 'manual' });
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } });
}

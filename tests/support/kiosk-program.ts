/** The kiosk as people run it: its terminal's program, a virtual printer, and the page's side of the bridge. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeviceSettings } from '@yichuang/hardware/host/device-settings';
import {
  openVirtualPrinter,
  type VirtualPrinter,
} from '@yichuang/hardware/simulator/virtual-printer/virtual-printer';
import type { KioskState, PageToTerminal, SlipProgress, TerminalToPage } from '@yichuang/protocol/bridge';
import Database from 'better-sqlite3';
import { io, type Socket } from 'socket.io-client';
import { until } from './until.ts';

const MOVED_CLOCK = new URL('moved-clock.mjs', import.meta.url).href;
const MAIN = fileURLToPath(new URL('../../apps/kiosk/src/terminal/main.ts', import.meta.url));

export interface KioskProgram {
  /** Of its page. */
  readonly url: string;
  readonly paper: VirtualPrinter;
  readonly page: Socket<TerminalToPage, PageToTerminal>;
  readonly state: () => KioskState | undefined;
  /** All that it wrote to its log. */
  readonly log: () => string;
  /** What its scanners read, in order. */
  readonly scans: readonly string[];
  /** What became of its slips, in order. */
  readonly slips: readonly SlipProgress[];
  /** The lines of the latest slip on paper. */
  readonly lastSlip: () => readonly string[];
  /** Time goes by on this machine; only with `movedClock`. */
  readonly pass: (milliseconds: number) => void;
  /** `kill -9`; returns when the process is gone. Its folder and its printer stay. */
  readonly kill: () => Promise<void>;
  /** The same machine once more, after `kill`. */
  readonly again: (options?: Pick<KioskProgramOptions, 'isReady' | 'env'>) => Promise<KioskProgram>;
  /** Whoever started it is gone, and reads no more of what it says; resolves when it has ended. */
  readonly orphaned: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface KioskProgramOptions {
  readonly isReady?: (state: KioskState) => boolean;
  readonly aloneAfterSeconds?: number;
  /** Beside the slip printer, as its settings name them. */
  readonly devices?: readonly DeviceSettings[];
  readonly env?: NodeJS.ProcessEnv;
  /** Its clocks can be moved on with `pass`. */
  readonly movedClock?: boolean;
}

/** What stays while programs come and go. */
interface Machine {
  readonly stateFolder: string;
  readonly paper: VirtualPrinter;
}

/** Started, following the hub, and with its printer ready, unless told otherwise. */
export async function kioskProgram(
  hubUrl: string,
  token: string,
  options: KioskProgramOptions = {},
): Promise<KioskProgram> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const paper = await openVirtualPrinter();
  const kiosk = await runKiosk({ stateFolder, paper }, hubUrl, token, options);
  // Whoever is to be cut off has been given its numbers first, as any kiosk that has stood a minute.
  if (options.aloneAfterSeconds !== undefined)
    await until(() => leasedNumbers(stateFolder) > 0, 'numbers for a cut line');
  return kiosk;
}

function leasedNumbers(stateFolder: string): number {
  const kept = new Database(join(stateFolder, 'terminal.db'), { readonly: true });
  try {
    return kept.prepare<[], number>('SELECT count(*) FROM leased_number').pluck().get() ?? 0;
  } finally {
    kept.close();
  }
}

const isFollowing = (state: KioskState): boolean => state.hub === 'live';

async function runKiosk(
  machine: Machine,
  hubUrl: string,
  token: string,
  options: KioskProgramOptions,
): Promise<KioskProgram> {
  const { isReady = isFollowing, aloneAfterSeconds, devices = [], env, movedClock = false } = options;
  const { stateFolder, paper } = machine;
  const printer = { connection: { kind: 'tcp', host: '127.0.0.1', port: paper.port }, rollMetres: 80 };
  const child = fork(MAIN, {
    env: {
      ...process.env,
      ...env,
      TERMINAL_CONFIG: JSON.stringify({
        hubUrl,
        token,
        printer,
        stateFolder,
        pagePort: 0,
        devices,
        ...(aloneAfterSeconds === undefined ? {} : { aloneAfterSeconds }),
      }),
    },
    silent: true,
    execArgv: movedClock ? ['--import', MOVED_CLOCK] : [],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const url = (): string | undefined => /"url":"(http[^"]+)"/.exec(said)?.[1];
  await until(() => url() !== undefined || child.exitCode !== null, 'the kiosk’s page');
  const address = url();
  if (address === undefined) throw new Error(`the kiosk did not start:\n${said}`);

  const firstUrl = readFileSync(join(stateFolder, 'page-url.txt'), 'utf8').trim();
  const opened = await fetch(firstUrl, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const page: KioskProgram['page'] = io(address, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie },
  });
  let state: KioskState | undefined;
  const slips: SlipProgress[] = [];
  const scans: string[] = [];
  page.on('state', (next) => (state = next));
  page.on('slip', (slip) => slips.push(slip));
  page.on('scan', (text) => scans.push(text));
  await until(() => state !== undefined && isReady(state) && state.printer.ready, 'a kiosk at work');
  return {
    url: address,
    paper,
    page,
    state: () => state,
    log: () => said,
    scans,
    slips,
    lastSlip: () => (paper.slips().at(-1)?.lines ?? []).map(({ text }) => text.trim()),
    pass: (passMs) => void child.send({ passMs }),
    kill: async () => {
      page.close();
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    orphaned: async () => {
      page.close();
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.disconnect();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    again: (next = {}) => runKiosk(machine, hubUrl, token, { ...options, ...next }),
    stop: async () => {
      page.close();
      if (child.exitCode === null && child.signalCode === null) {
        child.send('stop');
        await once(child, 'exit');
      }
      await paper.close();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

/** The kiosk as people run it: its terminal's program, a virtual printer, and the page's side of the bridge. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  openVirtualPrinter,
  type VirtualPrinter,
} from '@yichuang/hardware/simulator/virtual-printer/virtual-printer';
import type { KioskState, PageToTerminal, SlipProgress, TerminalToPage } from '@yichuang/protocol/bridge';
import { io, type Socket } from 'socket.io-client';
import { until } from './until.ts';

const MAIN = fileURLToPath(new URL('../../apps/kiosk/src/terminal/main.ts', import.meta.url));

export interface KioskProgram {
  /** Of its page. */
  readonly url: string;
  readonly paper: VirtualPrinter;
  readonly page: Socket<TerminalToPage, PageToTerminal>;
  readonly state: () => KioskState | undefined;
  /** What became of its slips, in order. */
  readonly slips: readonly SlipProgress[];
  /** The lines of the latest slip on paper. */
  readonly lastSlip: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Started, following the hub, and with its printer ready. */
export async function kioskProgram(hubUrl: string, token: string): Promise<KioskProgram> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const paper = await openVirtualPrinter();
  const printer = { host: '127.0.0.1', port: paper.port };
  const child = fork(MAIN, {
    env: {
      ...process.env,
      TERMINAL_CONFIG: JSON.stringify({ hubUrl, token, printer, stateFolder, pagePort: 0 }),
    },
    silent: true,
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const url = (): string | undefined => /"url":"(http[^"]+)"/.exec(said)?.[1];
  await until(() => url() !== undefined || child.exitCode !== null, 'the kiosk’s page');
  const address = url();
  if (address === undefined) throw new Error(`the kiosk did not start:\n${said}`);

  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const page: KioskProgram['page'] = io(address, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie },
  });
  let state: KioskState | undefined;
  const slips: SlipProgress[] = [];
  page.on('state', (next) => (state = next));
  page.on('slip', (slip) => slips.push(slip));
  await until(() => state?.hub === 'live' && state.printer.ready, 'a living kiosk');
  return {
    url: address,
    paper,
    page,
    state: () => state,
    slips,
    lastSlip: () => (paper.slips().at(-1)?.lines ?? []).map(({ text }) => text.trim()),
    stop: async () => {
      page.close();
      if (child.exitCode === null) {
        child.send('stop');
        await once(child, 'exit');
      }
      await paper.close();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

/** The counter's terminal as people run it: its program, a bus with keypads and rating pads, and the strips over the windows. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openKeypadBus, type KeypadBus } from '@yichuang/hardware/simulator/keypad-bus/keypad-bus';
import { openLedStrips, type LedStrips } from '@yichuang/hardware/simulator/led-strip/led-strip';
import type { HubInTest } from './hub-in-test.ts';
import { until } from './until.ts';

const MAIN = fileURLToPath(new URL('../../apps/counter/src/terminal/main.ts', import.meta.url));

/** The keys of the trade's usual keypad, by their codes. */
export const KEYS = {
  顺呼: 0x0c,
  重呼: 0x0d,
  评价: 0x0b,
  取消: 0x0e,
  确认: 0x0f,
  暂停: 0x12,
  转移: 0x13,
} as const;

/** The same key again within so long is the same press; shorter than in a hall, where it is 600. */
export const SAME_PRESS_MS = 200;

export interface CounterProgram {
  /** Opens 应急叫号, once. */
  readonly pageUrl: string;
  /** Opens 窗口屏, once. */
  readonly windowUrl: string;
  readonly bus: KeypadBus;
  readonly strips: LedStrips;
  /** What the clerk's page called by itself, as the shell passes it on. */
  readonly calledAtDesk: (number: string) => void;
  press(address: number, key: keyof typeof KEYS, digits?: string): void;
  /** What its log says of presses: `5 callNext done`. */
  readonly keys: () => readonly string[];
  /** How often it said that a rating was given, and what the hub made of it. */
  readonly ratings: () => readonly string[];
  /** The same computer, switched off and on. */
  readonly again: () => Promise<CounterProgram>;
  readonly stop: () => Promise<void>;
}

export interface CounterProgramOptions {
  /** Another way to the hub. */
  readonly hubUrl?: string;
  /** 应急叫号 on the window's own computer. */
  readonly pagePort?: number;
  /** Without its hub for so long, its keys call by themselves. */
  readonly aloneAfterSeconds?: number;
}

/** Of this hub, with the keypads, pads and strips of windows that stand at the addresses of their numbers. */
export async function counterProgram(
  hub: HubInTest,
  windows: readonly number[],
  { hubUrl = hub.url, pagePort, aloneAfterSeconds }: CounterProgramOptions = {},
): Promise<CounterProgram> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'counter-'));
  const bus = await openKeypadBus({ repeatMs: 60 });
  const strips = await openLedStrips();
  const repeatMs = SAME_PRESS_MS;
  const at = (port: number) => ({ kind: 'tcp', host: '127.0.0.1', port });
  const { hallId } = hub.hub.core;
  const config = {
    hubUrl,
    ...(pagePort === undefined ? {} : { pagePort }),
    ...(aloneAfterSeconds === undefined ? {} : { aloneAfterSeconds }),
    token: await pairedCounter(hub),
    stateFolder,
    devices: [
      { partId: 'keypads', kind: 'keypad', model: 'ff68', connection: at(bus.port), options: { repeatMs } },
      { partId: 'pads', kind: 'ratingPad', model: 'ff68', connection: at(bus.port) },
      { partId: 'strips', kind: 'windowStrip', model: 'aa', connection: at(strips.port) },
    ],
    windows: windows.map((number) => ({
      counterId: `${hallId}-${String(number).padStart(2, '0')}`,
      keypad: { partId: 'keypads', address: number },
      ratingPad: { partId: 'pads', address: number, token: hub.tokenOf(`evaluator-${number}`) },
      strip: { partId: 'strips', address: number },
    })),
  };
  return runCounter({ stateFolder, bus, strips }, config);
}

/** What stays while the program comes and goes. */
interface Computer {
  readonly stateFolder: string;
  readonly bus: KeypadBus;
  readonly strips: LedStrips;
}

async function runCounter(computer: Computer, config: object): Promise<CounterProgram> {
  const { stateFolder, bus, strips } = computer;
  const child = fork(MAIN, {
    env: { ...process.env, TERMINAL_CONFIG: JSON.stringify(config) },
    silent: true,
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const lines = (word: string): readonly Record<string, unknown>[] =>
    said.split('\n').flatMap((line) => {
      if (!line.includes(`"msg":"${word}"`)) return [];
      return [JSON.parse(line) as Record<string, unknown>];
    });
  const isUp = (): boolean =>
    bus.state().connected && strips.state().connected && Object.keys(strips.state().shown).length > 0;
  await until(() => isUp() || child.exitCode !== null, 'the counter’s devices').catch((fault: unknown) => {
    throw new Error(`${String(fault)}\n${said}`);
  });
  if (child.exitCode !== null) throw new Error(`the counter’s terminal did not start:\n${said}`);
  const pageUrl = (): string => /"url":"(http[^"]+)"/.exec(said)?.[1] ?? '';
  if ('pagePort' in config) await until(() => pageUrl() !== '', 'the counter’s page');
  const end = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.send('stop');
    await once(child, 'exit');
  };
  return {
    pageUrl: pageUrl(),
    windowUrl: 'pagePort' in config ? readFileSync(join(stateFolder, 'window-url.txt'), 'utf8').trim() : '',
    bus,
    strips,
    calledAtDesk: (number) => void child.send({ calledHere: number }),
    press: (address, key, digits) => bus.press(address, KEYS[key], digits),
    keys: () =>
      lines('key').map(({ address, action, outcome }) => [address, action, outcome].map(String).join(' ')),
    ratings: () => lines('rated').map(({ outcome }) => String(outcome)),
    again: async () => {
      await end();
      return runCounter(computer, config);
    },
    stop: async () => {
      await end();
      await Promise.all([bus.close(), strips.close()]);
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

async function pairedCounter(hub: HubInTest): Promise<string> {
  const asked = await hub.ask('POST', '/api/pairings', { body: { kind: 'counter', name: '窗口总线' } });
  const { pairingSecret } = asked.body;
  const claimed = await hub.ask('POST', '/api/pairings/claim', { body: { pairingSecret, as: 'token' } });
  return claimed.body.token as string;
}

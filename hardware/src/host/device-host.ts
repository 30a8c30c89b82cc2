/**
 * Runs all devices of a terminal whose drivers load native add-ons in one process of their own, and starts that process
 * again when it falls over or hangs: 0.5 s, then twice as long, at most 10 s. Meanwhile each port says `Crashed`.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DevicePort, DevicePorts } from './device-ports.ts';
import type { DeviceKind, DeviceSettings } from './device-settings.ts';
import type { FromDevices, ToDevices } from './messages.ts';
import { DriverCrashed, usualProxyTiming, type ProxyTiming } from './proxy-memory.ts';
import { proxyPort, type Proxy } from './proxy-port.ts';

export interface DeviceHost {
  /** The ports of one kind, by part. */
  of<Kind extends DeviceKind>(kind: Kind): ReadonlyMap<string, DevicePorts[Kind]>;
  port(partId: string): DevicePort | undefined;
  /** Of the device process; null while there is none. */
  readonly pid: number | null;
  close(): Promise<void>;
}

export interface HostTiming extends ProxyTiming {
  readonly backoffMs: { readonly first: number; readonly longest: number };
  /** A process that stood so long begins its pauses anew. */
  readonly stoodMs: number;
  /** So long may it take to start before its first word. */
  readonly bootMs: number;
  /** From then on it is asked for a sign of life so often, and ended when three in a row are missing. */
  readonly pingMs: number;
  /** So long may it take to give its devices back. */
  readonly farewellMs: number;
}

export const usualHostTiming: HostTiming = {
  ...usualProxyTiming,
  backoffMs: { first: 500, longest: 10_000 },
  stoodMs: 60_000,
  bootMs: 30_000,
  pingMs: 5_000,
  farewellMs: 3_000,
};

export interface DeviceHostOptions {
  readonly devices: readonly DeviceSettings[];
  /** `reason`: the exit code or signal; `words`: the end of what it wrote on stderr. */
  readonly onCrash?: (reason: string, againInMs: number, words: string) => void;
  /** A driver threw where it never should: a bug. */
  readonly onFault?: (partId: string, reason: string) => void;
  /** The program of the process; a test has drivers of its own. */
  readonly program?: string;
  readonly timing?: Partial<HostTiming>;
}

/** Beside this file, or beside the program that it was bundled into. */
const PROGRAM = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? 'main.ts' : 'devices.js', import.meta.url),
);
const MISSED = 3;
const MOST_WORDS = 2_000;

interface Asked {
  readonly partId: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: Error) => void;
}

export function openDeviceHost(options: DeviceHostOptions): DeviceHost {
  const { devices, onCrash = ignore, onFault = ignore, program = PROGRAM } = options;
  const timing = { ...usualHostTiming, ...options.timing };
  const asked = new Map<number, Asked>();
  let asks = 0;
  let starts = 0;
  let child: ChildProcess | null = null;
  let closed = false;
  let pause = timing.backoffMs.first;
  let again: NodeJS.Timeout | undefined;
  let open = devices.length;

  const say = (message: ToDevices): boolean => {
    if (!child?.connected) return false;
    // A channel that breaks while it is written to is told by `exit`.
    child.send(message, () => undefined);
    return true;
  };

  const proxies = new Map<string, Proxy>(
    devices.map((settings) => [settings.partId, proxyPort(settings, lineOf(settings.partId), timing)]),
  );
  if (devices.length > 0) start();

  function lineOf(partId: string): Parameters<typeof proxyPort>[1] {
    let given = false;
    return {
      tell: (method, args) => void say({ say: 'tell', partId, method, args }),
      ask: (method, args) =>
        new Promise((resolve, reject) => {
          asks += 1;
          const ask = asks;
          if (!say({ say: 'ask', partId, method, args, ask })) return reject(new DriverCrashed(false));
          asked.set(ask, { partId, resolve, reject });
        }),
      // The process holds the devices of all: it ends with the last of them.
      async close() {
        if (given) return;
        given = true;
        open -= 1;
        if (open === 0) await stop();
      },
    };
  }

  function start(): void {
    const since = performance.now();
    const fresh = fork(program, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    let words = '';
    fresh.stderr?.on('data', (chunk) => (words = (words + String(chunk)).slice(-MOST_WORDS)));
    starts += 1;
    child = fresh;
    let unanswered = 0;
    let watch = setTimeout(() => fresh.kill('SIGKILL'), timing.bootMs);
    const ping = (): void => {
      unanswered += 1;
      if (unanswered > MISSED) return void fresh.kill('SIGKILL');
      say({ say: 'ping' });
      watch = setTimeout(ping, timing.pingMs);
    };
    fresh.once('message', () => {
      clearTimeout(watch);
      watch = setTimeout(ping, timing.pingMs);
    });
    fresh.on('message', (message: FromDevices) => {
      unanswered = 0;
      hear(message);
    });
    fresh.on('error', () => undefined);
    fresh.once('exit', (code, signal) => {
      clearTimeout(watch);
      if (child === fresh) child = null;
      for (const [ask, { reject }] of asked) {
        asked.delete(ask);
        reject(new DriverCrashed(true));
      }
      if (closed) return;
      if (performance.now() - since > timing.stoodMs) pause = timing.backoffMs.first;
      for (const proxy of proxies.values()) proxy.crashed();
      onCrash(signal ?? `exit ${String(code)}`, pause, words);
      again = setTimeout(start, pause);
      pause = Math.min(pause * 2, timing.backoffMs.longest);
    });
    say({ say: 'open', devices });
    if (starts > 1) for (const proxy of proxies.values()) proxy.restarted();
  }

  function hear(message: FromDevices): void {
    switch (message.say) {
      case 'health':
        return proxies.get(message.partId)?.health(message.health);
      case 'heard':
        return proxies.get(message.partId)?.heard(message.value);
      case 'answer':
        asked.get(message.ask)?.resolve(message.value);
        asked.delete(message.ask);
        return;
      case 'broken': {
        const known = asked.get(message.ask);
        asked.delete(message.ask);
        if (known) onFault(known.partId, message.reason);
        known?.reject(new Error(message.reason));
        return;
      }
      case 'pong':
    }
  }

  async function stop(): Promise<void> {
    if (closed) return;
    closed = true;
    clearTimeout(again);
    for (const proxy of proxies.values()) proxy.end();
    const last = child;
    if (!last || last.exitCode !== null || last.signalCode !== null) return;
    const gone = once(last, 'exit');
    const limit = setTimeout(() => last.kill('SIGKILL'), timing.farewellMs);
    if (!say({ say: 'close' })) last.kill('SIGKILL');
    await gone;
    clearTimeout(limit);
  }

  return {
    of: <Kind extends DeviceKind>(kind: Kind) =>
      new Map(
        devices.flatMap((settings) => {
          const proxy = proxies.get(settings.partId);
          return settings.kind === kind && proxy ? [[settings.partId, proxy.port as DevicePorts[Kind]]] : [];
        }),
      ),
    port: (partId) => proxies.get(partId)?.port,
    get pid() {
      return child?.pid ?? null;
    },
    close: stop,
  };
}

function ignore(): void {}

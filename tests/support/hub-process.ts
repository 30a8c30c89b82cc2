/** The hub as people run it: a process of its own with a data folder, killed, stopped and started again at will. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const START_MS = 20_000;

export interface Demo {
  readonly url: string;
  readonly accounts: readonly {
    readonly role: string;
    readonly username: string;
    readonly password: string;
  }[];
  readonly devices: readonly {
    readonly kind: string;
    readonly name: string;
    readonly deviceId: string;
    readonly token: string;
  }[];
}

export interface HubProcess {
  readonly url: string;
  readonly pid: number;
  readonly demo: Demo;
  /** What it wrote, for a failure's message. */
  readonly said: () => string;
  /** `kill -9`; returns when the process is gone. */
  readonly kill: () => Promise<void>;
  /** A clean stop over the channel, as the supervisor does it. */
  readonly stop: () => Promise<void>;
  /** Fulfilled when the process has ended, by whatever cause. */
  readonly gone: Promise<void>;
}

export interface HubProcessOptions {
  readonly data: string;
  /** 0 = any. */
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
}

export async function startHub({ data, port = 0, env = {} }: HubProcessOptions): Promise<HubProcess> {
  const child = fork(MAIN, [], {
    env: { ...process.env, HUB_DATA: data, HUB_PORT: String(port), HUB_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const gone = once(child, 'exit').then(() => undefined);
  const url = await address(child, () => said);
  return {
    url,
    pid: child.pid ?? 0,
    demo: JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')) as Demo,
    said: () => said,
    gone,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    stop: async () => {
      if (child.connected) child.send('stop');
      await gone;
    },
  };
}

/** The hub says its address once it takes commands. */
async function address(child: ChildProcess, said: () => string): Promise<string> {
  const until = performance.now() + START_MS;
  while (performance.now() < until) {
    const url = /^http:\/\/\S+$/m.exec(said())?.[0];
    if (url !== undefined) return url;
    if (child.exitCode !== null || child.signalCode !== null) break;
    await pause(10);
  }
  const end = child.exitCode ?? child.signalCode ?? `nothing within ${START_MS} ms`;
  child.kill('SIGKILL');
  throw new Error(`the hub did not start (${end}):\n${said()}`);
}

/** `npm start -- --hardware` as a person starts it: the supervisor, every program of the hall, every simulator on its line. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Demo } from './hub-process.ts';
import { freePorts } from './free-port.ts';
import { until } from './until.ts';

const MAIN = fileURLToPath(new URL('../../tools/supervise/main.ts', import.meta.url));
/** From the hub's port up to the last door. */
const PORTS = 70;
const START_MS = 60_000;

export interface HardwareHall {
  readonly hubUrl: string;
  readonly kioskUrl: string;
  readonly playerUrl: string;
  readonly data: string;
  readonly demo: Demo;
  /** Its table, and what it said since. */
  readonly said: () => string;
  /** The word that ends it; resolves with its exit code. The data stays. */
  readonly stop: () => Promise<number | null>;
  readonly remove: () => void;
}

export async function hardwareHall(): Promise<HardwareHall> {
  const data = mkdtempSync(join(tmpdir(), 'hardware-hall-'));
  const hub = await freePorts(PORTS);
  const child = spawn(process.execPath, [MAIN, '--hardware'], {
    env: { ...process.env, HUB_PORT: String(hub), HUB_DATA: data, HUB_LOG: 'warn', DEMO_PAST_DAYS: '0' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const gone = once(child, 'exit');
  await until(() => said.includes('Ctrl-C') || child.exitCode !== null, 'the table', START_MS);
  if (child.exitCode !== null) throw new Error(`the demo hall did not start:\n${said}`);
  const at = (port: number): string => `http://127.0.0.1:${String(port)}`;
  const answers = (url: string): Promise<boolean> =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(() => answers(at(hub + 10)), 'the kiosk’s page', START_MS);
  return {
    hubUrl: at(hub),
    kioskUrl: at(hub + 10),
    playerUrl: at(hub + 12),
    data,
    demo: JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')) as Demo,
    said: () => said,
    async stop() {
      child.stdin.write('stop\n');
      const [code] = (await gone) as [number | null];
      return code;
    },
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
}

/** Processes on this computer that were started for this folder; Linux only, elsewhere none is seen. */
export function processesOf(folder: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const words = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'utf8'));
      return words.some((text) => text.includes(folder)) ? [words[0]?.replaceAll('\0', ' ') ?? pid] : [];
    } catch {
      // Gone meanwhile, or somebody else's.
      return [];
    }
  });
}

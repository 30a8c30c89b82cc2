// What the running hub says of itself: healthy, demo or not, and (demo only) whom its devices are.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface HubWord {
  readonly hallId: string;
  readonly demo: boolean;
}

export interface DemoDevice {
  readonly kind: string;
  readonly name: string;
  readonly deviceId: string;
  readonly token: string;
  /** `host:port` of its slip printer. */
  readonly printer?: string;
}

export interface Demo {
  readonly accounts: readonly {
    readonly role: string;
    readonly username: string;
    readonly password: string;
  }[];
  readonly devices: readonly DemoDevice[];
}

const POLL_MS = 100;

/** Waits for a healthy hub; null = `giveUp` said so first. */
export async function hubWord(url: string, giveUp: () => boolean): Promise<HubWord | null> {
  while (!giveUp()) {
    const health = await ask(`${url}/api/health`);
    const about = health?.['status'] === 'ok' ? await ask(`${url}/api/hub`) : null;
    if (about) return { hallId: String(about['hallId']), demo: about['mode'] === 'demo' };
    await sleep(POLL_MS);
  }
  return null;
}

export function readDemo(dataFolder: string): Demo {
  return JSON.parse(readFileSync(path.join(dataFolder, 'demo.json'), 'utf8')) as Demo;
}

async function ask(address: string): Promise<Record<string, unknown> | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    return response.ok ? ((await response.json()) as Record<string, unknown>) : null;
  } catch {
    // Not there yet.
    return null;
  }
}

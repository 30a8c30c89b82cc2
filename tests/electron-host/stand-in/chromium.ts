/** The Chromium behind the stand-in's windows: started in a process group of its own, and the whole group ended with us. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectCdp, type Cdp } from './cdp.ts';

/** Debian's wrapper in /usr/bin does not exec: the browser would outlive it. */
const DEBIANS = '/usr/lib/chromium/chromium-headless-shell';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

export interface Chromium {
  readonly cdp: Cdp;
  /** For the test's own connection. */
  readonly endpoint: string;
  /** A page that is open from the start; undefined once it was taken. */
  readonly takeBlank: () => string | undefined;
}

export async function startChromium(switches: readonly string[]): Promise<Chromium> {
  const program =
    process.env['CHROMIUM_PATH'] ?? (existsSync(DEBIANS) ? DEBIANS : '/usr/bin/chromium-headless-shell');
  const profile = mkdtempSync(join(tmpdir(), 'stand-in-'));
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, ...switches, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  process.on('exit', () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended before us.
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`Chromium ended with ${String(code)}: ${said.slice(-400)}`)),
    );
  });
  const cdp = await connectCdp(endpoint);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const blanks = (targetInfos as { type: string; targetId: string }[])
    .filter(({ type }) => type === 'page')
    .map(({ targetId }) => targetId);
  return { cdp, endpoint, takeBlank: () => blanks.shift() };
}

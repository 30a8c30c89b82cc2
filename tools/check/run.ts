// Runs the checks, two at a time: quiet when they pass, with all they say when they fail.
import { spawn } from 'node:child_process';
import { LANES, type Check } from './checks.ts';
import { ROOT } from './repository.ts';

export interface CheckTally {
  readonly passed: number;
  readonly failed: number;
}

export async function runChecks(): Promise<CheckTally> {
  const results = (await Promise.all(LANES.map(runLane))).flat();
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function runLane(lane: readonly Check[]): Promise<readonly boolean[]> {
  const results: boolean[] = [];
  for (const check of lane) results.push(await passes(check));
  return results;
}

async function passes({ title, command }: Check): Promise<boolean> {
  const startedAt = performance.now();
  const { code, said } = await run(command);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${title} ${seconds} s`);
  if (code !== 0) console.log(said.trimEnd());
  return code === 0;
}

function run(command: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said).toString('utf8') }));
  });
}

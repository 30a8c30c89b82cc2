/** `npm run audit` as the operator runs it: re-hashes the log, rebuilds the read tables, compares. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const AUDIT = fileURLToPath(new URL('../../server/src/audit.ts', import.meta.url));

/** `sound`, or what the audit complained of. */
export async function audit(data: string): Promise<string> {
  const child = spawn(process.execPath, [AUDIT, 'verify'], {
    env: { ...process.env, HUB_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0 ? 'sound' : said;
}

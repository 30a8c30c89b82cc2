// Before the tests of the shells: the programs are those of the sources. By a process of its own, as the pages are.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export function setup(): void {
  const env = { ...process.env };
  delete env['NODE_ENV'];
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'run-trees.ts')], { env, stdio: 'inherit' });
}

// Before the first browser test: the pages are those of the sources. They are built by a process of their own,
// because a test runner says NODE_ENV=test, and React would then be built for development.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export function setup(): void {
  const env = { ...process.env };
  delete env['NODE_ENV'];
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'main.ts')], { env, stdio: 'inherit' });
}

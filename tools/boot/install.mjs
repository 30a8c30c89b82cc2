// Installs the workspace's packages, exactly as the lock file says, when the lock file changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { childEnvironment } from './environment.mjs';
import { ROOT, TOOLCHAIN, say, Stop, textOf } from './place.mjs';

/** @param {string} pnpm path of the pnpm binary */
export function installPackages(pnpm) {
  const stamp = path.join(ROOT, 'node_modules/.installed-lock');
  const wanted = createHash('sha256')
    .update(textOf(path.join(ROOT, 'pnpm-lock.yaml')))
    .update(textOf(path.join(ROOT, 'pnpm-workspace.yaml')))
    .update(process.platform + process.arch)
    .digest('hex');
  if (textOf(stamp) === wanted) return;

  say('installing packages');
  const { status } = spawnSync(pnpm, ['install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: childEnvironment(path.dirname(process.execPath), path.join(TOOLCHAIN, 'bin')),
  });
  if (status !== 0) throw new Stop(`pnpm install failed (exit ${status}).`);
  fs.writeFileSync(stamp, wanted);
}

/**
 * `npm run test:electron`: every test of the shells, and on what they ran: an Electron of this computer, or the stand-in, which
 * proves nothing about Electron itself.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { electronBinary } from './launch.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const binary = electronBinary();
const host =
  binary === null
    ? 'the STAND-IN over Chromium: no Electron is installed here (npx install-electron, or ELECTRON_OVERRIDE_DIST_PATH)'
    : `Electron, ${binary}`;
process.stdout.write(`shells are tested on ${host}\n`);
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/electron-host', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.stdout.write(`shells were tested on ${host}\n`);
process.exitCode = status ?? 1;

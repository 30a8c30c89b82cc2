// Brings Node and pnpm as platform packages of the npm registry: they hold the binary itself and have no install
// script, and a committed lock file pins their integrity. Nothing but the registry that npm knows is asked.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { childEnvironment } from './environment.mjs';
import { ROOT, TOOLCHAIN, say, Stop, textOf } from './place.mjs';

export const NODE_MAJOR = 24;

const WINDOWS = process.platform === 'win32';
const PLATFORM = `${process.platform}-${process.arch}`;
const EXE = WINDOWS ? '.exe' : '';

/** The path of a Node of the right major version. */
export function bringNode() {
  const folder = path.join(bring('node'), 'node_modules');
  const binary = path.join(folder, `node-${PLATFORM.replace('win32', 'win')}`, 'bin', `node${EXE}`);
  if (fs.existsSync(binary)) return binary;
  throw new Stop(
    `Node ${NODE_MAJOR} is needed, and the npm registry has none for ${PLATFORM}: install it and run again.`,
  );
}

/** The path of pnpm, which is also linked into .toolchain/bin for people. */
export function bringPnpm() {
  const folder = path.join(bring('pnpm'), 'node_modules/@pnpm');
  const binary = path.join(folder, `exe.${PLATFORM}`, `pnpm${EXE}`);
  if (!fs.existsSync(binary)) throw new Stop(`The npm registry has no pnpm binary for ${PLATFORM}.`);
  offerToPeople(binary);
  return binary;
}

/** Installs one of tools/toolchain/*, unless the very same lock file was installed before. @param {string} name */
function bring(name) {
  const source = path.join(ROOT, 'tools/toolchain', name);
  const folder = path.join(TOOLCHAIN, name);
  const stamp = path.join(folder, '.stamp');
  const lock = textOf(path.join(source, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(PLATFORM).digest('hex');
  if (textOf(stamp) === wanted) return folder;

  say(`bringing ${name} from the npm registry into .toolchain/${name}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(source, file), path.join(folder, file));
  }
  npmCi(folder);
  fs.writeFileSync(stamp, wanted);
  return folder;
}

/** @param {string} folder */
function npmCi(folder) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // On Windows npm is a batch file, which only a shell can start.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', ...quiet], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: childEnvironment(),
    shell: WINDOWS,
  });
  if (status !== 0) throw new Stop(`npm ci in ${path.relative(ROOT, folder)} failed (exit ${status}).`);
}

/** @param {string} binary */
function offerToPeople(binary) {
  const bin = path.join(TOOLCHAIN, 'bin');
  const target = path.relative(bin, binary);
  const entry = path.join(bin, WINDOWS ? 'pnpm.cmd' : 'pnpm');
  if (fs.existsSync(entry)) return;
  fs.mkdirSync(bin, { recursive: true });
  if (WINDOWS) fs.writeFileSync(entry, `@"%~dp0${target}" %*\r\n`);
  else {
    // A link that points nowhere does not "exist" above, and would stop the new one.
    fs.rmSync(entry, { force: true });
    fs.symlinkSync(target, entry);
  }
}

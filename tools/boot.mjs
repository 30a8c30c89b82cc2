// The one entry of every npm script: `node tools/boot.mjs <task> [arguments]`. On a machine that has nothing but
// some Node >= 18 and npm it brings Node 24 and pnpm from the npm registry into .toolchain, installs what the
// lock file says, and runs the task. When everything is there already, it adds a tenth of a second.
import path from 'node:path';
import { childEnvironment } from './boot/environment.mjs';
import { withLock } from './boot/lock.mjs';
import { NODE_MAJOR, bringNode, bringPnpm } from './boot/toolchain.mjs';
import { installPackages } from './boot/install.mjs';
import { ROOT, TOOLCHAIN, say, Stop } from './boot/place.mjs';
import { runToEnd } from './boot/run.mjs';
import { taskNamed } from './boot/tasks.mjs';

const [name = 'start', ...rest] = process.argv.slice(2);
const runningNode = Number(process.versions.node.split('.')[0]);

try {
  process.exitCode = runningNode < NODE_MAJOR ? await againInRightNode() : await setUpAndRun();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
}

async function againInRightNode() {
  const node = await alone(bringNode);
  const script = path.join(ROOT, 'tools/boot.mjs');
  return runToEnd(node, [script, name, ...rest], childEnvironment(path.dirname(node)));
}

async function setUpAndRun() {
  const steps = taskNamed(name);
  await alone(() => installPackages(bringPnpm()));
  const env = childEnvironment(path.dirname(process.execPath), path.join(TOOLCHAIN, 'bin'));
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    const code = await runToEnd(process.execPath, last ? [...step, ...rest] : step, env);
    if (code !== 0) return code;
  }
  return 0;
}

/** @template T @param {() => T} work */
function alone(work) {
  const waiting = () => say('another set-up is running in this checkout; waiting for it');
  return withLock(path.join(TOOLCHAIN, 'lock'), work, waiting);
}

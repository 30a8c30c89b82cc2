// What each npm script runs once Node and the packages are there: programs run one after the other, the last one
// gets the arguments of the command line.
import { Stop } from './place.mjs';

/** @type {Readonly<Record<string, readonly (readonly string[])[]>>} */
const TASKS = {
  start: [['tools/pages/main.ts'], ['tools/supervise/main.ts']],
  test: [['tools/test/main.ts']],
  lint: [['tools/check/main.ts']],
  format: [['node_modules/oxfmt/bin/oxfmt', '.']],
  build: [['tools/pages/main.ts']],
  'test:electron': [['tests/electron-host/main.ts']],
  package: [['tools/pages/main.ts'], ['tools/package/main.ts']],
  bench: [['tools/pages/main.ts'], ['tests/bench/main.ts']],
  mutants: [['tests/mutants/main.ts']],
  production: [['tools/pages/main.ts'], ['server/src/production.ts']],
  standby: [['tools/pages/main.ts'], ['server/src/standby.ts']],
  restore: [['server/src/restore.ts']],
  audit: [['server/src/audit.ts']],
  'rotate-keys': [['server/src/rotate-keys.ts']],
  device: [['hardware/src/learn/main.ts']],
};

/** @param {string} name */
export function taskNamed(name) {
  const steps = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!steps) throw new Stop(`There is no task "${name}". Tasks: ${Object.keys(TASKS).join(', ')}.`);
  return steps;
}

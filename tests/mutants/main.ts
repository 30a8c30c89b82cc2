/**
 * `npm run mutants [-- words]`: plants each fault, or those whose name has the words, in a copy of the tree, runs the test that
 * must catch it, and lists what was caught. A fault that no test sees is a hole in the tests: exit code 1.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FAULTS, type PlantedFault } from './faults.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NOT_COPIED = new Set(['.git', '.toolchain', 'data', 'dist', '.tsbuild', '.bench']);
const SECONDS = 240;

const words = process.argv.slice(2).join(' ');
const faults = FAULTS.filter(({ name }) => name.includes(words));

type Verdict = 'caught' | 'MISSED' | 'cannot be planted';

function copyOfTheTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'yichuang-mutants-'));
  cpSync(ROOT, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) =>
      source !== join(ROOT, 'node_modules') && !NOT_COPIED.has(source.split(/[\\/]/).at(-1) ?? ''),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function plant(copy: string, { file, edits }: PlantedFault): boolean {
  const path = join(copy, file);
  let text = readFileSync(join(ROOT, file), 'utf8');
  for (const [from, to] of edits) {
    if (text.split(from).length !== 2) return false;
    text = text.replace(from, () => to);
  }
  writeFileSync(path, text);
  return true;
}

function run(copy: string, test: string): 'green' | 'red' {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', test], {
    cwd: copy,
    stdio: 'ignore',
    timeout: SECONDS * 1000,
  });
  return status === 0 ? 'green' : 'red';
}

function judge(copy: string, fault: PlantedFault): Verdict {
  try {
    if (!plant(copy, fault)) return 'cannot be planted';
    return run(copy, fault.caughtBy) === 'red' ? 'caught' : 'MISSED';
  } finally {
    writeFileSync(join(copy, fault.file), readFileSync(join(ROOT, fault.file)));
  }
}

const copy = copyOfTheTree();
let holes = 0;
try {
  if (!lstatSync(join(copy, 'tests')).isDirectory() || readdirSync(copy).length === 0)
    throw new Error('the copy is empty');
  // A test that is red without a fault would catch anything.
  for (const test of new Set(faults.map(({ caughtBy }) => caughtBy))) {
    if (run(copy, test) === 'red') throw new Error(`${test} is red before a fault is planted`);
  }
  for (const fault of faults) {
    const verdict = judge(copy, fault);
    if (verdict !== 'caught') holes += 1;
    process.stdout.write(`${verdict.padEnd(18)} ${fault.name}  (${fault.file} · ${fault.caughtBy})\n`);
  }
  process.stdout.write(
    `${String(faults.length - holes)} of ${String(faults.length)} planted faults were caught\n`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exitCode = holes === 0 ? 0 : 1;

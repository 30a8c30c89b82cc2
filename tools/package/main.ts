// `npm run package -- <kiosk | counter | display> [--arch=arm64] [--platform=win32] [--zips=<folder with electron-v….zip>]`:
// the role as a program and, for Linux, as a .deb; prints where and how large.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeDebian } from './debian.ts';
import { packageProgram } from './package-program.ts';
import { programOf, ROOT } from './programs.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    arch: { type: 'string', default: 'x64' },
    platform: { type: 'string', default: 'linux' },
    zips: { type: 'string' },
    out: { type: 'string', default: path.join(ROOT, 'dist/packages') },
  },
});
const { out, zips } = values;
const program = programOf(positionals[0]);
const arch = oneOf(values.arch, ['x64', 'arm64']);
const platform = oneOf(values.platform, ['linux', 'win32']);

const folder = await packageProgram({ program, out, zips, platform, arch });
console.log(`${folder}  ${megabytes(sizeOf(folder))}`);
if (platform === 'linux') {
  const file = await makeDebian({ program, folder, arch, out });
  console.log(`${file}  ${megabytes(statSync(file).size)}`);
}

function oneOf<Word extends string>(word: string, words: readonly Word[]): Word {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new Error(`${word}: one of ${words.join(', ')}`);
  return found;
}

function sizeOf(place: string): number {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

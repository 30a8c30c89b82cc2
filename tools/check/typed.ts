// Every TypeScript file belongs to a project that `tsc -b` builds: a file that no tsconfig includes is checked by
// nobody and looks fine. Reads what the compiler wrote down of its last build, so it runs after the types.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOfCheckout, ROOT } from './repository.ts';

const known = new Set(
  globSync('**/.tsbuild/**/tsbuildinfo', { cwd: ROOT, exclude: isForeign }).flatMap(filesIn),
);
const unknown = filesOfCheckout().filter((file) => /[.]tsx?$/.test(file) && !known.has(file));

console.log(`${known.size} files in projects`);
for (const file of unknown) console.error(`in no project of tsconfig.json: ${file}`);
process.exitCode = unknown.length > 0 || known.size === 0 ? 1 : 0;

function isForeign(name: string): boolean {
  return name === 'node_modules' || name === '.toolchain' || name === '.git';
}

/** The files of one project, relative to the root; libraries and what other projects emit are left out. */
function filesIn(buildInfo: string): readonly string[] {
  const { fileNames } = JSON.parse(readFileSync(path.join(ROOT, buildInfo), 'utf8')) as {
    readonly fileNames: readonly string[];
  };
  const folder = path.dirname(buildInfo);
  return fileNames
    .map((name) => path.join(folder, name).replaceAll(path.sep, '/'))
    .filter((file) => !/^[.][.]|node_modules\/|[.]tsbuild\//.test(file));
}

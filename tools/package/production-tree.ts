// The libraries that a program needs when it runs (生产依赖): each folder once, flat where versions agree, without what is only
// for building or for other systems. Follows `dependencies`, never `devDependencies`.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, type Libraries } from './bundle.ts';

export interface Target {
  readonly platform: 'linux' | 'win32';
  readonly arch: 'x64' | 'arm64';
}

interface About {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

const NOT_RUN = /\.(map|md|markdown|[cm]?ts|tsx|c|cc|cpp|h|hpp|gyp|gypi|o|a|ps1|bat)$/i;
const NOT_RUN_FOLDERS = new Set([
  'test',
  'tests',
  '__tests__',
  'docs',
  'doc',
  'example',
  'examples',
  'benchmark',
  'benchmarks',
  'coverage',
  '.github',
]);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'win32'];
const ARCHES = ['arm64', 'arm', 'ia32', 'x64', 'x86', 'armv7', 'armv6'];

/** Copies into `target/node_modules`; returns name → version of what lies at the top. */
export function copyLibraries(
  libraries: Libraries,
  target: string,
  system: Target,
): ReadonlyMap<string, string> {
  const placed = new Map<string, string>();
  const place = (name: string, folder: string, under: string): void => {
    const { version } = aboutOf(folder);
    const held = placed.get(name);
    if (held === version) return;
    const home = held === undefined ? target : under;
    if (held === undefined) placed.set(name, version);
    const copy = path.join(home, 'node_modules', name);
    if (existsSync(copy)) return;
    cpSync(folder, copy, {
      recursive: true,
      filter: (source) => isRun(path.relative(folder, source), system),
    });
    for (const [dependency, needed] of dependenciesOf(folder)) {
      // Libraries that ship their types name others' types as if they ran.
      if (dependency.startsWith('@types/')) continue;
      const found = foundFrom(dependency, folder);
      if (found !== null) place(dependency, found, copy);
      else if (needed) throw new Error(`${name} needs ${dependency}, which is not installed`);
    }
  };
  for (const [name, folder] of libraries) place(name, folder, target);
  return placed;
}

/** Name → whether it cannot do without. */
function dependenciesOf(folder: string): ReadonlyMap<string, boolean> {
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = aboutOf(folder);
  const found = new Map<string, boolean>();
  for (const name of Object.keys(peerDependencies))
    found.set(name, peerDependenciesMeta[name]?.optional !== true);
  for (const name of Object.keys(dependencies)) found.set(name, true);
  for (const name of Object.keys(optionalDependencies)) found.set(name, false);
  return found;
}

function foundFrom(name: string, folder: string): string | null {
  try {
    return folderOf(name, path.join(folder, 'package.json'));
  } catch {
    return null;
  }
}

function aboutOf(folder: string): About {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as About;
}

/** `file` within its library. */
function isRun(file: string, system: Target): boolean {
  const parts = file.split(path.sep);
  if (parts.some((part) => NOT_RUN_FOLDERS.has(part) || part === 'node_modules')) return false;
  if (/^(deps|src)$/.test(parts[0] ?? '') && parts.length > 1 && /\.(sh|patch|gz|txt)$/.test(file))
    return false;
  if (NOT_RUN.test(file)) return false;
  return !parts.some((part) => isForeign(part, system));
}

/** `prebuilds/darwin-arm64`, `better_sqlite3.win32-x64.node`, `linuxmusl-x64`. */
function isForeign(part: string, { platform, arch }: Target): boolean {
  const words = part.split(/[-_.]/);
  const system = words.find((word) => SYSTEMS.includes(word) || word === 'linuxmusl' || word === 'musl');
  if (system === undefined || (!part.endsWith('.node') && words.length < 2)) return false;
  const cpu = words.find((word) => ARCHES.includes(word));
  return system !== platform || words.includes('musl') || (cpu !== undefined && cpu !== arch);
}

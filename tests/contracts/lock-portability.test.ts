// The lock file made on one machine must install on all of them. A registry mirror that lacks a platform's package
// makes pnpm leave it out in silence; the break would show only on somebody's Windows.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PLATFORMS = ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-arm64', 'darwin-x64'];

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolution: z.object({ integrity: z.string().optional(), tarball: z.string().optional() }),
      os: z.array(z.string()).optional(),
      cpu: z.array(z.string()).optional(),
      libc: z.array(z.string()).optional(),
    }),
  ),
});
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

const lockText = readFileSync(path.join(ROOT, 'pnpm-lock.yaml'), 'utf8');
const packages = Object.entries(Lock.parse(parse(lockText)).packages).map(([key, entry]) => ({
  name: key.slice(0, key.lastIndexOf('@')),
  version: key.slice(key.lastIndexOf('@') + 1),
  ...entry,
}));

/** `@oxlint/binding-win32-x64-msvc` → `@oxlint/binding-`: what the packages of one native program share. */
const familyOf = (name: string): string => name.replace(/(linux|win32|windows|darwin).*$/, '');

/** Native program and version → the platforms that the lock has it for. */
function nativeFamilies(): ReadonlyMap<string, ReadonlySet<string>> {
  const families = new Map<string, Set<string>>();
  for (const { name, version, os = [], cpu = [], libc = [] } of packages) {
    if (os.length === 0 || libc.includes('musl')) continue;
    const family = `${familyOf(name)}@${version}`;
    const platforms = families.get(family) ?? new Set();
    for (const system of os) for (const processor of cpu) platforms.add(`${system}-${processor}`);
    families.set(family, platforms);
  }
  return families;
}

describe('pnpm-lock.yaml', () => {
  const native = [...nativeFamilies()].filter(([, platforms]) => platforms.has('linux-x64'));

  it('has the native programs that we know of', () => {
    const names = native.map(([family]) => family).join(' ');
    for (const known of [
      'oxlint',
      'rolldown',
      'tailwindcss',
      'typescript',
      'argon2',
      'canvas',
      'lightningcss',
    ]) {
      expect(names).toContain(known);
    }
  });

  it.each(native)('%s is there for every platform', (_, platforms) => {
    expect(PLATFORMS.filter((platform) => !platforms.has(platform))).toEqual([]);
  });

  it('pins bytes, and names no address', () => {
    expect(lockText).not.toMatch(/https?:\/\//);
    expect(packages.filter(({ resolution }) => !resolution.integrity || resolution.tarball)).toEqual([]);
  });

  it('does not bring the abandoned request', () => {
    expect(packages.map(({ name }) => name)).not.toContain('request');
  });
});

describe('package.json', () => {
  const manifests = globSync('{.,shared/*,apps/*,hardware,server,tests}/package.json', { cwd: ROOT });
  const asked = manifests.flatMap((file) => {
    const { dependencies, devDependencies } = Manifest.parse(
      JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => ({
      file,
      name,
      version,
    }));
  });

  it('asks for exact versions', () => {
    expect(
      asked.filter(({ version }) => !/^(\d+[.]\d+[.]\d+(-[\w.]+)?|workspace:\*)$/.test(version)),
    ).toEqual([]);
  });

  it('asks for one version of a library in all packages', () => {
    const versions = new Map<string, Set<string>>();
    for (const { name, version } of asked) versions.set(name, (versions.get(name) ?? new Set()).add(version));
    expect([...versions].filter(([, different]) => different.size > 1)).toEqual([]);
  });
});

// The kiosk packaged around a placeholder of Electron: what is in the archive, what lies beside it, what the .deb does to a system.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDebian } from './debian.ts';
import { electronVersion, packageProgram } from './package-program.ts';
import { placeholderZip } from './placeholder-zip.fixture.ts';
import { programOf, ROLES } from './programs.ts';
import { writeScripts, writeSystemFiles } from './system-files.ts';

const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
const hasDpkg = existsSync('/usr/bin/dpkg-deb');
if (!hasDpkg) process.stderr.write('SKIPPED: no dpkg-deb here, the .deb of the shells is not made\n');

let out: string;
let program: string;
let deb: string;

beforeAll(async () => {
  out = mkdtempSync(path.join(tmpdir(), 'package-'));
  placeholderZip(out, electronVersion());
  // Any page will do: which one it is, the tests of the kiosk say.
  const kiosk = { ...programOf('kiosk'), page: false };
  program = await packageProgram({ program: kiosk, out, zips: out, platform: 'linux', arch });
  if (hasDpkg) deb = await makeDebian({ program: kiosk, folder: program, arch, out, compression: 'none' });
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('the archive', () => {
  it('has the programs, the preloads, the libraries, and no source, test or type', () => {
    const files = filesOfAsar(path.join(program, 'resources/app.asar'));
    for (const name of [
      'main.js',
      'terminal.js',
      'devices.js',
      'preload-page.cjs',
      'preload-pad.cjs',
      'preload-bar.cjs',
      'tray.png',
    ])
      expect(files.map(({ file }) => file)).toContain(`src/electron/${name}`);
    const ours = files.filter(({ file }) => !file.startsWith('node_modules/'));
    expect(ours.length).toBeLessThan(15);
    expect(files.filter(({ file }) => /\.([cm]?ts|tsx|map|md)$|\.test\./.test(file))).toEqual([]);
    expect(ours.filter(({ file }) => file.startsWith('apps/') || file.includes('@yichuang'))).toEqual([]);
  });

  it('has no dependency that is only for developing', () => {
    const names = librariesIn(filesOfAsar(path.join(program, 'resources/app.asar')).map(({ file }) => file));
    expect(names).toEqual(expect.arrayContaining(['better-sqlite3', 'fastify', 'socket.io', 'zod']));
    const root = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const forbidden = [
      ...Object.keys(root.devDependencies),
      'electron',
      'playwright-core',
      'fast-check',
      'react',
    ];
    expect(names.filter((name) => forbidden.includes(name) || name.startsWith('@types/'))).toEqual([]);
  });

  it('has its native add-ons beside it, for this system alone', () => {
    const native = filesOfAsar(path.join(program, 'resources/app.asar')).filter(({ file }) =>
      file.endsWith('.node'),
    );
    expect(native.length).toBeGreaterThan(1);
    expect(native.filter(({ unpacked }) => !unpacked)).toEqual([]);
    for (const { file } of native)
      expect(existsSync(path.join(program, 'resources/app.asar.unpacked', file))).toBe(true);
    expect(native.filter(({ file }) => /darwin|win32|musl|android/.test(file))).toEqual([]);
  });

  it('says how large it is', () => {
    const megabytes = statSync(path.join(program, 'resources/app.asar')).size / 1_000_000;
    process.stdout.write(`kiosk: app.asar ${megabytes.toFixed(1)} MB without its page and Electron\n`);
    expect(megabytes).toBeLessThan(60);
  });
});

describe.runIf(hasDpkg)('the .deb', () => {
  const dpkg = (flag: string): string => execFileSync('dpkg-deb', [flag, deb], { encoding: 'utf8' });

  it('puts unit, session, account, devices, desktop entry and program where the system looks for them', () => {
    const contents = dpkg('--contents');
    for (const file of [
      './usr/lib/systemd/system/yichuang-kiosk.service',
      './usr/lib/yichuang-kiosk-session/session',
      './usr/lib/sysusers.d/yichuang-kiosk.conf',
      './usr/lib/udev/rules.d/70-yichuang-kiosk.rules',
      './usr/share/applications/yichuang-kiosk.desktop',
      './usr/share/doc/yichuang-kiosk/kiosk.example.json',
      './usr/share/doc/yichuang-kiosk/kiosk-terminal.example.json',
      './usr/lib/yichuang-kiosk/yichuang-kiosk',
      './usr/bin/yichuang-kiosk',
    ])
      expect(contents).toContain(file);
    expect(contents).toMatch(/-rwsr-xr-x root\/root .*chrome-sandbox/);
    expect(contents).toMatch(/-rwxr-xr-x root\/root .*yichuang-kiosk-session\/session/);
    process.stdout.write(
      `kiosk: .deb ${(statSync(deb).size / 1_000_000).toFixed(1)} MB uncompressed, placeholder Electron\n`,
    );
  });

  it('says what it needs and which scripts it brings', () => {
    const info = dpkg('--info');
    expect(info).toContain('Package: yichuang-kiosk');
    for (const needed of ['libusb-1.0-0', 'xinit', 'fonts-noto-cjk', 'libgtk-3-0'])
      expect(info).toContain(needed);
    for (const script of ['postinst', 'prerm', 'postrm'])
      expect(info).toMatch(new RegExp(`${script} +#!/bin/sh`));
  });
});

describe.each(ROLES)('the system files of a %s', (role) => {
  it('are filled in, and the scripts are shell', () => {
    const kept = programOf(role);
    const root = path.join(out, role);
    const scripts = path.join(root, 'DEBIAN');
    mkdirSync(scripts, { recursive: true });
    writeSystemFiles(kept, root);
    const shells = Object.values(writeScripts(kept, scripts));
    shells.push(path.join(root, `usr/lib/${kept.name}-session/session`));
    for (const file of shells) execFileSync('sh', ['-n', file]);
    for (const { parentPath, name } of readdirSync(root, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    )) {
      const words = readFileSync(path.join(parentPath, name), 'utf8');
      expect([name, /@[a-z]+@/.test(words)]).toEqual([name, false]);
    }
    const starts =
      role === 'counter'
        ? `etc/xdg/autostart/${kept.name}.desktop`
        : `usr/lib/systemd/system/${kept.name}.service`;
    expect(readFileSync(path.join(root, starts), 'utf8')).toContain(`/usr/lib/${kept.name}-session/session`);
    const rules = readFileSync(path.join(root, `usr/lib/udev/rules.d/70-${kept.name}.rules`), 'utf8');
    for (const device of ['hidraw*', 'lp[0-9]*', '"0400"', '"c35a"', 'tty']) expect(rules).toContain(device);
  });
});

it.each([
  ['whatever ends by itself is started again', 'exit 1', 1],
  ['what an operator left stays left', 'exit 86', 86],
])('a screen of its own: %s', (_, act, expected) => {
  const root = path.join(out, `session-${expected}`);
  writeSystemFiles(programOf('kiosk'), root);
  const bin = path.join(root, 'bin');
  mkdirSync(bin);
  const session = path.join(root, 'usr/lib/yichuang-kiosk-session/session');
  // xinit runs its client and forgets how it ended.
  const programs = { xinit: '"$1" "$2"; exit 0', xset: 'exit 0', 'yichuang-kiosk': act };
  for (const [name, words] of Object.entries(programs))
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${words}\n`, { mode: 0o755 });
  writeFileSync(
    session,
    readFileSync(session, 'utf8').replace('/usr/bin/yichuang-kiosk', `${bin}/yichuang-kiosk`),
  );
  let code = 0;
  try {
    execFileSync(session, { env: { PATH: `${bin}:/usr/bin:/bin`, RUNTIME_DIRECTORY: root } });
  } catch (fault) {
    code = (fault as { readonly status: number }).status;
  }
  expect(code).toBe(expected);
});

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
}

/** Read from the archive's own head: four sizes, then JSON. */
function filesOfAsar(file: string): readonly { readonly file: string; readonly unpacked: boolean }[] {
  const bytes = readFileSync(file);
  const head = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as Entry;
  const walk = (entry: Entry, at: string): { file: string; unpacked: boolean }[] =>
    entry.files === undefined
      ? [{ file: at, unpacked: entry.unpacked ?? false }]
      : Object.entries(entry.files).flatMap(([name, below]) =>
          walk(below, at === '' ? name : `${at}/${name}`),
        );
  return walk(head, '');
}

function librariesIn(files: readonly string[]): readonly string[] {
  const names = files.flatMap((file) =>
    [...file.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].map(([, name]) => name ?? ''),
  );
  return [...new Set(names)];
}

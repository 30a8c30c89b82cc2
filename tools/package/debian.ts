// A .deb of one role for Debian, Kylin and UOS: the program, and what starts it after a power cut.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Installer } from 'electron-installer-debian';
import type { ShellProgram } from './programs.ts';
import { versionOf } from './stage.ts';
import { FILES, writeScripts, writeSystemFiles } from './system-files.ts';

export interface DebianOptions {
  readonly program: ShellProgram;
  /** The packaged program. */
  readonly folder: string;
  readonly arch: 'x64' | 'arm64';
  readonly out: string;
  /** A test does not wait for xz. */
  readonly compression?: 'xz' | 'none';
}

/** What a console without a desktop needs to have a screen; USB and HID add-ons need the system's libraries. */
const X = ['xserver-xorg', 'xinit', 'x11-xserver-utils'];
const DEVICES = ['libusb-1.0-0', 'libudev1', 'udev'];
const GLYPHS = ['fonts-noto-cjk'];

/** Returns the .deb. */
export async function makeDebian({
  program,
  folder,
  arch,
  out,
  compression = 'xz',
}: DebianOptions): Promise<string> {
  const scripts = mkdtempSync(path.join(tmpdir(), 'yichuang-scripts-'));
  const debArch = arch === 'x64' ? 'amd64' : arch;
  const file = path.join(out, `${program.name}_${versionOf()}_${debArch}.deb`);
  mkdirSync(out, { recursive: true });
  try {
    const installer = new WithSystemFiles(program, {
      src: folder,
      dest: out,
      arch: debArch,
      rename: () => file,
      logger: () => undefined,
      options: {
        name: program.name,
        productName: program.title,
        bin: program.name,
        maintainer: 'Yichuang <hall@localhost>',
        description: program.says,
        icon: path.join(FILES, 'icon.png'),
        categories: ['Office'],
        depends: [...DEVICES, ...GLYPHS, ...(program.role === 'counter' ? [] : X)],
        scripts: writeScripts(program, scripts),
        compression,
      },
    });
    await installer.generateDefaults();
    installer.generateOptions();
    await installer.createStagingDir();
    await installer.createContents();
    await installer.createPackage();
    await installer.movePackage();
    return file;
  } finally {
    rmSync(scripts, { recursive: true, force: true });
  }
}

class WithSystemFiles extends Installer {
  private readonly program: ShellProgram;
  constructor(program: ShellProgram, data: ConstructorParameters<typeof Installer>[0]) {
    super(data);
    this.program = program;
  }
  override async createContents(): Promise<void> {
    await super.createContents();
    writeSystemFiles(this.program, this.stagingDir);
  }
}

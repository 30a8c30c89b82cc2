// One role as a program for one system: staged, put into an archive (asar) with its native add-ons beside it, around Electron.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packager } from '@electron/packager';
import { ROOT, type ShellProgram } from './programs.ts';
import { stage } from './stage.ts';
import type { Target } from './production-tree.ts';

export interface PackageOptions extends Target {
  readonly program: ShellProgram;
  readonly out: string;
  /** A folder with electron-v….zip; without it Electron is fetched from where ELECTRON_MIRROR says. */
  readonly zips?: string | undefined;
}

/** Returns the folder with the program. */
export async function packageProgram({
  program,
  out,
  zips,
  platform,
  arch,
}: PackageOptions): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yichuang-stage-'));
  try {
    await stage(program, folder, { platform, arch });
    const [made] = await packager({
      dir: folder,
      out,
      name: program.name,
      executableName: program.name,
      platform,
      arch,
      electronVersion: electronVersion(),
      ...(zips === undefined ? {} : { electronZipDir: zips }),
      asar: { unpack: '**/*.node' },
      // What is staged is what it needs; the packager's own look would ask for types that nobody runs.
      prune: false,
      overwrite: true,
      quiet: true,
    });
    if (made === undefined) throw new Error('nothing was packaged');
    return made;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The version whose types the shell is written against. */
export function electronVersion(): string {
  const about = readFileSync(path.join(ROOT, 'shared/electron/package.json'), 'utf8');
  return (JSON.parse(about) as { readonly devDependencies: { readonly electron: string } }).devDependencies
    .electron;
}

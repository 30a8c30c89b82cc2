// The folder that is packaged: programs, page, libraries, and a package.json that names exactly what is in it.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleProgram, MAIN } from './bundle.ts';
import { copyLibraries, type Target } from './production-tree.ts';
import { ROOT, type ShellProgram } from './programs.ts';

export async function stage(program: ShellProgram, folder: string, system: Target): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const libraries = await bundleProgram(program, folder);
  const placed = copyLibraries(libraries, folder, system);
  if (program.page) cpSync(path.join(program.folder, 'dist'), path.join(folder, 'dist'), { recursive: true });
  cpSync(path.join(ROOT, 'LICENSE'), path.join(folder, 'LICENSE'));
  const about = {
    name: program.name,
    productName: program.title,
    version: versionOf(),
    description: program.says,
    author: 'Yichuang <hall@localhost>',
    license: 'MIT',
    private: true,
    type: 'module',
    main: MAIN,
    dependencies: Object.fromEntries(placed),
  };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
}

export function versionOf(): string {
  return (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { readonly version: string })
    .version;
}

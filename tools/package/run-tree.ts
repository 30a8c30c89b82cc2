// A program as it runs out of the source tree: bundled, with its libraries linked instead of copied. For tests and for trying
// it on a computer that has Electron: `electron .toolchain/shells/kiosk --config=…`.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleProgram, MAIN } from './bundle.ts';
import { programOf, ROOT } from './programs.ts';

/** Returns the folder to start Electron with. */
export async function makeRunTree(role: string): Promise<string> {
  const program = programOf(role);
  const target = path.join(ROOT, '.toolchain/shells', role);
  rmSync(target, { recursive: true, force: true });
  const libraries = await bundleProgram(program, target);
  for (const [name, folder] of libraries) {
    const link = path.join(target, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(folder, link, 'junction');
  }
  if (program.page) symlinkSync(path.join(program.folder, 'dist'), path.join(target, 'dist'), 'junction');
  const about = {
    name: program.name,
    productName: program.title,
    version: '0.0.0',
    type: 'module',
    main: MAIN,
  };
  writeFileSync(path.join(target, 'package.json'), JSON.stringify(about));
  return target;
}

// Makes the files that Electron runs: the shell's main program, its preloads (a sandboxed one can load nothing, so each is one
// file), the terminal, its device process. Our sources are bundled; libraries stay what they are and are listed.
import { copyFileSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { ROOT, type ShellProgram } from './programs.ts';

/** Library → the real folder of the version that our sources use. */
export type Libraries = ReadonlyMap<string, string>;

/** Within a program's folder; `src/electron` and `dist` lie as in the source tree, so that the terminal finds its page. */
export const MAIN = 'src/electron/main.js';
const OUT = path.dirname(MAIN);
const SHELL = path.join(ROOT, 'shared/electron/src');
/** The device process, which the terminal starts from beside itself. */
const DEVICES = path.join(ROOT, 'hardware/src/host/main.ts');
const BUNDLED_DEVICES = 'devices.js';
const PRELOADS = ['preload-page', 'preload-pad', 'preload-bar'];

/** Writes into `target` and returns which libraries the programs need beside them. */
export async function bundleProgram({ folder, terminal }: ShellProgram, target: string): Promise<Libraries> {
  const libraries = new Map<string, string>();
  const out = path.join(target, OUT);
  mkdirSync(out, { recursive: true });
  await bundle(path.join(folder, 'src/electron/main.ts'), out, 'main.js', libraries);
  if (terminal) {
    await bundle(path.join(folder, 'src/electron/terminal.ts'), out, 'terminal.js', libraries);
    await bundle(DEVICES, out, BUNDLED_DEVICES, libraries);
  }
  for (const name of PRELOADS) await bundle(path.join(SHELL, `${name}.ts`), out, `${name}.cjs`, libraries);
  copyFileSync(path.join(SHELL, 'counter/tray.png'), path.join(out, 'tray.png'));
  return libraries;
}

async function bundle(
  entry: string,
  out: string,
  file: string,
  libraries: Map<string, string>,
): Promise<void> {
  await build({
    configFile: false,
    root: path.dirname(entry),
    logLevel: 'warn',
    plugins: [leaveLibraries(libraries)],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: 'node24',
      rolldownOptions: {
        output: {
          format: file.endsWith('.cjs') ? 'cjs' : 'es',
          entryFileNames: file,
          codeSplitting: false,
        },
      },
    },
  });
}

function leaveLibraries(libraries: Map<string, string>): Plugin {
  return {
    name: 'leave-libraries',
    enforce: 'pre',
    resolveId(specifier, importer) {
      if (isBuiltin(specifier) || specifier === 'electron') return { id: specifier, external: true };
      const name = /^(@[^/]+\/)?[^./@][^/]*/.exec(specifier)?.[0];
      if (!importer || name === undefined || path.isAbsolute(specifier) || name.startsWith('@yichuang/'))
        return null;
      libraries.set(name, folderOf(name, importer));
      return { id: specifier, external: true };
    },
  };
}

/** As Node looks for it: upwards from who asks. */
export function folderOf(name: string, from: string): string {
  for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return realpathSync(found);
    if (folder === path.dirname(folder)) throw new Error(`${from} needs ${name}, which is not installed`);
  }
}

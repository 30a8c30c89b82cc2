// For every rule of .dependency-cruiser.cjs one file that breaks it, and files that break none. They are written
// into an empty copy of our tree, so that the check of the layers can be seen to see.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Plant {
  readonly file: string;
  readonly imports: string;
}

/** Rule name → the file that breaks it. */
export const BREAKING: Readonly<Record<string, Plant>> = {
  domain: { file: 'shared/domain/src/hall/broken.ts', imports: 'immutable' },
  protocol: { file: 'shared/protocol/src/broken.ts', imports: 'socket.io-client' },
  client: { file: 'shared/client/src/broken.ts', imports: 'react' },
  terminal: { file: 'shared/terminal/src/broken.ts', imports: '@yichuang/ui/target' },
  electron: { file: 'shared/electron/src/broken.ts', imports: '@yichuang/client/target' },
  ui: { file: 'shared/ui/src/broken.tsx', imports: '@yichuang/client/target' },
  hardware: { file: 'hardware/src/broken.ts', imports: '@yichuang/domain/target' },
  server: { file: 'server/src/broken.ts', imports: '@yichuang/hardware/target' },
  renderer: { file: 'apps/kiosk/src/renderer/broken.tsx', imports: '../terminal/target.ts' },
  'app-terminal': { file: 'apps/kiosk/src/terminal/broken.ts', imports: '@yichuang/ui/target' },
  'app-electron': { file: 'apps/kiosk/src/electron/broken.ts', imports: '@yichuang/hardware/target' },
  tools: { file: 'tools/broken.ts', imports: '../shared/domain/src/target.ts' },
  'screens-know-no-node': { file: 'apps/guide/src/broken.ts', imports: 'node:fs' },
  'nobody-imports-tests': { file: 'server/src/uses-a-test.ts', imports: '../../tests/target.ts' },
  'no-test-imports-another-room-of-tests': {
    file: 'server/src/broken.test.ts',
    imports: '../../tests/target.ts',
  },
  'nobody-imports-server': { file: 'shared/client/src/uses-server.ts', imports: '@yichuang/server/target' },
  'no-app-imports-an-app': { file: 'apps/guide/src/uses-kiosk.ts', imports: '@yichuang/kiosk/target' },
  'no-circle': { file: 'server/src/circle.ts', imports: './round.ts' },
  'everything-resolves': { file: 'server/src/lost.ts', imports: './nowhere.ts' },
};

/** What each room is for: none of these may be reported. */
const ALLOWED: readonly Plant[] = [
  { file: 'shared/domain/src/fine.ts', imports: 'zod' },
  { file: 'shared/domain/src/fine.test.ts', imports: 'vitest' },
  { file: 'shared/client/src/fine.ts', imports: 'socket.io-client' },
  { file: 'shared/terminal/src/fine.ts', imports: '@yichuang/hardware/target' },
  { file: 'shared/ui/src/fine.tsx', imports: 'react' },
  { file: 'hardware/src/fine.ts', imports: 'node:fs' },
  { file: 'server/src/fine.ts', imports: '@yichuang/protocol/target' },
  { file: 'apps/kiosk/src/renderer/fine.tsx', imports: '@yichuang/ui/target' },
  { file: 'apps/kiosk/src/terminal/fine.ts', imports: '@yichuang/terminal/target' },
  { file: 'tests/scenarios/fine.test.ts', imports: '@yichuang/server/target' },
];

const ROOMS: Readonly<Record<string, string>> = {
  domain: 'shared/domain',
  protocol: 'shared/protocol',
  client: 'shared/client',
  terminal: 'shared/terminal',
  electron: 'shared/electron',
  ui: 'shared/ui',
  hardware: 'hardware',
  server: 'server',
  kiosk: 'apps/kiosk',
  guide: 'apps/guide',
};
const LIBRARIES = ['zod', 'immutable', 'react', 'vitest', 'socket.io-client'];

/** Writes the tree into the empty folder `root`. */
export function plantTree(root: string): void {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write('package.json', JSON.stringify({ name: 'plants', private: true, type: 'module' }));
  for (const name of LIBRARIES) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, type: 'module', exports: './index.js' }),
    );
    write(`node_modules/${name}/index.js`, 'export const target = 1;\n');
  }
  mkdirSync(path.join(root, 'node_modules/@yichuang'));
  for (const [name, folder] of Object.entries(ROOMS)) {
    const exports = { './*': './src/*.ts' };
    write(`${folder}/package.json`, JSON.stringify({ name: `@yichuang/${name}`, type: 'module', exports }));
    write(`${folder}/src/target.ts`, 'export const target = 1;\n');
    symlinkSync(path.join(root, folder), path.join(root, 'node_modules/@yichuang', name), 'junction');
  }
  write('apps/kiosk/src/terminal/target.ts', 'export const target = 1;\n');
  write('tests/target.ts', 'export const target = 1;\n');
  write('server/src/round.ts', "export { target } from './circle.ts';\n");
  for (const { file, imports } of [...Object.values(BREAKING), ...ALLOWED]) {
    write(file, `export { target } from '${imports}';\n`);
  }
}

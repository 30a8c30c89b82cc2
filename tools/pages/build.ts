// Builds the pages of the apps with Vite, and only those whose sources changed since the last build.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { withLock } from '../boot/lock.mjs';
import { pageApps, ROOT, type PageApp } from './apps.ts';
import { hashOfTrees } from './hash.ts';

/** What every page is made of, beside its own folder. */
const SHARED_INPUTS = ['shared', 'apps/display/public', 'tools/pages', 'pnpm-lock.yaml'];

const STAMPS = path.join(ROOT, '.toolchain/pages');

/** Returns the names of the apps that had to be built. Safe to call from several processes at once. */
export async function buildPages(): Promise<readonly string[]> {
  mkdirSync(STAMPS, { recursive: true });
  return withLock(path.join(STAMPS, 'lock'), async () => {
    const shared = hashOfTrees(ROOT, SHARED_INPUTS);
    const built: string[] = [];
    for (const app of pageApps()) {
      const stamp = path.join(STAMPS, app.name);
      const wanted = shared + hashOfTrees(ROOT, [path.relative(ROOT, app.folder)]);
      if (existsSync(path.join(app.dist, 'index.html')) && readStamp(stamp) === wanted) continue;
      await buildApp(app);
      writeFileSync(stamp, wanted);
      built.push(app.name);
    }
    return built;
  });
}

/** Builds beside the old files and swaps, so that a running hub never serves half a page. */
async function buildApp(app: PageApp): Promise<void> {
  const fresh = `${app.dist}.next`;
  // How it is built is the app's own vite.config.ts: plugins, and how old a browser it is for.
  // One file a page: a hall's PC loads it once from the next room, and a page in pieces can be half there.
  const output = { outDir: fresh, emptyOutDir: true, chunkSizeWarningLimit: 1_500 };
  await build({ root: app.folder, logLevel: 'warn', build: output });
  rmSync(app.dist, { recursive: true, force: true });
  renameSync(fresh, app.dist);
}

function readStamp(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

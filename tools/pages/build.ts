// Builds the pages of the apps with Vite, and only those whose sources changed since the last build.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { withLock } from '../boot/lock.mjs';
import { pageApps, ROOT, type PageApp } from './apps.ts';
import { hashOfTrees } from './hash.ts';

/** What every page is made of, beside its own folder. */
const SHARED_INPUTS = ['shared', 'tools/pages', 'pnpm-lock.yaml'];

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
  await build({
    configFile: false,
    root: app.folder,
    base: './',
    logLevel: 'warn',
    plugins: [react(), tailwindcss()],
    // Nothing is inlined: the pages' content security policy allows no data: scripts or fonts.
    build: { outDir: fresh, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  rmSync(app.dist, { recursive: true, force: true });
  renameSync(fresh, app.dist);
}

function readStamp(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

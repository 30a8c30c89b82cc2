// Which apps have pages, and where their sources and built files lie.
import { existsSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const NAMES = [
  'kiosk',
  'counter',
  'display',
  'guide',
  'console',
  'phone',
  'handbook',
  'evaluator',
  'player',
] as const;

export interface PageApp {
  readonly name: (typeof NAMES)[number];
  /** Vite's root: holds index.html. */
  readonly folder: string;
  /** What the hub serves; the kiosk's terminal its own, the supervisor of the demo the player's. */
  readonly dist: string;
}

/** The apps that have an index.html. */
export function pageApps(): readonly PageApp[] {
  return NAMES.map((name) => {
    const folder = path.join(ROOT, 'apps', name);
    return { name, folder, dist: path.join(folder, 'dist') };
  }).filter((app) => existsSync(path.join(app.folder, 'index.html')));
}

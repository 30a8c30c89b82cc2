// Where the checkout and its toolchain lie, and how set-up speaks: to stderr, with its age.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Everything that was brought here; git-ignored, can be deleted at any time. */
export const TOOLCHAIN = path.join(ROOT, '.toolchain');
fs.mkdirSync(TOOLCHAIN, { recursive: true });

const startedAt = Date.now();

/** @param {string} message */
export function say(message) {
  process.stderr.write(`[set-up ${((Date.now() - startedAt) / 1000).toFixed(1)} s] ${message}\n`);
}

/** Set-up cannot go on, for a reason that the person at the keyboard can act on. */
export class Stop extends Error {}

/** The text of a file, or '' where there is none. @param {string} file */
export function textOf(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

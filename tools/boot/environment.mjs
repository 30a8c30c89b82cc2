// The environment of everything that boot starts.
import path from 'node:path';
import { TOOLCHAIN } from './place.mjs';

/** `npm run` exports its whole configuration; only what names the network and the store may reach pnpm. */
const KEPT = /^npm_config_(registry|cache|userconfig|cafile|https?_proxy|proxy|noproxy|store_dir)$/i;

/** The present environment without npm's own variables, and with these folders first on PATH. @param {string[]} folders */
export function childEnvironment(...folders) {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name));
  /** @type {NodeJS.ProcessEnv} */
  const env = Object.fromEntries(kept);
  // Windows spells it Path; a second spelling beside it would hide one of the two.
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathName] = [...folders, env[pathName]].filter(Boolean).join(path.delimiter);
  // Node keeps what it compiled, types taken out: a hub that comes back is up in two thirds of the time.
  env.NODE_COMPILE_CACHE ??= path.join(TOOLCHAIN, 'compile-cache');
  return env;
}

/** Whatever the stand-in does not provide is an error at once, never `undefined`: a gap must not look like a pass. */
import { EventEmitter } from 'node:events';

/** Asked by the language, by promises and by printing; their absence means something. */
const QUIET = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'nodeType',
  'asymmetricMatch',
]);

export class Loud extends EventEmitter {}
Object.setPrototypeOf(
  Loud.prototype,
  new Proxy(EventEmitter.prototype, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || QUIET.has(key))
        return Reflect.get(target, key, receiver);
      throw gap(`${nameOf(receiver)}.${key}`);
    },
  }),
);

/** For what is no emitter. */
export function loud<T extends object>(name: string, provided: T): T {
  return new Proxy(provided, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || QUIET.has(key))
        return Reflect.get(target, key, receiver);
      throw gap(`${name}.${key}`);
    },
  });
}

/** Said on stderr, which the test prints when something fails. */
export function complain(what: unknown): void {
  const words = what instanceof Error ? (what.stack ?? what.message) : String(what);
  process.stderr.write(`Electron stand-in: ${words}\n`);
}

export function gap(what: string): Error {
  return new Error(`Electron stand-in: ${what} is not provided`);
}

function nameOf(receiver: unknown): string {
  const maker: unknown = Reflect.get(Object.getPrototypeOf(receiver) as object, 'constructor');
  return typeof maker === 'function' ? maker.name : 'object';
}

/**
 * What the stand-in puts into a page before its first script: in the page's own world only the receiving end of the context
 * bridge, in the preload's isolated world `require('electron')`. Both functions are sent as text: they use nothing from outside.
 */

/** The name of the preload's world, as in Electron. */
export const ISOLATED = 'Electron Isolated Context';
/** How the isolated world reaches the stand-in, and the stand-in it. The page's world has neither. */
export const SEND = '__standInSend';
export const RECEIVE = '__standInReceive';

/** Runs in the page's world. */
export function pageWorld(): void {
  const callbacks: ((...args: unknown[]) => void)[] = [];
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (fault: Error) => void }>();
  let answer: { promise?: number; value?: unknown } = {};
  const detailOf = (event: Event) => JSON.parse((event as CustomEvent<string>).detail);

  window.addEventListener('stand-in:expose', (event) => {
    const { key, names } = detailOf(event) as { key: string; names: string[] };
    const api = Object.fromEntries(
      names.map((name) => [
        name,
        (...args: unknown[]) => {
          const sent = args.map((arg) => {
            if (typeof arg !== 'function') return arg;
            return { callback: callbacks.push(arg as (typeof callbacks)[number]) - 1 };
          });
          answer = {};
          window.dispatchEvent(
            new CustomEvent('stand-in:call', { detail: JSON.stringify({ key, name, args: sent }) }),
          );
          const { promise, value } = answer;
          if (promise === undefined) return value;
          return new Promise((resolve, reject) => promises.set(promise, { resolve, reject }));
        },
      ]),
    );
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true });
  });
  window.addEventListener('stand-in:answer', (event) => {
    answer = detailOf(event);
  });
  window.addEventListener('stand-in:settled', (event) => {
    const { promise, value, fault } = detailOf(event) as { promise: number; value: unknown; fault?: string };
    if (fault === undefined) promises.get(promise)?.resolve(value);
    else promises.get(promise)?.reject(new Error(fault));
    promises.delete(promise);
  });
  // A window that opened would have to be closed again, and a page that shares its process would hang meanwhile.
  window.open = (url = 'about:blank') => {
    const to = new URL(String(url), document.baseURI).href;
    window.dispatchEvent(new CustomEvent('stand-in:open', { detail: JSON.stringify(to) }));
    return null;
  };
  window.addEventListener('stand-in:callback', (event) => {
    const { callback, args } = detailOf(event) as { callback: number; args: unknown[] };
    callbacks[callback]?.(...args);
  });
}

/** Runs in the isolated world; `preload` is the program's own file. */
export function isolatedWorld(
  preload: (require: (name: string) => unknown) => void,
  sendName: string,
  receiveName: string,
): void {
  type Listener = (event: object, ...args: unknown[]) => void;
  const scope = globalThis as unknown as Record<string, (text: unknown) => void>;
  const listeners = new Map<string, Listener[]>();
  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (fault: Error) => void }>();
  let last = 0;
  const missing = (what: string) => new Error(`Electron stand-in: ${what} is not provided`);
  const only = <T extends object>(name: string, provided: T): T =>
    new Proxy(provided, {
      get(target, key, receiver) {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key, receiver);
        throw missing(`${name}.${key}`);
      },
    });
  /** Only what JSON keeps crosses; a structured clone keeps more, and this says so. */
  const plain = (value: unknown): unknown => {
    const text = JSON.stringify(value);
    if (value instanceof Date || value instanceof Map || value instanceof Set || ArrayBuffer.isView(value))
      throw missing('a clone of what JSON does not keep');
    return text === undefined ? undefined : JSON.parse(text);
  };
  const out = (message: object) => scope[sendName]?.(JSON.stringify(message));
  const tellPage = (type: string, detail: object) =>
    window.dispatchEvent(new CustomEvent(`stand-in:${type}`, { detail: JSON.stringify(detail) }));

  const ipcRenderer = only('ipcRenderer', {
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    send: (channel: string, ...args: unknown[]) => out({ kind: 'send', channel, args: args.map(plain) }),
    invoke(channel: string, ...args: unknown[]) {
      last += 1;
      const id = last;
      out({ kind: 'invoke', id, channel, args: args.map(plain) });
      return new Promise((resolve, reject) => asked.set(id, { resolve, reject }));
    },
  });
  scope[receiveName] = (message) => {
    const { id, channel, args, value, fault } = message as {
      id?: number;
      channel?: string;
      args?: unknown[];
      value?: unknown;
      fault?: string;
    };
    if (channel !== undefined) {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...(args ?? []));
    } else if (id !== undefined) {
      if (fault === undefined) asked.get(id)?.resolve(value);
      else asked.get(id)?.reject(new Error(fault));
      asked.delete(id);
    }
  };

  const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
  const contextBridge = only('contextBridge', {
    exposeInMainWorld(key: string, api: Record<string, (...args: unknown[]) => unknown>) {
      for (const [name, value] of Object.entries(api))
        if (typeof value !== 'function') throw missing(`contextBridge with a value (${name})`);
      exposed.set(key, api);
      tellPage('expose', { key, names: Object.keys(api) });
    },
  });
  window.addEventListener('stand-in:call', (event) => {
    const { key, name, args } = JSON.parse((event as CustomEvent<string>).detail) as {
      key: string;
      name: string;
      args: unknown[];
    };
    const given = args.map((arg) => {
      const callback = (arg as { callback?: number } | null)?.callback;
      if (callback === undefined) return arg;
      return (...values: unknown[]) => tellPage('callback', { callback, args: values.map(plain) });
    });
    const result = exposed.get(key)?.[name]?.(...given);
    if (!(result instanceof Promise)) return void tellPage('answer', { value: plain(result) });
    last += 1;
    const promise = last;
    tellPage('answer', { promise });
    result.then(
      (value) => tellPage('settled', { promise, value: plain(value) }),
      (fault: unknown) => tellPage('settled', { promise, fault: String(fault) }),
    );
  });

  window.addEventListener('stand-in:open', (event) =>
    out({ kind: 'open', url: JSON.parse((event as CustomEvent<string>).detail) }),
  );

  preload((name) => {
    if (name === 'electron') return only('electron (preload)', { ipcRenderer, contextBridge });
    throw new Error(`module not found: ${name}`);
  });
}

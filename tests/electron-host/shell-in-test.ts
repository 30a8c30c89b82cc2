/** A shell with everything around it that a test plays: a hub of three pages, settings, a terminal that can be killed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashPin } from '@yichuang/electron/pin/pin-hash';
import { until } from '../support/until.ts';
import { launchShell, runToEnd, type RunningShell } from './launch.ts';

export const PIN = '246810';
/** A hash of PIN that costs nothing. */
const PIN_HASH = hashPin(PIN, 1);
/** Pauses of a hall in tenths of a second. */
export const QUICK = {
  againFirst: 20,
  againLongest: 200,
  probe: 40,
  loadWithin: 3_000,
  ping: 100,
  deafFor: 2_000,
  patience: 60,
  grace: 2_000,
};

const SHELLS = fileURLToPath(new URL('../../.toolchain/shells/', import.meta.url));

export type Role = 'kiosk' | 'counter' | 'display';

export interface Place {
  readonly folder: string;
  readonly settings: string;
  readonly args: readonly string[];
  write(settings: object): void;
  /** Everything that was written there is gone. */
  clear(): void;
}

/** A folder with the settings of one computer. */
export function placeFor(role: Role, settings: object): Place {
  const folder = mkdtempSync(join(tmpdir(), `shell-${role}-`));
  const file = join(folder, `${role}.json`);
  const write = (next: object): void => {
    const pin = role === 'counter' ? {} : { pin: PIN_HASH };
    const usual = { role, ...pin, dataFolder: join(folder, 'data'), timing: QUICK };
    writeFileSync(file, JSON.stringify({ ...usual, ...next }));
  };
  write(settings);
  return {
    folder,
    settings: file,
    args: [`--config=${file}`],
    write,
    clear: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

export const programOf = (role: Role): string => join(SHELLS, role);

export function start(
  role: Role,
  { args }: Place,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningShell> {
  return launchShell({ folder: programOf(role), args, env });
}

export function startAndEnd(role: Role, args: readonly string[], input?: string) {
  return runToEnd({ folder: programOf(role), args }, input);
}

/** Runs a script in the page of the window that was opened as the first, second …; also after that page has crashed. */
export function inPage<Value>(shell: RunningShell, script: string, window = 0): Promise<Value> {
  return shell.evaluate(
    ({ BrowserWindow }, [at, code]) => {
      const windows = [...BrowserWindow.getAllWindows()].toSorted(
        (one, other) => one.webContents.id - other.webContents.id,
      );
      return windows[at]?.webContents.executeJavaScript(code);
    },
    [window, script] as [number, string],
  ) as Promise<Value>;
}

export const words = (shell: RunningShell, window = 0): Promise<string> =>
  inPage<string>(shell, 'document.body?.innerText ?? ""', window).catch(() => '');

/** Waits for words on the screen. */
export async function shows(shell: RunningShell, wanted: string, window = 0): Promise<void> {
  let seen = '';
  await until(
    async () => {
      seen = await words(shell, window);
      return seen.includes(wanted);
    },
    `“${wanted}” on the screen`,
    6_000,
  ).catch((fault: unknown) => {
    throw new Error(`${String(fault)}; it says: ${seen.slice(0, 300)}\n${shell.said().slice(-1500)}`);
  });
}

export interface PlayedHub {
  readonly url: string;
  /** Path → what is answered; a path that is not there is 404. */
  readonly pages: Map<string, string | { readonly redirect: string }>;
  /** Paths that were asked for. */
  readonly asked: string[];
  down(): Promise<void>;
  /** On the same port. */
  up(): Promise<void>;
}

export const page = (title: string, more = ''): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><body><div id="root"><h1>${title}</h1>${more}</div>`;

export async function playedHub(): Promise<PlayedHub> {
  const pages: PlayedHub['pages'] = new Map();
  const asked: string[] = [];
  let port = 0;
  let server: Server | null = null;
  const up = async (): Promise<void> => {
    const fresh = createServer(({ url = '/' }, response) => {
      const path = url.split('?', 1)[0] ?? url;
      asked.push(path);
      const found = pages.get(path);
      if (found === undefined) response.writeHead(404).end();
      else if (typeof found === 'string')
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(found);
      else response.writeHead(302, { location: found.redirect }).end();
    });
    await new Promise<void>((resolve) => void fresh.listen(port, '127.0.0.1', resolve));
    port = (fresh.address() as AddressInfo).port;
    server = fresh;
  };
  await up();
  return {
    url: `http://127.0.0.1:${port}`,
    pages,
    asked,
    up,
    async down() {
      const last = server;
      server = null;
      last?.closeAllConnections();
      await new Promise<void>((resolve) => (last ? last.close(() => resolve()) : resolve()));
    },
  };
}

export interface PlayedPage {
  /** What it says. */
  readonly title: string;
  readonly start?: string;
  /** What 窗口屏 says, for a counter that has one. */
  readonly windowTitle?: string;
  /** It answers every question with an error. */
  readonly broken?: boolean;
}

/** A program whose terminal is a few lines: it serves one page with a key that works once, as the real one does. */
export function withPlayedTerminal(
  role: Role,
  place: Place,
  page: PlayedPage,
  settings: object = {},
): string {
  const folder = join(place.folder, 'program');
  cpSync(programOf(role), folder, { recursive: true, verbatimSymlinks: true });
  cpSync(
    fileURLToPath(new URL('played-terminal.mjs', import.meta.url)),
    join(folder, 'src/electron/terminal.js'),
  );
  const terminal = join(place.folder, 'terminal.json');
  writeFileSync(terminal, JSON.stringify({ stateFolder: place.folder, ...page }));
  place.write({ terminal, ...settings });
  return folder;
}

/** Lines of the shell's own log. */
export function logOf(
  shell: RunningShell,
): readonly (Readonly<Record<string, unknown>> & { readonly event?: string })[] {
  return shell
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{"at"'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** What the run before wrote into a file of the place. */
export const readIn = ({ folder }: Place, name: string): string => readFileSync(join(folder, name), 'utf8');

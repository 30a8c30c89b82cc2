// The page of `--hardware` where a person plays the machines, and what it needs: one stream of how everything is, a way to
// each simulator's door, and the end of a program by force. Loopback only, and only for its own page.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { deviceProcessOf } from './device-process.ts';
import { followDoor } from './door-feed.ts';
import type { Running } from './keep-running.ts';
import type { Machine } from './machines.ts';

export interface PlayedProgram {
  readonly label: string;
  readonly running: Running;
  /** It has devices in a process of their own. */
  readonly hasDevices: boolean;
}

export interface PlayerDeskOptions {
  readonly port: number;
  /** The built page. */
  readonly folder: string;
  readonly machines: readonly Machine[];
  readonly programs: readonly PlayedProgram[];
  /** Of the hall, for its links and the windows that have machines. */
  readonly hall: Readonly<Record<string, unknown>>;
}

export interface PlayerDesk {
  /** A program started or ended. */
  programsChanged(): void;
  close(): Promise<void>;
}

const LONGEST_BODY = 10_000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** Doors have short paths: /act, /faults, /slips/3.png, /pictures/5. */
const MACHINE = /^\/machines\/([a-z-]+)\/(act|faults|slips\/\d+\.png|pictures\/[\w-]+)$/;
const KILL = /^\/programs\/([\w-]+)\/(kill|kill-devices)$/;

export async function openPlayerDesk(options: PlayerDeskOptions): Promise<PlayerDesk> {
  const { port, folder, machines, programs, hall } = options;
  const watchers = new Set<ServerResponse>();
  const tell = (message: unknown): void => {
    for (const watcher of watchers) watcher.write(dataOf(message));
  };
  const feeds = machines.map(({ id, door }) => {
    const feed = followDoor(door, (state) => tell({ kind: 'machine', id, state }));
    return { id, feed };
  });
  const programsNow = () => ({
    kind: 'programs',
    programs: programs.map(({ label, running, hasDevices }) => ({
      name: running.name,
      label,
      pid: running.pid(),
      restarts: running.restarts(),
      hasDevices: hasDevices && process.platform === 'linux',
    })),
  });

  const server = createServer((request, response) => {
    if (!isOurs(request, port)) return void response.writeHead(403).end();
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://desk');
    const machine = MACHINE.exec(pathname);
    const kill = KILL.exec(pathname);
    if (machine) return reach(machine[1] ?? '', machine[2] ?? '', request, response);
    if (kill && request.method === 'POST') {
      return void response.writeHead(ended(kill[1] ?? '', kill[2] === 'kill-devices') ? 204 : 404).end();
    }
    if (request.method !== 'GET') return void response.writeHead(405).end();
    if (pathname === '/events') return watch(response);
    sendPage(pathname, response);
  }

  function watch(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const shown = machines.map(({ id, kind, label, at }) => ({ id, kind, label, at }));
    response.write(dataOf({ kind: 'hall', hall: { ...hall, machines: shown } }));
    response.write(dataOf(programsNow()));
    for (const { id, feed } of feeds) response.write(dataOf({ kind: 'machine', id, state: feed.state() }));
    watchers.add(response);
    response.on('close', () => watchers.delete(response));
  }

  /** Its door's answer as it is; 503 when it is not there. */
  async function reach(
    id: string,
    what: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const machine = machines.find((one) => one.id === id);
    if (!machine) return void response.writeHead(404).end();
    const isPlay = request.method === 'POST';
    const body = isPlay ? await bodyOf(request) : null;
    if (body === '') return void response.writeHead(400).end();
    const door = await fetch(`${machine.door}/${what}`, isPlay ? { method: 'POST', body } : {}).catch(
      () => null,
    );
    if (door === null) return void response.writeHead(503).end();
    const type = door.headers.get('content-type') ?? 'application/json';
    response.writeHead(door.status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(Buffer.from(await door.arrayBuffer()));
  }

  function ended(name: string, devices: boolean): boolean {
    const pid = programs.find(({ running }) => running.name === name)?.running.pid() ?? null;
    const victim = pid !== null && devices ? deviceProcessOf(pid) : pid;
    if (victim === null) return false;
    try {
      process.kill(victim, 'SIGKILL');
      return true;
    } catch {
      // It was quicker.
      return false;
    }
  }

  function sendPage(pathname: string, response: ServerResponse): void {
    const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
    const type = TYPES[path.extname(file)];
    if (!file.startsWith(folder + path.sep) || type === undefined || !existsSync(file))
      return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(readFileSync(file));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    programsChanged: () => tell(programsNow()),
    async close() {
      for (const { feed } of feeds) feed.close();
      for (const watcher of watchers) watcher.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Another page in the same browser can neither read nor play: it has another origin, and cannot send this type unasked. */
function isOurs({ method, headers }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`))
    return false;
  return method !== 'POST' || headers['content-type'] === 'application/json';
}

function dataOf(message: unknown): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}

/** '' when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LONGEST_BODY) return '';
  }
  return body === '' ? '{}' : body;
}

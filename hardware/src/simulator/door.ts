/**
 * The control door of the simulators of keypads, rating pads, strips and scanners, the same for all. Loopback only.
 *
 *   GET  /state           what it shows and has, as JSON
 *   GET  /events          the same as server-sent events, at once and at every change
 *   POST /act             what a hand does to it, one JSON object; answers with the state, 400 if it is no such act
 *   GET  /pictures/<n>    a picture of it (PNG), where it has any
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Played {
  state(): unknown;
  /** False: no such act. */
  act(what: unknown): boolean | Promise<boolean>;
  onChange(listener: () => void): () => void;
  picture?(name: string): Buffer | null;
}

export interface Door {
  readonly port: number;
  close(): Promise<void>;
}

const longestBody = 10_000;

export async function openDoor(played: Played, wishedPort: number): Promise<Door> {
  const watchers = new Set<ServerResponse>();
  const stop = played.onChange(() => {
    for (const watcher of watchers) tell(watcher);
  });
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });

  function tell(watcher: ServerResponse): void {
    watcher.write(`data: ${JSON.stringify(played.state())}\n\n`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (request.method === 'POST' && path === '/act') {
      if (!(await played.act(await bodyOf(request)))) return void response.writeHead(400).end();
      return sendJson(response, played.state());
    }
    if (request.method !== 'GET') return void response.writeHead(405).end();
    if (path === '/state') return sendJson(response, played.state());
    if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      watchers.add(response);
      response.on('close', () => watchers.delete(response));
      return tell(response);
    }
    const name = /^\/pictures\/([\w-]{1,20})$/.exec(path)?.[1];
    const picture = name === undefined ? null : (played.picture?.(name) ?? null);
    if (picture) response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
    else response.writeHead(404).end();
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wishedPort, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : wishedPort,
    async close() {
      stop();
      for (const watcher of watchers) watcher.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > longestBody) return null;
  }
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

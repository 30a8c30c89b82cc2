/** The virtual printer's window on the world: a page with its slips, and the same as JSON for tests. Loopback only. */

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { drawSlip } from './draw.ts';
import { faultsFrom } from './faults.ts';
import type { Slip } from './slip.ts';
import type { VirtualPrinter } from './virtual-printer.ts';

export interface PrinterPage {
  readonly port: number;
  close(): Promise<void>;
}

const longestBody = 10_000;
const slipsOnPage = 24;
const tellEveryMs = 50;

export async function openPrinterPage(printer: VirtualPrinter, wishedPort: number): Promise<PrinterPage> {
  const watchers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  let announced = false;
  const stop = printer.onChange(() => {
    if (announced) return;
    announced = true;
    // A printer at work changes with every row.
    setTimeout(() => {
      announced = false;
      for (const watcher of watchers) tell(watcher);
    }, tellEveryMs);
  });

  function tell(watcher: ServerResponse): void {
    const slips = printer.slips().slice(-slipsOnPage).map(summaryOf);
    watcher.write(`data: ${JSON.stringify({ port: printer.port, state: printer.state(), slips })}\n\n`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const picture = /^\/slips\/(\d+)\.png$/.exec(path);
    if (request.method === 'POST' && path === '/faults') return applyFaults(request, response);
    if (request.method !== 'GET') return void response.writeHead(405).end();
    if (path === '/') {
      const page = await readFile(new URL('page.html', import.meta.url));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    } else if (path === '/state') {
      sendJson(response, printer.state());
    } else if (path === '/slips') {
      sendJson(response, printer.slips().map(summaryOf));
    } else if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      watchers.add(response);
      response.on('close', () => watchers.delete(response));
      tell(response);
    } else if (picture) {
      const slip = printer.slips().find(({ number }) => number === Number(picture[1]));
      if (slip) response.writeHead(200, { 'content-type': 'image/png' }).end(drawSlip(slip));
      else response.writeHead(404).end();
    } else {
      response.writeHead(404).end();
    }
  }

  async function applyFaults(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const faults = faultsFrom(await bodyOf(request));
    if (faults === null) return void response.writeHead(400).end();
    await printer.apply(faults);
    sendJson(response, printer.state());
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

/** A slip without its dots: those are in its picture. */
function summaryOf(slip: Slip): Omit<Slip, 'pictures'> {
  const { pictures: _, ...rest } = slip;
  return rest;
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** The parsed body; null when it is too long or not JSON. */
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

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { servePage, type PageServer } from './page-server.ts';

type Page = PageServer<{ hello: (answer: (text: string) => void) => void }, { tick: () => void }>;

let folder: string;
let page: Page;
let demo = false;

beforeEach(async () => {
  demo = false;
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(folder, 'index.html'), '<title>取号</title>');
  page = await servePage({ port: 0, folder, secret: 'the secret', isOpen: () => demo });
  page.sockets.on('connection', (socket) => socket.on('hello', (answer) => answer('你好')));
});
afterEach(async () => {
  await page.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Got {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

function get(address: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          cookie: response.headers['set-cookie']?.[0],
          location: response.headers.location,
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const bare = (cookie: string | undefined): string => cookie?.split(';')[0] ?? '';

it('a one-time key becomes a cookie, and F5 works with it', async () => {
  const first = await get(page.firstUrl());
  expect(first).toMatchObject({ status: 302, location: '/' });
  expect(first.cookie).toContain('HttpOnly; SameSite=Strict');
  const again = await get(page.url, { cookie: bare(first.cookie) });
  expect(again).toMatchObject({ status: 200, body: '<title>取号</title>' });
  expect((await get(page.firstUrl())).status).toBe(401);
});

it('each page has a key of its own, and one cookie opens them all', async () => {
  await page.close();
  page = await servePage({
    port: 0,
    folder,
    starts: ['/', '/window/'],
    secret: 'the secret',
    isOpen: () => false,
  });
  expect(await get(page.firstUrl('/window/'))).toMatchObject({ status: 302, location: '/window/' });
  expect((await get(page.firstUrl('/window/'))).status).toBe(401);
  const first = await get(page.firstUrl());
  expect(first).toMatchObject({ status: 302, location: '/' });
  expect((await get(page.url, { cookie: bare(first.cookie) })).status).toBe(200);
});

it('opens to nobody without a key, to everybody in a demo', async () => {
  expect((await get(page.url)).status).toBe(401);
  demo = true;
  const opened = await get(page.url);
  expect(opened.status).toBe(200);
  expect(opened.cookie).toContain('HttpOnly');
});

it('is known by its loopback name only', async () => {
  demo = true;
  expect((await get(page.url, { host: 'evil.example' })).status).toBe(421);
});

it('the bridge answers the page, and neither strangers nor other sites', async () => {
  const cookie = bare((await get(page.firstUrl())).cookie);
  const opens = (headers: Record<string, string>): Promise<string> =>
    new Promise((resolve) => {
      const socket = io(page.url, {
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        extraHeaders: headers,
      });
      const end = (text: string): void => {
        socket.close();
        resolve(text);
      };
      socket.on('connect', () => void socket.emitWithAck('hello').then((text) => end(String(text))));
      socket.on('connect_error', () => end('refused'));
    });
  expect(await opens({ cookie })).toBe('你好');
  expect(await opens({})).toBe('refused');
  expect(await opens({ cookie, origin: 'http://evil.example' })).toBe('refused');
  expect(await opens({ cookie, origin: page.url.slice(0, -1) })).toBe('你好');
});

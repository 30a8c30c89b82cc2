/** The pages of the screens: hashed files for ever, pages asked for each time, nothing outside their folder. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App, Parts } from './parts.ts';
import { serveScreens } from './static.ts';

const catalogue = {
  hall: { name: '大厅 <甲>' },
  counters: [{ id: 'H00-01', number: 1 }],
};
let app: App;

beforeAll(async () => {
  const apps = mkdtempSync(join(tmpdir(), 'apps-'));
  mkdirSync(join(apps, 'display/dist/assets'), { recursive: true });
  writeFileSync(join(apps, 'display/dist/index.html'), '<!doctype html><title>大屏</title>');
  writeFileSync(join(apps, 'display/dist/voice.json'), '{}');
  writeFileSync(join(apps, 'display/dist/assets/index-1a2b3c.js'), 'void 0');
  writeFileSync(join(apps, 'secret.txt'), 'secret');
  app = fastify();
  await serveScreens(app, { catalogue, config: { mode: 'demo' } } as unknown as Parts, apps);
});
afterAll(() => app.close());

const get = (url: string) => app.inject({ method: 'GET', url });

it('a page and the views under its address are asked for each time', async () => {
  for (const url of ['/display/', '/display/?counter=H00-01', '/display/window-3']) {
    const { statusCode, headers, body } = await get(url);
    expect([url, statusCode, headers['cache-control']]).toEqual([url, 200, 'no-cache']);
    expect(body).toContain('大屏');
  }
  expect((await get('/display')).headers.location).toBe('/display/');
});

it('files with a hash in their name are kept for ever, others are not', async () => {
  expect((await get('/display/assets/index-1a2b3c.js')).headers['cache-control']).toContain('immutable');
  expect((await get('/display/voice.json')).headers['cache-control']).toBe('no-cache');
});

it('what is not there is not there', async () => {
  const urls = [
    '/display/none.js',
    '/display/assets/none.js',
    '/display/a/b',
    '/counter/',
    '/display/../secret.txt',
    '/display/..%2f..%2fsecret.txt',
  ];
  for (const url of urls) {
    const { statusCode, body } = await get(url);
    expect([`${url} 403`, `${url} 404`]).toContain(`${url} ${statusCode}`);
    expect(body).not.toBe('secret');
  }
});

it('the QR code’s address leads to the visitor’s page; the key goes on behind the #', async () => {
  const { statusCode, headers } = await get('/t/0123456789abcdefghij');
  expect([statusCode, headers.location]).toEqual([302, '/phone/#0123456789abcdefghij']);
});

it('the front page leads to every screen and says that this is a demo', async () => {
  const { body } = await get('/');
  expect(body).toContain('演示');
  expect(body).toContain('大厅 &#60;甲&#62;');
  for (const href of ['/counter/', '/display/?voice=1', '/guide/', '/console/'])
    expect(body).toContain(`href="${href}`);
});

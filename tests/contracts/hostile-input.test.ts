/** Hostile input: a coded answer, and the hall's log and state as they were. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { digestOf } from '@yichuang/domain/hall/codec';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let hall: HubInTest;
let clerk: string;
let before: { readonly seq: number; readonly digest: string };

beforeAll(async () => {
  hall = await hubInTest();
  clerk = await hall.signIn('clerk1');
});
beforeEach(() => {
  before = standing();
});
afterEach(async () => {
  assert.deepEqual(standing(), before);
  assert.equal((await hall.ask('GET', '/api/health')).status, 200);
});
afterAll(async () => {
  await hall.stop();
  assert.deepEqual(
    hall.logged.filter((line) => line.includes('"level":"error"')),
    [],
  );
});

const standing = () => ({ seq: hall.hub.status().seq, digest: digestOf(hall.hub.hall()) });
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  hall.ask('POST', path, { token: clerk, body, headers });

describe('bodies', () => {
  it.each([
    ['cut off', '{"commandId":"'],
    ['no JSON', 'drop table event'],
    ['a prototype', '{"__proto__":{"role":"manager"},"commandId":"x","payload":{}}'],
    ['a constructor', '{"constructor":{"prototype":{"role":"manager"}},"commandId":"x","payload":{}}'],
    ['a list', '[]'],
    ['a number', '1e400'],
    ['null bytes', '\u0000\u0000'],
    ['nested deep', `{"commandId":"x","payload":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['empty', ''],
  ])('%s', async (_, body) => {
    const answer = await post('/api/commands/openCounter', body, { 'content-type': 'application/json' });
    expect([answer.status, answer.body?.code]).toEqual([400, 'BadRequest']);
  });

  it('another kind of content', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x']) {
      const answer = await post('/api/commands/openCounter', '<a/>', { 'content-type': type });
      expect([answer.status, answer.body.code]).toEqual([400, 'BadRequest']);
    }
  });

  it('wrong types and unknown fields in every payload', async () => {
    for (const payload of [
      null,
      1,
      'x',
      [],
      { counterId: 3 },
      { counterId: 'H00-01', more: 1 },
      { counterId: '../..' },
    ]) {
      const answer = await post('/api/commands/openCounter', { commandId: randomUUID(), payload });
      expect([payload, answer.status, answer.body.code]).toEqual([payload, 400, 'BadRequest']);
    }
  });

  it('10 MB, announced or not', async () => {
    const huge = `{"commandId":"${'x'.repeat(10_000_000)}"}`;
    expect((await post('/api/commands/openCounter', huge)).body.code).toBe('TooLarge');
    expect((await post('/api/sessions', huge)).body.code).toBe('TooLarge');
    const { hostname, port } = new URL(hall.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/commands/openCounter HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${clerk}\r\n` +
        'content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    for (let sent = 0; sent < 20; sent += 1) socket.write(chunk);
    socket.on('error', () => undefined);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /);
  });
});

describe('addresses', () => {
  it.each([
    '/%zz',
    '/api/tickets/%00',
    '/api/tickets/..%2f..%2fhub.db',
    '/../birth.json',
    '/api/catalogue/../../etc',
  ])('%s', async (path) => {
    const { status, text } = await hall.ask('GET', path, { token: clerk });
    expect([400, 404]).toContain(status);
    expect(text).toContain('"code"');
  });

  it('queries of another shape', async () => {
    for (const query of [
      'after=-1',
      'after=x',
      'after=1&after=2',
      'kinds=everything',
      'limit=1000000',
      'colour=red',
    ]) {
      const { status, body } = await hall.ask('GET', `/api/events?${query}`, { token: clerk });
      expect([query, status, body.code]).toEqual([query, 400, 'BadRequest']);
    }
  });
});

describe('pages of another site', () => {
  it('may not act, with or without somebody’s cookie', async () => {
    const body = { commandId: randomUUID(), payload: { counterId: 'H00-01' } };
    const cookie = `yichuang_session=${clerk}`;
    const origins = [
      'http://evil.example',
      'null',
      `${hall.url}.evil.example`,
      hall.url.replace('127.0.0.1', 'localhost'),
    ];
    for (const origin of origins) {
      for (const headers of [{ origin }, { origin, cookie }]) {
        const answer = await hall.ask('POST', '/api/commands/openCounter', { headers, body });
        expect([origin, answer.status, answer.body.code]).toEqual([origin, 403, 'ForeignOrigin']);
      }
      expect((await hall.ask('POST', '/api/pairings', { headers: { origin }, body: {} })).status).toBe(403);
    }
    const own = { origin: hall.url, cookie };
    const answer = await hall.ask('POST', '/api/commands/openCounter', {
      headers: own,
      body: { ...body, payload: {} },
    });
    expect(answer.body.code).toBe('BadRequest');
  });

  it('open no socket', async () => {
    for (const transports of [['websocket'], ['polling']]) {
      const socket = io(hall.url, {
        transports,
        forceNew: true,
        reconnection: false,
        auth: { token: clerk },
        extraHeaders: { origin: 'http://evil.example' },
      });
      await new Promise((resolve) => socket.on('connect_error', resolve));
      expect(socket.connected).toBe(false);
      socket.close();
    }
  });

  it('get answers that no other page may read or frame', async () => {
    const { headers } = await hall.ask('GET', '/api/hall', {
      token: clerk,
      headers: { origin: 'http://evil.example' },
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('sockets', () => {
  it('words that the wire does not know are answered or ignored', async () => {
    const socket = io(hall.url, { transports: ['websocket'], forceNew: true, auth: { token: clerk } });
    await new Promise((resolve) => socket.on('connect', () => resolve(null)));
    socket.emit('command');
    socket.emit('command', {}, 'no function');
    socket.emit('shutdown', { now: true });
    for (const request of [
      null,
      1,
      [],
      {},
      { name: 'openCounter' },
      { name: '__proto__', commandId: 'x', payload: {} },
    ]) {
      const answer = await socket.emitWithAck('command', request);
      expect(answer.outcome).toBe('failed');
      expect(['BadRequest', 'NotFound']).toContain(answer.problem.code);
      expect((await socket.emitWithAck('follow', request)).problem.code).toBe('BadRequest');
    }
    const gone = new Promise((resolve) => socket.on('disconnect', resolve));
    socket.emit('command', {
      name: 'openCounter',
      commandId: randomUUID(),
      payload: { note: 'x'.repeat(200_000) },
    });
    await gone;
    socket.close();
  });
});

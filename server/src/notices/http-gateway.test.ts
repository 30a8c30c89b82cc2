/** The contract with an SMS gateway, against one on loopback that is slow, busy, wrong, gone. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NoticeId } from '@yichuang/domain/casework/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { openHttpGateway } from './http-gateway.ts';
import { SmsConfig } from './sms-config.ts';

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const MESSAGE = {
  noticeId: '01890000-0000-8000-8000-000000000001' as NoticeId,
  phone: '13800008000',
  text: '【保亭政务】您申请的“食品经营许可”已办结，短码 "026000017"&更多。',
};

let server: Server;
let received: Received[];
let answers: (response: ServerResponse, request: IncomingMessage) => void;

beforeEach(async () => {
  received = [];
  answers = (response) => response.writeHead(200).end('{"code":"0"}');
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      answers(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
const gateway = (more: Partial<z.input<typeof SmsConfig>> = {}) =>
  openHttpGateway(
    SmsConfig.parse({
      url: address(),
      headers: { authorization: 'Bearer secret' },
      body: { kind: 'json', template: { to: ['{phone}'], sms: { content: '{text}' }, ref: '{id}', type: 1 } },
      success: { field: { path: 'code', values: ['0', 0] } },
      timeoutSeconds: 1,
      ...more,
    }),
  );

describe('what is sent', () => {
  it('JSON: phone and text stand whole in their places, the id of the notice goes along', async () => {
    expect(await gateway().send(MESSAGE)).toEqual({ outcome: 'sent' });
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      to: [MESSAGE.phone],
      sms: { content: MESSAGE.text },
      ref: MESSAGE.noticeId,
      type: 1,
    });
    expect(received[0]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json',
      'idempotency-key': MESSAGE.noticeId,
    });
  });

  it('a form: Chinese, quotes and & are written so that they come back', async () => {
    const body = { kind: 'form' as const, fields: { mobile: '{phone}', content: '{text}', sign: 'x' } };
    expect(await gateway({ body }).send(MESSAGE)).toEqual({ outcome: 'sent' });
    const form = new URLSearchParams(received[0]?.body);
    expect([form.get('mobile'), form.get('content'), form.get('sign')]).toEqual([
      MESSAGE.phone,
      MESSAGE.text,
      'x',
    ]);
  });

  it('a second try has the same id, so that the gateway can drop it', async () => {
    const sender = gateway({ idempotencyHeader: 'X-Request-Id' });
    await sender.send(MESSAGE);
    await sender.send(MESSAGE);
    expect(received.map(({ headers }) => headers['x-request-id'])).toEqual([
      MESSAGE.noticeId,
      MESSAGE.noticeId,
    ]);
  });
});

describe('what it answers', () => {
  it.each<[string, (response: ServerResponse, request: IncomingMessage) => void, object]>([
    ['the number 0 in the field', (response) => response.end('{"code":0}'), { outcome: 'sent' }],
    [
      'a no in the field',
      (response) => response.end('{"code":"40012"}'),
      { outcome: 'refused', fault: 'Refused' },
    ],
    ['not JSON', (response) => response.end('<html>ok</html>'), { outcome: 'again', fault: 'Unreadable' }],
    [
      'JSON without the field',
      (response) => response.end('{"status":"ok"}'),
      { outcome: 'again', fault: 'Unreadable' },
    ],
    [
      'more than an answer has',
      (response) => response.end(`{"code":"0","x":"${'x'.repeat(70_000)}"}`),
      { outcome: 'again', fault: 'Unreadable' },
    ],
    ['500', (response) => response.writeHead(500).end('{"code":"0"}'), { outcome: 'again', fault: 'Busy' }],
    [
      '429 and how long to wait',
      (response) => response.writeHead(429, { 'retry-after': '90' }).end(),
      { outcome: 'again', fault: 'Busy', afterMs: 90_000 },
    ],
    ['401', (response) => response.writeHead(401).end(), { outcome: 'refused', fault: 'Refused' }],
    [
      'a way to somewhere else',
      (response) => response.writeHead(307, { location: '/elsewhere' }).end(),
      { outcome: 'refused', fault: 'Refused' },
    ],
    ['a closed socket', (_, request) => request.socket.destroy(), { outcome: 'again', fault: 'Unreachable' }],
    ['nothing', () => undefined, { outcome: 'again', fault: 'Slow' }],
    [
      'half an answer',
      (response) => void response.writeHead(200).write('{"code":'),
      { outcome: 'again', fault: 'Slow' },
    ],
  ])('%s', async (_, answer, expected) => {
    answers = answer;
    expect(await gateway().send(MESSAGE)).toMatchObject(expected);
    expect(received).toHaveLength(1);
  });

  it('without a field the status alone decides', async () => {
    answers = (response) => response.writeHead(202).end();
    const success = { statuses: [202], field: null };
    expect(await gateway({ success }).send(MESSAGE)).toEqual({ outcome: 'sent' });
  });

  it('nobody listens', async () => {
    const away = gateway();
    await new Promise((resolve) => server.close(resolve));
    expect(await away.send(MESSAGE)).toMatchObject({ outcome: 'again', fault: 'Unreachable' });
  });
});

/**
 * The floor under a take over HTTP: Fastify, the same body schema, a token look-up, the same rows in one group commit
 * for each turn of the event loop, an answer of the same size. No rules, no receipts looked up, no chain, nobody follows.
 */
import { createHash } from 'node:crypto';
import { takeTicket } from '@yichuang/domain/hall/commands/take-ticket';
import { commandBody } from '@yichuang/protocol/api';
import fastify from 'fastify';
import { answering } from '../programs/answering.ts';
import { openPlainRows, type PlainTicket } from './plain-rows.ts';

export interface TakeFloor {
  readonly url: string;
  readonly token: string;
}

interface Job {
  readonly ticket: PlainTicket;
  readonly answer: (event: object) => void;
}

const TOKEN = 'the-floor-has-one-device-and-this-is-its-token';
const rows = openPlainRows(process.argv[2] ?? '');
const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
rows.database
  .prepare(
    `INSERT INTO device (deviceId, kind, name, tokenDigest, pairedAt) VALUES ('kiosk-1', 'kiosk', '1', ?, '')`,
  )
  .run(digest(TOKEN));
const device = rows.database.prepare(
  'SELECT deviceId, kind, name FROM device WHERE tokenDigest = ? AND revokedAt IS NULL',
);

let group: Job[] = [];
function commit(): void {
  const jobs = group;
  group = [];
  const events = rows.take(jobs.map(({ ticket }) => ticket));
  for (const [index, { answer }] of jobs.entries()) answer(events[index] ?? {});
}

const body = commandBody(takeTicket.payload);
const app = fastify();
app.route({
  method: 'POST',
  url: '/api/commands/takeTicket',
  schema: { body },
  validatorCompiler: () => (sent) => {
    const { data, error } = body.safeParse(sent);
    return error ? { error } : { value: data };
  },
  onRequest: (request, reply, done) => {
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    if (device.get(digest(token)) === undefined) void reply.code(401).send();
    else done();
  },
  handler: (request) =>
    new Promise((resolve) => {
      const { commandId, payload } = request.body as { commandId: string; payload: { services: string[] } };
      group.push({
        ticket: { commandId, services: payload.services },
        answer: (event) => resolve({ outcome: 'accepted', events: [event] }),
      });
      if (group.length === 1) setImmediate(commit);
    }),
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
answering((): TakeFloor => ({ url, token: TOKEN }));

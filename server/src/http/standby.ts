/** What a second PC (备机) asks of the hub: a base, what was committed since, and the keys, sealed; and who is the hall's hub. */
import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { z } from 'zod';
import { EpochAnswer } from '../standby/fence.ts';
import { MediaAnswer } from '../standby/follower.ts';
import { machineFilesIn } from '../standby/machine.ts';
import { keyFile } from '../store/keys.ts';
import { only } from './guard.ts';
import { ownAddress } from '../own-address.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const Place = z.strictObject({
  generation: z.string().regex(/^[0-9a-f]{16}$/),
  from: z.coerce.number().int().min(0),
});
const Port = z.coerce.number().int().min(1).max(65_535);

export function standbyRoutes(app: App, { core, config, own }: Parts): void {
  const { feed, fence } = core;

  const paired: onRequestHookHandler = (request, _reply, done) => {
    if (!fence.secret.isToken(request.headers['x-standby-token'])) throw new ProblemError('SignInFirst');
    // One that was overtaken has nothing to give.
    if (fence.isFenced()) throw new ProblemError('Fenced');
    const port = Port.safeParse(request.headers['x-standby-port']);
    if (port.success) fence.heardFrom(originOf(request, port.data));
    done();
  };

  app.route({
    method: 'GET',
    url: '/api/standby/base',
    schema: { tags: ['hub'], summary: 'The database file as it stands; for a paired second PC' },
    onRequest: paired,
    handler: (_request, reply) => {
      const { generation, bytes, stream } = feed.base();
      return reply
        .header('x-wal-generation', generation)
        .header('content-length', bytes)
        .type('application/octet-stream')
        .serializer((body) => body as string)
        .send(stream);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/standby/tail',
    schema: {
      tags: ['hub'],
      summary: 'What was committed after that place; 404: take a new base',
      querystring: Place,
    },
    onRequest: paired,
    handler: (request, reply) => {
      const { generation, from } = request.query;
      const tail = feed.tail(generation, from, core.now());
      if (tail === null) throw new ProblemError('NotFound');
      if (tail.next !== null) void reply.header('x-wal-next', tail.next);
      return reply
        .header('x-hub-now', core.now())
        .type('application/octet-stream')
        .serializer((body) => body as string)
        .send(tail.bytes);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/standby/machine',
    schema: {
      tags: ['hub'],
      summary: 'Birth, settings and keys of the hub, sealed for the paired second PC',
    },
    onRequest: paired,
    handler: () => ({
      sealed: fence.secret.seal(Buffer.from(JSON.stringify(machineFilesIn(config.data)))).toString('base64'),
    }),
  });

  app.route({
    method: 'GET',
    url: '/api/standby/media',
    schema: {
      tags: ['hub'],
      summary:
        'Pictures and films of the board, whose content is at /media; the second PC says how many it misses',
      querystring: z.strictObject({ missing: z.coerce.number().int().min(0).optional() }),
      response: { 200: MediaAnswer },
    },
    onRequest: paired,
    handler: ({ query: { missing } }) => {
      if (missing !== undefined) feed.mediaMissing(missing);
      return { media: own.media.list() };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/standby/code',
    schema: {
      tags: ['hub'],
      summary: 'The code by which a second PC is paired, and where it finds this hub',
      response: { 200: z.strictObject({ code: z.string(), address: z.string() }) },
    },
    onRequest: only('pairStandby'),
    handler: (request) => ({
      code: keyFile(config.data, 'standby').toString('hex'),
      address: ownAddress(config, `${request.protocol}://${request.host}`),
    }),
  });

  app.route({
    method: 'GET',
    url: '/api/epoch',
    schema: {
      tags: ['hub'],
      summary: 'How often another computer took over; proven to who knows the secret',
      querystring: z.strictObject({ nonce: z.string().regex(/^[0-9a-f]{32}$/) }),
      response: { 200: EpochAnswer },
    },
    handler: (request) => {
      if (fence.isFenced()) throw new ProblemError('Fenced');
      return fence.answerTo(request.query.nonce);
    },
  });
}

function originOf({ ip }: FastifyRequest, port: number): string {
  const address = ip.replace(/^::ffff:/, '');
  return `http://${address.includes(':') ? `[${address}]` : address}:${String(port)}`;
}

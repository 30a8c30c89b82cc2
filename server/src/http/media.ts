/** The board's pictures and films (大屏素材): sent here as they are, and played from /media by every board. */
import fastifyStatic from '@fastify/static';
import { MediaKept } from '@yichuang/protocol/settings';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const BYTES = 'application/octet-stream';
const FOREVER = 'public, max-age=31536000, immutable';

export function mediaRoutes(app: App, { own, log }: Parts): void {
  // As a stream: a film is written while it comes.
  app.addContentTypeParser(BYTES, (_request, payload, done) => {
    done(null, payload);
  });

  app.route({
    method: 'POST',
    url: '/api/settings/media',
    schema: {
      tags: ['settings'],
      summary:
        'A picture (JPEG, PNG, WebP) or film (MP4, WebM) for the board; the playlist is a part of the settings',
      response: { 200: MediaKept },
    },
    onRequest: only('manageSettings'),
    handler: async (request) => {
      const content = request.body as AsyncIterable<Buffer> | undefined;
      if (content === undefined || request.headers['content-type'] !== BYTES)
        throw new ProblemError('BadRequest', 'no file');
      const kept = await own.media.keep(content);
      log.info({ ...kept, by: request.asker.account?.accountId ?? null }, 'a file for the board came');
      return kept;
    },
  });

  void app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: own.media.folder,
      prefix: '/media/',
      schemaHide: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply) => {
        void reply.header('cache-control', FOREVER);
      },
    });
  });
}

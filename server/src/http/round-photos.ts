/** Photos of rounds over HTTP: sent by whoever finds or puts something right, shown to whoever may read of it. */
import { PhotoId, RoundId } from '@yichuang/domain/rounds/round';
import { PhotoKept } from '@yichuang/protocol/rounds';
import { z } from 'zod';
import type { Asker } from '../access/asker.ts';
import { may } from '../access/roles.ts';
import type { Core } from '../core.ts';
import { bareJpeg } from '../rounds/jpeg.ts';
import { PHOTO_BYTES, type Photos } from '../rounds/photos.ts';
import type { RoundReader } from '../rounds/round-table.ts';
import { only } from './guard.ts';
import { PEOPLE } from './limits.ts';
import type { App } from './parts.ts';
import { ProblemError } from './problem.ts';

interface PhotoParts {
  readonly core: Core;
  readonly photos: Photos;
  readonly reader: RoundReader;
}

export function roundPhotoRoutes(app: App, { core, photos, reader }: PhotoParts): void {
  /** Whoever does not follow rounds sees what belongs to a finding that they have to put right. */
  const isTheirs = (asker: Asker, photoId: PhotoId): boolean =>
    may(asker, 'followRounds') ||
    reader
      .unsettled()
      .flatMap(({ findings }) => findings)
      .some(
        ({ toAccountId, steps }) =>
          toAccountId === asker.account?.accountId && steps.some((step) => step.photoId === photoId),
      );

  app.route({
    method: 'POST',
    url: '/api/rounds/photos',
    schema: {
      tags: ['rounds'],
      summary:
        'A photo of a finding or of what was done about it: JPEG; what its camera wrote beside it is dropped',
      querystring: z.strictObject({ roundId: RoundId }),
      response: { '2xx': PhotoKept },
    },
    bodyLimit: PHOTO_BYTES,
    config: { rateLimit: PEOPLE },
    onRequest: only('sendRoundPhotos'),
    handler: (request, reply) => {
      const { account } = request.asker;
      if (account === null) throw new ProblemError('NotAllowed');
      const content = Buffer.isBuffer(request.body) ? bareJpeg(request.body) : null;
      if (content === null) throw new ProblemError('BadRequest', 'no JPEG');
      const { roundId } = request.query;
      const photoId = photos.keep({ roundId, content }, account.accountId, core.now());
      void reply.code(201);
      return { photoId };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/rounds/photos/:photoId',
    schema: {
      tags: ['rounds'],
      summary: 'A photo of a finding',
      params: z.strictObject({ photoId: PhotoId }),
    },
    onRequest: only('readRoundPhotos'),
    handler: (request, reply) => {
      if (!isTheirs(request.asker, request.params.photoId)) throw new ProblemError('NotFound');
      const content = photos.read(request.params.photoId);
      if (content === null) throw new ProblemError('NotFound');
      return reply.type('image/jpeg').send(content);
    },
  });
}

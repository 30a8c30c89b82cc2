/** 应急 over HTTP: the kit to print, the backups that there are, and the way back to one of them. */
import { Backups, RestoreWish } from '@yichuang/protocol/backups';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import type { FastifyReply } from 'fastify';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { backupsIn, madeAt } from '../store/backup.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function emergencyRoutes(app: App, { core, config, restore, keptKit }: Parts): void {
  const taken = core.tables
    .prepare<[string, LocalDate, Instant], number>(
      'SELECT count(*) FROM ticket WHERE hallId = ? AND date >= ? AND takenAt > ?',
    )
    .pluck();
  const received = core.tables
    .prepare<[Instant], number>('SELECT count(*) FROM case_file WHERE receivedAt > ?')
    .pluck();

  app.route({
    method: 'POST',
    url: '/api/emergency/kit',
    schema: { tags: ['hub'], summary: 'The emergency kit (应急包) made afresh, as one PDF to print' },
    onRequest: only('printKit'),
    handler: async (_request, reply) => pdfTo(reply, await keptKit.make()),
  });

  app.route({
    method: 'GET',
    url: '/api/emergency/kit',
    schema: { tags: ['hub'], summary: 'The kit that the hub made itself when the day was closed' },
    onRequest: only('printKit'),
    handler: (_request, reply) => {
      const pdf = keptKit.pdf();
      if (pdf === null) throw new ProblemError('NotFound');
      return pdfTo(reply, pdf);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/backups',
    schema: {
      tags: ['hub'],
      summary: 'Verified backups, the newest first, and what was done since each',
      response: { 200: Backups },
    },
    onRequest: only('restoreBackup'),
    handler: () => ({
      mayRestore: restore !== null,
      backups: backupsIn(config.data).flatMap((file) => {
        const at = madeAt(file);
        if (at === null) return [];
        const date = dateAt(at, core.hall().rules.zoneOffsetMinutes);
        return [
          {
            name: basename(file),
            at,
            bytes: statSync(file).size,
            lost: { numbers: taken.get(core.hallId, date, at) ?? 0, cases: received.get(at) ?? 0 },
          },
        ];
      }),
    }),
  });

  app.route({
    method: 'POST',
    url: '/api/backups',
    schema: {
      tags: ['hub'],
      summary: 'One more backup, now',
      response: { 200: z.strictObject({ ok: z.boolean() }) },
    },
    onRequest: only('restoreBackup'),
    handler: async () => ({ ok: (await core.housekeeping.backup(core.now())) !== null }),
  });

  app.route({
    method: 'POST',
    url: '/api/backups/restore',
    schema: {
      tags: ['hub'],
      summary: 'The hub stops, goes back to that backup and comes up again',
      body: RestoreWish,
    },
    onRequest: only('restoreBackup'),
    handler: (request, reply) => {
      const file = backupsIn(config.data).find((one) => basename(one) === request.body.name);
      if (file === undefined) throw new ProblemError('NotFound');
      if (restore === null) throw new ProblemError('NotAllowed');
      // The answer leaves first.
      reply.raw.once('finish', () => restore(file));
      return reply.code(202).send({});
    },
  });
}

function pdfTo(reply: FastifyReply, pdf: Buffer): FastifyReply {
  return reply
    .header('content-disposition', 'attachment; filename="emergency-kit.pdf"')
    .type('application/pdf')
    .send(pdf);
}

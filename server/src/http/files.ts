/** /api/files (结果扫描件): a scan is sent as it is and read by whoever may see its case. */
import { CaseId, FileId } from '@yichuang/domain/casework/ids';
import { FileKept } from '@yichuang/protocol/cases';
import { z } from 'zod';
import { FILE_BYTES, FILE_KINDS, kindOfBytes } from '../casework/files.ts';
import { readerOf } from './cases.ts';
import { only } from './guard.ts';
import { PEOPLE } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function fileRoutes(app: App, { core, casework }: Parts): void {
  const { cases, files } = casework;
  app.addContentTypeParser([...FILE_KINDS], { parseAs: 'buffer', bodyLimit: FILE_BYTES }, (_, body, done) =>
    done(null, body),
  );

  app.route({
    method: 'POST',
    url: '/api/files',
    schema: {
      tags: ['cases'],
      summary: 'A scan of a result: PDF, JPEG or PNG',
      querystring: z.strictObject({ caseId: CaseId }),
      response: { '2xx': FileKept },
    },
    bodyLimit: FILE_BYTES,
    config: { rateLimit: PEOPLE },
    onRequest: only('followCases'),
    handler: (request, reply) => {
      const reader = readerOf(request);
      const { caseId } = request.query;
      if (cases.find(caseId, reader) === null || reader.accountId === null)
        throw new ProblemError('NotFound');
      const content = Buffer.isBuffer(request.body) ? request.body : null;
      const kind = content && kindOfBytes(content);
      if (content === null || kind === null) throw new ProblemError('BadRequest', 'no PDF, JPEG or PNG');
      const fileId = files.keep({ caseId, kind, content }, reader.accountId, core.now());
      void reply.code(201);
      return { fileId, bytes: content.length, kind };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/files/:fileId',
    schema: {
      tags: ['cases'],
      summary: 'The scan of a result',
      params: z.strictObject({ fileId: FileId }),
    },
    onRequest: only('followCases'),
    handler: (request, reply) => {
      const scan = files.read(request.params.fileId);
      if (scan === null || scan === 'keyLost') throw new ProblemError('NotFound');
      if (cases.find(scan.caseId, readerOf(request)) === null) throw new ProblemError('NotFound');
      return reply.type(scan.kind).send(scan.content);
    },
  });
}

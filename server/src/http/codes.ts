/** POST /api/codes: whether a code is an appointment's, a case's, or both; the numbers of the two may look alike. */
import { CodeAnswer, CodeQuestion } from '@yichuang/protocol/codes';
import { appointmentReader } from '../appointments/table.ts';
import { casesNamed } from '../casework/collect.ts';
import { only } from './guard.ts';
import { COLLECT } from './limits.ts';
import type { App, Parts } from './parts.ts';

export function codeRoutes(app: App, { core, casework }: Parts): void {
  const appointments = appointmentReader(core.tables);

  app.route({
    method: 'POST',
    url: '/api/codes',
    schema: {
      tags: ['visitors'],
      summary: 'What a scanned code is for: an appointment, a case, both or neither',
      body: CodeQuestion,
      response: { 200: CodeAnswer },
    },
    config: { rateLimit: COLLECT },
    onRequest: only('askCollect'),
    handler: ({ body: { code } }): CodeAnswer => ({
      appointment: appointments.byCode(code.replaceAll(/[\s-]/gu, '').toUpperCase()).length > 0,
      result: casesNamed(casework.cases, code).length > 0,
    }),
  });
}

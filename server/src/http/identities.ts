/** POST /api/identities: the number of a document, in the body only, becomes a visitor of the day. */
import { IdentityAnswer, IdentityRequest } from '@yichuang/protocol/api';
import { dateAt } from '@yichuang/domain/time';
import { only } from './guard.ts';
import { IDENTITIES } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function identityRoutes(app: App, { core, identities }: Parts): void {
  app.route({
    method: 'POST',
    url: '/api/identities',
    schema: {
      tags: ['visitors'],
      summary: 'A visitor of today by the number of a document; the number is stored nowhere',
      body: IdentityRequest,
      response: { 200: IdentityAnswer },
    },
    config: { rateLimit: IDENTITIES },
    onRequest: only('identify'),
    handler: (request) => {
      const today = dateAt(core.now(), core.hall().rules.zoneOffsetMinutes);
      const found = identities.visitorOf(request.body, today);
      // The code of the check (WrongLength, NoSuchDate …) is for the screen; the number is in no answer.
      if (!found.ok) throw new ProblemError('IdentityInvalid', found.code);
      return { visitorId: found.visitorId };
    },
  });
}

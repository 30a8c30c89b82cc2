/**
 * /api/people (人员资料): what a clerk enters about an applicant, the masked card for screens, the whole card for a reason
 * that is recorded. Searches go by POST: nothing about a person is ever in an address.
 */
import { dateAt } from '@yichuang/domain/time';
import { PersonId } from '@yichuang/domain/ids';
import {
  PersonCard,
  PersonInput,
  PersonKept,
  PersonLookedUp,
  PersonLookup,
  PurgeAnswer,
  PurgeRequest,
  RevealRequest,
  Reveals,
  RevealsQuery,
} from '@yichuang/protocol/people';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AccountIdentity } from '../access/asker.ts';
import type { KeptPerson, When } from '../people/people.ts';
import { fullCard, maskedCard, type Person } from '../people/person.ts';
import { only } from './guard.ts';
import { PEOPLE, PEOPLE_SHOWN } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const ById = z.strictObject({ personId: PersonId });

export function peopleRoutes(app: App, { core, log }: Parts): void {
  const { people, reveals, purge, retention } = core.peopleRoom;

  const now = (): When => ({
    at: core.now(),
    today: dateAt(core.now(), core.hall().rules.zoneOffsetMinutes),
  });
  const find = (personId: PersonId): Person => {
    const [person] = people.find([personId]);
    if (!person) throw new ProblemError('NotFound');
    return person;
  };
  const answerFor = ({ personId, warnings }: KeptPerson): PersonKept => ({
    personId,
    card: maskedCard(find(personId)),
    warnings: [...warnings],
  });

  app.route({
    method: 'POST',
    url: '/api/people',
    schema: {
      tags: ['people'],
      summary: 'An applicant, agent or organisation: new, or the one of this number brought up to date',
      body: PersonInput,
      response: { 200: PersonKept },
    },
    config: { rateLimit: PEOPLE },
    onRequest: only('enterPeople'),
    handler: (request) => {
      const kept = people.add(request.body, now());
      // The code of the check (WrongLength, NoSuchDate …) is for the screen; the number is in no answer.
      if (!kept.ok) throw new ProblemError('IdentityInvalid', kept.code);
      return answerFor(kept);
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/people/:personId',
    schema: {
      tags: ['people'],
      summary: 'Corrects a person, or gives 身份待核 a number; answers whose number it is',
      params: ById,
      body: PersonInput,
      response: { 200: PersonKept },
    },
    config: { rateLimit: PEOPLE },
    onRequest: only('enterPeople'),
    handler: (request) => {
      const kept = people.update(request.params.personId, request.body, now());
      if (kept === null) throw new ProblemError('NotFound');
      if (!kept.ok) throw new ProblemError('IdentityInvalid', kept.code);
      return answerFor(kept);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/people/lookup',
    schema: {
      tags: ['people'],
      summary: 'Whoever has this whole number, to fill the form in; the look is recorded',
      body: PersonLookup,
      response: { 200: PersonLookedUp },
    },
    config: { rateLimit: PEOPLE_SHOWN },
    onRequest: only('enterPeople'),
    handler: (request) => {
      const { identityKind, number } = request.body;
      const { at, today } = now();
      const person = people.byIdentity(identityKind, number, today);
      if (person === null) return { card: null };
      if ('ok' in person) throw new ProblemError('IdentityInvalid', person.code);
      const { personId } = person;
      reveals.record({ personId, accountId: accountOf(request), how: 'lookup', reason: null }, at);
      return { card: fullCard(person) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/people/:personId',
    schema: { tags: ['people'], summary: 'The masked card', params: ById, response: { 200: PersonCard } },
    onRequest: only('readPeople'),
    handler: (request) => maskedCard(find(request.params.personId)),
  });

  app.route({
    method: 'POST',
    url: '/api/people/:personId/reveal',
    schema: {
      tags: ['people'],
      summary: 'The whole card, for a reason; the look is recorded',
      params: ById,
      body: RevealRequest,
      response: { 200: PersonCard },
    },
    config: { rateLimit: PEOPLE_SHOWN },
    onRequest: only('readPeople'),
    handler: (request) => {
      const { personId } = request.params;
      const person = find(personId);
      const accountId = accountOf(request);
      reveals.record({ personId, accountId, how: 'reveal', reason: request.body.reason }, core.now());
      return fullCard(person);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/reveals',
    schema: {
      tags: ['people'],
      summary: 'Who looked at whose whole card, the newest first',
      querystring: RevealsQuery,
      response: { 200: Reveals },
    },
    onRequest: only('readReveals'),
    handler: (request) => ({ reveals: reveals.list(request.query) }),
  });

  app.route({
    method: 'POST',
    url: '/api/people/purge',
    schema: {
      tags: ['people'],
      summary: 'Purges whatever is over its time, now; or says how much that is',
      body: PurgeRequest,
      response: { 200: PurgeAnswer },
    },
    onRequest: only('purgePeople'),
    handler: async (request) => {
      const { dryRun } = request.body;
      const by = accountOf(request);
      const at = core.now();
      const counts = dryRun ? purge.due(at) : await core.housekeeping.purge(at, by);
      if (!dryRun) log.info({ ...counts, by }, 'a manager had personal data purged');
      return {
        counts,
        dryRun,
        settled: purge.unsettled() === null,
        copiesExpireDays: retention.backupDays,
      };
    },
  });
}

/** `only` has let in accounts alone: no device has these permissions. */
function accountOf({ asker }: FastifyRequest): AccountIdentity['accountId'] {
  if (asker.account === null) throw new ProblemError('NotAllowed');
  return asker.account.accountId;
}

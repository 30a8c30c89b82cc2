/** What may be asked without being of the office: is my result there (kiosk, guide), how far is my case (phone). */
import type { Case } from '@yichuang/domain/casework/case';
import { isShortCode } from '@yichuang/domain/casework/numbers';
import { msOf } from '@yichuang/domain/time';
import { CollectAnswer, CollectQuestion, PhoneCase, PhoneCaseQuestion } from '@yichuang/protocol/cases';
import { collectAnswer } from '../casework/collect.ts';
import { limitGuesses, phoneCaseOf } from '../casework/phone-case.ts';
import { only } from './guard.ts';
import { COLLECT, PHONE_CASES } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function caseQuestionRoutes(app: App, { core, casework, evaluations }: Parts): void {
  const { cases, linesOf, office, basis } = casework;
  const guesses = limitGuesses();
  const keyOf = ({ caseId, decision, acceptedAt }: Case): string | null =>
    acceptedAt === null ? null : evaluations.keys.ofCase(caseId, decision === null ? 'accepted' : 'done');

  app.route({
    method: 'POST',
    url: '/api/collect',
    schema: {
      tags: ['cases'],
      summary: 'Whether a result can be collected, by short code or case number',
      body: CollectQuestion,
      response: { 200: CollectAnswer },
    },
    config: { rateLimit: COLLECT },
    onRequest: only('askCollect'),
    handler: (request): CollectAnswer => {
      const code = request.body.code.replaceAll(/[\s-]/gu, '');
      const [found] = cases.byNumber(code, {
        accountId: null,
        role: 'clerk',
        departmentId: null,
        powers: [],
      });
      const [line] = found ? linesOf([found]) : [];
      if (!found || !line) return { answer: 'unknown' };
      const { itemName } = line;
      return collectAnswer(found, { itemName, basis: basis(), now: core.now(), office: office.latest() });
    },
  });

  app.route({
    method: 'POST',
    url: '/api/phone/case',
    schema: {
      tags: ['cases'],
      summary: 'A case for its applicant: short code and the last four characters of the identity',
      body: PhoneCaseQuestion,
      response: { 200: PhoneCase },
    },
    config: { rateLimit: PHONE_CASES },
    handler: (request) => {
      const { shortCode, lastFour } = request.body;
      const nowMs = msOf(core.now());
      if (!guesses.mayTry(shortCode, nowMs)) throw new ProblemError('TooMany');
      const found = isShortCode(shortCode) ? cases.byShortCode(shortCode) : null;
      const { people } = core.peopleRoom;
      const right =
        found !== null &&
        [found.applicantId, found.agent?.personId].some(
          (personId) => personId !== undefined && people.endsWith(personId, lastFour.toUpperCase()) === true,
        );
      // A wrong code and a wrong identity are told the same way.
      if (!right) {
        guesses.wrong(shortCode, nowMs);
        throw new ProblemError('NotFound');
      }
      guesses.right(shortCode);
      return phoneCaseOf(found, cases.lifeOf(found.caseId), casework, keyOf(found));
    },
  });
}

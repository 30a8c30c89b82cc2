/** What may be asked without being of the office: is my result there (kiosk, guide), how far is my case (phone). */
import type { Case } from '@yichuang/domain/casework/case';
import { isShortCode } from '@yichuang/domain/casework/numbers';
import { collectingOf } from '@yichuang/domain/casework/views/collecting';
import { dateAt, msOf } from '@yichuang/domain/time';
import { CollectAnswer, CollectQuestion, PhoneCase, PhoneCaseQuestion } from '@yichuang/protocol/cases';
import { casesNamed, collectAnswer } from '../casework/collect.ts';
import { limitGuesses } from '../casework/guess-limit.ts';
import { phoneCaseOf } from '../casework/phone-case.ts';
import { only } from './guard.ts';
import { COLLECT, PHONE_CASES } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** Wrong tries before a code, or an address, is closed to phones for a while; phones of one network share an address. */
const TRIES_OF_A_CODE = 5;
const TRIES_OF_AN_ADDRESS = 60;

export function caseQuestionRoutes(app: App, { core, casework, evaluations, catalogue, demo }: Parts): void {
  const { cases, linesOf, office, basis } = casework;
  const ofCode = limitGuesses(TRIES_OF_A_CODE);
  const ofAddress = limitGuesses(TRIES_OF_AN_ADDRESS);
  const keyOf = ({ caseId, decision, acceptedAt }: Case): string | null =>
    acceptedAt === null
      ? null
      : evaluations.keyToRate({ caseId, process: decision === null ? 'accepted' : 'done' });

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
      const [found] = casesNamed(cases, request.body.code);
      const [line] = found ? linesOf([found]) : [];
      if (!found || !line) return { answer: 'unknown' };
      const { itemName } = line;
      return collectAnswer(collectingOf(found, basis(), core.now()), itemName, office.latest());
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
      if (!ofCode.mayTry(shortCode, nowMs) || !ofAddress.mayTry(request.ip, nowMs))
        throw new ProblemError('TooMany');
      const found = isShortCode(shortCode) ? cases.byShortCode(shortCode) : null;
      const { people } = core.peopleRoom;
      const right =
        found !== null &&
        [found.applicantId, found.agent?.personId].some(
          (personId) => personId !== undefined && people.endsWith(personId, lastFour.toUpperCase()) === true,
        );
      // A wrong code and a wrong identity are told the same way.
      if (!right) {
        ofCode.wrong(shortCode, nowMs);
        ofAddress.wrong(request.ip, nowMs);
        throw new ProblemError('NotFound');
      }
      // Whoever has a case of their own may still not guess at those of others.
      ofCode.right(shortCode);
      const { hall } = catalogue;
      return {
        ...phoneCaseOf(found, cases.lifeOf(found.caseId), casework, keyOf(found)),
        now: core.now(),
        today: dateAt(core.now(), basis().hours.zoneOffsetMinutes),
        demo: demo !== null,
        hall: { zh: hall.shortName, en: hall.shortNameEn },
        phone: hall.phone.value,
      };
    },
  });
}

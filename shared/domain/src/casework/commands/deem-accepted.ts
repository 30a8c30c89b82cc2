/** deemAccepted 视为受理: five working days of silence are over; accepted by law as of the day of receipt. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { CaseId } from '../ids.ts';
import { acceptedBySilenceFacts } from './accepting.ts';
import { caseIn, silenceAfter } from './on-case.ts';

export const deemAccepted = caseCommand({
  name: 'deemAccepted',
  roles: ['clock'],
  payload: z.strictObject({ caseId: CaseId }),
  patience: '8s',
  needs: ['rules', 'calendar', 'numbers', 'office'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'TooEarly'],
  decide(current, _, context) {
    const received = caseIn(current, 'received');
    if (isRejection(received)) return received;
    const { terms, completeAt, corrections, status } = received;
    // By the calendar of now: a typhoon day since then gives the office a day more.
    const from = terms && silenceAfter(completeAt, terms, context);
    if (terms === null || from === null) return reject('CaseNotInState', { status });
    if (context.at < from) return reject('TooEarly', { from });
    return acceptedBySilenceFacts({ ...received, terms, corrected: corrections.length > 0 }, context);
  },
});

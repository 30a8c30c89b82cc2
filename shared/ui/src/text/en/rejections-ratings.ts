/** How 好差评 says no. */
import type { ratingRejections as chinese } from '../zh-CN/rejections-ratings.ts';
import type { Saying } from '../zh-CN/rejections.ts';

export const ratingRejections: Record<keyof typeof chinese, Saying> = {
  PowerNeeded: {
    says: 'Your account does not hold this power',
    next: 'Ask somebody who holds it, or the manager.',
  },
  VisitUnknown: {
    says: 'This counter has no such visit',
    next: 'Check the number or the case, then ask again.',
  },
  AlreadyPrompted: { says: 'This visit has been asked', next: 'One visit is asked once.' },
  AlreadyRated: { says: 'This has been rated', next: 'Thank you, there is nothing more to do.' },
  NotAsked: { says: 'Nobody is being asked now', next: 'You are asked when the counter has finished.' },
  EvaluationClosed: { says: 'This evaluation is over', next: 'If you have something to say, call 12345.' },
  NotYourEvaluator: {
    says: 'This evaluator does not stand at that counter',
    next: 'Ask the operator to check where it stands.',
  },
  TagUnknown: { says: 'The options have changed', next: 'Load the page again.' },
  StillTimeToRate: {
    says: 'There is still time to rate',
    next: 'It counts as not evaluated after {{until}}.',
  },
  NotBad: { says: 'This is not a bad rating', next: 'Only the two lowest levels are rectified.' },
  RectificationNotInState: { says: 'This step is not possible now', next: 'It has moved on: look again.' },
  AlreadyExtended: {
    says: 'The limit was extended before',
    next: 'It is extended once; answer by the new date.',
  },
  AlreadyAppealed: {
    says: 'This rating was appealed before',
    next: 'There is one appeal; go by its result.',
  },
  DecidedByAnother: { says: 'Who appealed may not decide', next: 'Ask another person in charge.' },
  NothingSuspected: {
    says: 'There is nothing to decide here',
    next: 'Somebody may have decided: look again.',
  },
};

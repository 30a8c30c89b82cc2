/** English of every problem the hub can answer with. */
import type { English } from '../english.ts';
import type { problems as chinese } from '../zh-CN/problems.ts';

export const problems: English<typeof chinese> = {
  BadRequest: {
    says: 'This step was not understood',
    next: 'Reload the page; if it stays, tell the operator.',
  },
  SignInFirst: { says: 'Please sign in', next: 'Then go on.' },
  SignInFailed: { says: 'Wrong user name or password', next: 'Type them again; capitals count.' },
  AccountDisabled: {
    says: 'This account is switched off',
    next: 'The manager can switch it on under accounts.',
  },
  AccountLocked: {
    says: 'Too many wrong tries: the account is locked',
    next: 'The manager unlocks it with one press.',
  },
  NotAllowed: { says: 'Your account may not do this', next: 'Ask the manager.' },
  NotFound: { says: 'Not found', next: 'Check and try again.' },
  TooLarge: { says: 'Too much text', next: 'Make it shorter.' },
  TooMany: { says: 'Too fast', next: 'Wait a few seconds.' },
  CommandTooLate: {
    says: 'This arrived too late and was not done',
    next: 'Look at the screen; press again if needed.',
  },
  CommandIdReused: { says: 'This was not done', next: 'Press again.' },
  IdentityInvalid: { says: 'This document number is not right', next: 'Check it and type it again.' },
  ForeignOrigin: { says: 'This address cannot be used', next: 'Open the hall’s own address.' },
  DiskFull: { says: 'The hub’s disk is full: looking only', next: 'Call the operator now; go on serving.' },
  OutcomeUnknown: { says: 'Not known yet whether it was done', next: 'Wait: it asks again by itself.' },
  Fenced: {
    says: 'The second PC has taken over; this one records nothing',
    next: 'Go on at the address of the second PC.',
  },
  Stopping: { says: 'The hub is restarting', next: 'A few seconds; it comes back by itself.' },
  Fault: {
    says: 'The hub had a fault; this was not done',
    next: 'Press again; if it stays, tell the operator.',
  },
  Offline: {
    says: 'The hub does not answer',
    next: 'It reconnects by itself; if urgent, use the emergency card.',
  },
};

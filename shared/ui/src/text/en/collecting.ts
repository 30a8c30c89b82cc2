/** English of 领证先问. */
import type { English } from '../english.ts';
import type { collecting as chinese } from '../zh-CN/collecting.ts';

export const collecting: English<typeof chinese> = {
  ready: {
    title: 'Ready to collect',
    next: {
      counter: 'Take a number for the certificate counter.',
      post: 'It is to be posted. To collect it here, take a number and say so.',
      electronic: 'It is an electronic certificate. For one on paper, take a number and ask.',
    },
    bring: 'Please bring: {{papers}}',
  },
  notYet: {
    undecided: {
      title: 'Not accepted yet',
      next: 'The papers are being read. We let you know; no need to wait.',
    },
    correcting: { title: 'Papers are missing', next: 'Bring what the notice of correction asks for.' },
    running: { title: 'Not ready yet', next: 'We let you know when it is. No need to wait today.' },
    stopped: { title: 'Not ready yet', next: 'A test, notice or review is under way. We let you know.' },
    late: { title: 'Not ready yet', next: 'It is later than expected. Please ask at the guide desk.' },
    onTheWay: { title: 'Done, and on its way here', next: 'We let you know when it has arrived.' },
  },
  expected: 'Expected {{day}}',
  collected: {
    title: {
      counter: 'Collected on {{day}}',
      post: 'Posted on {{day}}',
      electronic: 'Sent electronically on {{day}}',
    },
    next: 'If it was not you, or in doubt, please ask at the guide desk.',
  },
  nothing: {
    title: 'There is nothing to collect',
    next: 'It was closed, withdrawn or not accepted. Please ask at the guide desk.',
  },
  unknown: {
    title: 'No such code was found',
    next: 'Check the notice and type it again; or ask at the guide desk.',
  },
  trouble: {
    mistyped: 'One digit is wrong: please compare with the notice',
    notACode: 'The short code has 9 digits: see the notice or the message',
    offline: 'No connection: it cannot be looked up now',
    tooMany: 'Too many tries: please wait a minute',
    refused: 'That did not work: please try again',
  },
};

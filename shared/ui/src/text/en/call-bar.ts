/** English of the call bar. */
import type { English } from '../english.ts';
import type { callBar as chinese } from '../zh-CN/call-bar.ts';

export const callBar: English<typeof chinese> = {
  title: 'Call bar',
  connecting: 'Connecting to the hall',
  signIn: 'Nobody signed in',
  signInAdvice: 'Sign in at the desk',
  noCounter: 'No counter chosen',
  noCounterAdvice: 'Choose one at the desk',
  wrongRole: 'Not a clerk’s account',
  wrongRoleAdvice: 'Change it at the desk',
  openDesk: 'Open',
  waiting_one: '{{count}} waiting',
  waiting_other: '{{count}} waiting',
  nobody: 'Nobody waiting',
  offline: 'Cut off since {{time}}',
  neverConnected: 'Not connected',
  ask: 'Here?',
  here: 'Here',
  finishAndCall: 'Done, next',
  noShowTitle: '{{number}} did not come?',
  keep: 'Not yet',
  close: 'OK',
  taken: '{{caps}}: held by another program',
  takenNext: 'Use the mouse, or ask for another key',
};

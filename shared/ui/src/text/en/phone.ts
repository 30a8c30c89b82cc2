/** Every sentence of the phone's screen (手机查进度), in English. */
import type { phone as chinese } from '../zh-CN/phone.ts';

export const phone: typeof chinese = {
  title: 'Your place in the queue',
  language: '中文',
  yourNumber: 'Your number',
  stateLabel: 'Now',
  wait: {
    label: 'Still to wait, about',
    minutes: '{{low}}–{{high}} min',
    soon: 'up to {{high}} min',
    unknown: 'Not known yet',
    unknownWhy: 'No counter serves this area just now; the staff will see to it. Your place is kept.',
    mayVary: 'A rough guide: some matters take longer than others',
  },
  ahead: {
    label: 'In front of you',
    people: '{{ahead}}',
    next: 'You are next',
    you: 'You',
    picture: 'People in front of you: {{ahead}}, then you',
  },
  seats: 'Please wait near counters {{counters}}, watch the screens and listen',
  seatsAnywhere: 'Please wait in the hall, watch the screens and listen',
  nearly: 'Nearly your turn: please stay here',
  kept: 'Kept for you at counter {{counter}}: please wait nearby',
  called: {
    go: 'Please go to',
    counter: 'Counter {{counter}}',
    advice: 'Please go now. If walking takes you a while, just wave to the staff.',
  },
  serving: { title: 'Being served at counter {{counter}}', advice: 'This page will say when it is done.' },
  held: {
    title: 'Counter {{counter}} keeps your place',
    advice: 'When you are ready, go straight back to counter {{counter}}. No new number needed.',
  },
  noShow: {
    title: 'You were called and not seen',
    advice: 'No new number needed. Tell counter {{counter}} or a guide, and you are back in the queue.',
  },
  finished: { title: 'All done', advice: 'Thank you. Please keep your documents safe.' },
  cancelled: {
    title: 'This number was cancelled',
    advice: 'To go on, take a new number at the kiosk or ask a guide.',
  },
  abandoned: { title: 'This number was not used', advice: 'To go on, please ask a guide for a new number.' },
  expired: {
    title: 'This number has expired',
    advice: 'Next time, tell a guide that you were not served. They will help.',
  },
  nextDay: {
    title: 'Not served today, priority next time',
    advice: 'Next time, tell a guide this number: you get priority.',
  },
  missedRule: 'If you miss your call',
  bell: {
    off: 'Ring when I am called',
    on: 'It rings when you are called',
    advice: 'Keep the screen on and stay on this page. It cannot ring while the screen is off.',
  },
  call: 'Ask by phone',
  updated: 'As of {{time}}, updates by itself',
  offline: 'The hall cannot be reached. As of {{time}}; trying again. Please watch the screens in the hall.',
  loading: 'Looking for your number',
  noAnswer: {
    title: 'The hall cannot be reached',
    advice: 'Please check your connection. Your place has not changed: watch the screens and listen.',
    again: 'Try again',
  },
  unknown: {
    title: 'This number was not found',
    advice: 'Please scan the code on your slip again. If that fails, show your slip to a guide.',
  },
  noKey: {
    title: 'Please scan the code on your slip',
    advice: 'It shows how many people are in front of you and about how long it takes.',
  },
  titleCalled: 'Go to counter {{counter}}',
  titleWaiting: '{{number}}: {{ahead}} in front',
};

/** English of every way the hall says no. */
import type { RejectionCode } from '@yichuang/domain/rejections';
import type { Saying } from '../zh-CN/rejections.ts';

export const rejections: Record<RejectionCode, Saying> = {
  DayNotOpen: { says: 'The day has not been opened', next: 'Ask the manager to open it in the console.' },
  DayAlreadyOpen: { says: 'The day is open already', next: 'Go on calling.' },
  DayStillOpen: { says: '{{date}} has not been closed', next: 'Ask the manager to close that day first.' },
  WrongDate: { says: 'Only today can be opened', next: 'Today is {{today}}. Check the date.' },
  NotYetOpen: { says: 'Numbers are not given yet', next: 'They begin at {{from}}.' },
  LastTicketPassed: {
    says: 'The kiosk stopped giving numbers at {{at}}',
    next: 'Go to the guide desk: they know what is still possible today.',
  },
  PeopleStillWaiting: {
    says: 'People are still here: {{waiting}} waiting, {{called}} called, {{serving}} being served, {{held}} on hold',
    next: 'Choose for each number: priority tomorrow, gave up, left, or done.',
  },
  SettingsUnchanged: { says: 'Nothing has changed', next: 'Revision {{revision}} is in force already.' },
  ClockNotTrusted: {
    says: 'The hub’s clock looks wrong, so nothing happens by time',
    next: 'The operator checks the clock and confirms it.',
  },
  ClockAlreadyTrusted: { says: 'The clock is confirmed already', next: 'Nothing to do.' },

  ServiceUnknown: {
    says: 'The hall does not have this matter',
    next: 'Choose another, or a number for the zone.',
  },
  ZoneUnknown: { says: 'The hall does not have this zone', next: 'Choose another zone.' },
  QuotaReached: {
    says: 'All {{quota}} numbers of {{zone}} are taken today',
    next: 'A guide can add one or book tomorrow.',
  },
  AlreadyHoldsTicket: {
    says: 'This visitor already holds {{number}} for it',
    next: 'Use {{number}}; a guide may give another with a reason.',
  },
  VisitorUnknown: {
    says: 'This document was not recognised',
    next: 'Type its number again, or go on without it.',
  },
  NumbersExhausted: {
    says: 'The numbers of {{zone}} are used up today',
    next: 'Tell the manager; take a number of another zone.',
  },
  PriorityNotYours: { says: 'Priority is given by a guide', next: 'Take the visitor to the guide desk.' },

  QueueEmpty: { says: 'Nobody is waiting', next: 'New numbers appear by themselves.' },
  CurrentUndecided: {
    says: '{{number}} is still at this counter',
    next: 'Say: done, did not come, or back to the queue.',
  },
  CounterBusy: { says: 'This counter is serving somebody', next: 'Finish with them first.' },
  NobodyAtCounter: { says: 'Nobody is at this counter', next: 'Call the next one first.' },
  CounterUnknown: { says: 'The hall does not have this counter', next: 'Choose another.' },
  CounterNotOpen: { says: 'This counter is not open', next: 'Choose a counter and open it first.' },
  CounterPaused: { says: 'The counter is paused', next: 'Resume it, then call.' },
  CounterNotPaused: { says: 'The counter is not paused', next: 'Go on calling.' },
  CounterOccupied: {
    says: 'Somebody is signed in at this counter',
    next: 'Press “Take over”; it is recorded.',
  },
  NotYourCounter: { says: 'This is not your counter', next: 'Work at your own.' },
  AtOtherCounter: {
    says: 'You are still at {{counter}}',
    next: 'Press “Move here”; your visitor comes along.',
  },
  QueueLeftAlone: {
    says: 'No counter would be left for: {{zones}}',
    next: 'Find cover first; to go on anyway, confirm once more.',
  },

  TicketUnknown: { says: 'No such number today', next: 'Check it; for earlier days use “Find a number”.' },
  TicketNotInState: { says: 'This number is “{{status}}” now', next: 'Look at it again, then choose.' },
  TicketNotYours: {
    says: 'This number is at another counter',
    next: 'That counter serves it, or a guide moves it.',
  },
  TooEarlyForNoShow: {
    says: 'Too early: called {{calls}} of {{minCalls}} times',
    next: 'Call once more; possible from {{from}}.',
  },
  TooEarlyToInfer: { says: 'Too early to count it as started', next: 'From {{from}}.' },
  TooLateToUndo: {
    says: 'Too late to undo',
    next: 'It was possible until {{until}}; move or call the number instead.',
  },
  NothingToUndo: { says: 'There is nothing to undo', next: 'Look at the counter as it is now.' },
  AlreadyThere: { says: 'This number is in {{zone}} already', next: 'Nothing to do.' },
  GroundUnknown: { says: 'No such ground of priority', next: 'Choose another.' },
  PriorityUnchanged: { says: 'It has this priority already', next: 'Nothing to do.' },
  ReasonUnknown: { says: 'No such reason', next: 'Choose another.' },

  SlipUnknown: { says: 'No such slip', next: 'Print it again if needed.' },
  SlipAlreadyReported: { says: 'This slip has its result already', next: 'Nothing to do.' },
  AnnouncementOutdated: { says: 'This call is over', next: 'Nothing to do.' },
};

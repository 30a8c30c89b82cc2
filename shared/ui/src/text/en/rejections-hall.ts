/** How the hall says no: numbers, counters, calls, and what is kept beside them. */
import type { hallRejections as chinese } from '../zh-CN/rejections-hall.ts';
import type { Saying } from '../zh-CN/rejections.ts';

export const hallRejections: Record<keyof typeof chinese, Saying> = {
  AlertUnknown: { says: 'There is no such alert', next: 'Reload the page.' },
  AlertClosed: {
    says: 'This alert has ended',
    next: 'Nothing is left to do; it stands in the list of the day.',
  },
  NotYourAlert: {
    says: 'This alert was not sent to you',
    next: 'Whoever was told, or the manager, handles it.',
  },
  NobodyAbove: { says: 'There is nobody else to tell', next: 'Add a deputy in the settings of alerts.' },
  ObjectionUnknown: { says: 'There is no such objection', next: 'Reload the page.' },
  ObjectionOver: { says: 'This objection has its answer', next: 'Nothing is left to do; it stands below.' },
  ObjectionOutOfTime: {
    says: 'This day’s figures can no longer be objected to',
    next: 'From {{earliest}} until today they can.',
  },
  NothingToSetAside: { says: 'The objection names no number', next: 'Answer it without setting one aside.' },
  DifficultyUnknown: { says: 'There is no such record', next: 'Reload the page.' },
  DifficultyClosed: {
    says: 'This record is closed',
    next: 'Nothing is left to do; look it up in the register.',
  },
  NotYourDifficulty: {
    says: 'Somebody else is responsible for this',
    next: 'Leave it to that person or a manager.',
  },
  RoundUnknown: { says: 'There is no such round', next: 'Reload the page.' },
  RoundOver: { says: 'This round is finished', next: 'Start a new round to look again.' },
  RoundItemUnknown: { says: 'This round has no such item', next: 'Go back to the list and choose again.' },
  RoundItemFound: {
    says: 'A finding is recorded on this item',
    next: 'Close the finding when it is put right; the item stays as it is.',
  },
  RoundUnfinished: {
    says: '{{count}} items have not been looked at',
    next: 'Look at every item; mark what does not apply.',
  },
  FindingUnknown: { says: 'There is no such finding', next: 'Reload the page.' },
  FindingOver: { says: 'This finding is closed', next: 'Nothing is left to do; look it up in the register.' },
  NotYourFinding: {
    says: 'Somebody else handles this finding',
    next: 'Leave it to who is responsible, who found it, or a manager.',
  },
  FindingRectifiedAlready: {
    says: 'It was reported as put right',
    next: 'Wait for whoever found it to look again.',
  },
  ResponsibleUnknown: {
    says: 'There is no such account',
    next: 'Choose somebody responsible again.',
  },
  ResponsibleDisabled: { says: 'This account is disabled', next: 'Choose somebody else.' },
  ResponsibleUnable: {
    says: 'This account cannot report that something is put right',
    next: 'Choose a clerk, a guide, the operator or a manager.',
  },
  FindingNotRectified: {
    says: 'It has not been put right yet',
    next: 'Look again when it is reported as put right.',
  },
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
  DayIsPast: { says: '{{date}} has passed', next: 'Only today and days to come can be changed.' },
  CalendarUnchanged: { says: 'Nothing changes on {{date}}', next: 'There is nothing to do.' },
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
  AppointmentUnknown: {
    says: 'No appointment was found',
    next: 'Check the code; without an appointment take an ordinary number.',
  },
  AppointmentOtherDay: {
    says: 'The appointment is on {{date}}, not today',
    next: 'Come on that day, or take an ordinary number today.',
  },
  AppointmentTooEarly: {
    says: 'The appointment is at {{slotFrom}}–{{slotTo}}, too early to check in',
    next: 'Checking in begins at {{from}}; who cannot wait takes an ordinary number.',
  },
  AppointmentAlreadyUsed: {
    says: 'Checked in already, the number is {{number}}',
    next: 'Go on with {{number}}; a lost slip can be printed again.',
  },
  AppointmentCancelled: {
    says: 'This appointment was cancelled',
    next: 'Take an ordinary number for today.',
  },
  NumbersExhausted: {
    says: 'The numbers of {{zone}} are used up today',
    next: 'Tell the manager; take a number of another zone.',
  },
  LeaseNotYours: {
    says: '{{number}} is no offline number of this hall’s kiosks',
    next: 'The guide gives a new number and the old place.',
  },
  NumberSpent: {
    says: 'Offline number {{number}} is on record already',
    next: 'Check the time on the slip; for another visitor the guide gives a new number.',
  },
  NothingLost: { says: '{{number}} was never lost', next: 'The hub knows it; nothing to do.' },
  NotAPaperNumber: {
    says: '{{number}} is not from the emergency kit',
    next: 'Paper numbers are E001 to E200.',
  },
  PaperUnknown: {
    says: 'No such line was entered for that day',
    next: 'It may just have been struck out; look again.',
  },
  PaperUnchanged: {
    says: 'The line says the same as before',
    next: 'Change something, then say why.',
  },
  PaperNotYours: {
    says: '{{number}} is not a line that you entered today',
    next: 'The manager corrects or strikes out other people’s lines and older ones.',
  },
  NotOnPaper: {
    says: 'This case was not entered from paper',
    next: 'The system kept its time; it cannot be changed.',
  },
  ReceiptNotYours: {
    says: 'You did not enter this case today',
    next: 'The manager corrects other people’s receipts and older ones.',
  },
  ReceiptUnchanged: { says: 'That is the time on record already', next: 'Change the time, then say why.' },
  ReceiptAfterNext: {
    says: 'It cannot be received after {{time}}',
    next: 'It was accepted or sent back then; check the register.',
  },
  PaperSerialSpent: {
    says: 'Line {{serial}} of the intake register is entered already',
    next: 'Check the serial in the register.',
  },
  TimeInFuture: { says: '{{time}} is still to come', next: 'Check date and time.' },
  TimeOutsideDay: {
    says: '{{time}} is outside the working hours of {{date}}',
    next: 'Check date and time; {{from}} at the earliest, and at most a month back.',
  },
  CalledBeforeTaken: {
    says: 'Called at {{calledAt}}, before it was taken at {{takenAt}}',
    next: 'Check both times.',
  },
  FinishedBeforeCalled: {
    says: 'Finished at {{finishedAt}}, before it was called at {{calledAt}}',
    next: 'Check both times.',
  },
  CounterOverlap: {
    says: '{{counter}} served {{number}} from {{calledAt}} to {{finishedAt}}',
    next: 'Two visits at one counter cannot overlap; check counter and times.',
  },
  NothingFlagged: {
    says: 'Nothing about {{number}} waits for anybody',
    next: 'Somebody else may just have settled it.',
  },
  AssistanceNotYours: {
    says: 'Nobody accompanies from here',
    next: 'Let a guide or a clerk take the number.',
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
  DutyModeUnknown: {
    says: 'There is no such duty mode',
    next: 'The settings may have changed. Refresh and choose again.',
  },
  ReliefNotNeeded: { says: 'Nobody would be left without a counter', next: 'You may pause or close.' },
  CoverNotNeeded: {
    says: 'This counter needs no cover now',
    next: 'Somebody may be there already. Look at the counter again.',
  },
  CoverNotFree: {
    says: 'This person cannot cover that counter now',
    next: 'At another counter, or not qualified for its zone. Choose somebody else.',
  },
  NoCoverAsked: {
    says: 'That cover is not needed any more',
    next: 'Somebody is there already, or somebody else was asked.',
  },
  DutyUnchanged: {
    says: 'The duty is so already',
    next: 'Somebody else may have switched it. Nothing to do.',
  },
  NoCounterOpen: { says: 'No counter is open now', next: 'Open the counters on duty first, or name them.' },
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
  KeyMeansNothing: {
    says: 'This key of the keypad does nothing now',
    next: 'See on the screen what can be done, then press the key for it.',
  },
  DigitsUnknown: {
    says: 'No number or window is meant by "{{digits}}" on the keypad',
    next: 'Check the digits and press again.',
  },
  DigitsAmbiguous: {
    says: '"{{digits}}" is more than one number: {{numbers}}',
    next: 'Choose by the whole number on the screen.',
  },
  SlipUnknown: { says: 'No such slip', next: 'Print it again if needed.' },
  SlipAlreadyReported: { says: 'This slip has its result already', next: 'Nothing to do.' },
  AnnouncementOutdated: { says: 'This call is over', next: 'Nothing to do.' },
};

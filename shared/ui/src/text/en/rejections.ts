/** English of every way the hall says no. */
import type { RejectionCode } from '@yichuang/domain/rejections';
import type { Saying } from '../zh-CN/rejections.ts';

export const rejections: Record<RejectionCode, Saying> = {
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

  CaseUnknown: { says: 'There is no such case', next: 'Check the short code or number and search again.' },
  CaseNotInState: {
    says: 'The case is not at this step now',
    next: 'It has moved on; refresh and look again.',
  },
  NotThisWay: {
    says: 'This kind of case has no such step',
    next: 'Registered and unlisted cases are only recorded, dated and closed.',
  },
  ItemUnknown: {
    says: 'There is no such item',
    next: 'Search by another name, or record it as an unlisted matter.',
  },
  ItemNotHere: {
    says: 'This item is taken in at another hall',
    next: 'See the guide and tell the visitor which hall.',
  },
  ItemNotImmediate: {
    says: 'This item is not decided on the spot',
    next: 'Accept it; the department decides.',
  },
  TreeVersionUnknown: { says: 'The questions have changed', next: 'Answer the questions again.' },
  QuestionsOpen: { says: 'Not all questions are answered', next: 'Answer the remaining questions.' },
  ApplicantUnknown: { says: 'The applicant is not recorded', next: 'Record the applicant first.' },
  IdentityToVerify: {
    says: 'The applicant’s identity is still to be verified',
    next: 'Receive the papers only and print what to bring; accept after verifying.',
  },
  AlreadyVerified: {
    says: 'The applicant’s identity has been verified',
    next: 'Nothing more to check; the case can be accepted.',
  },
  MaterialMissing: {
    says: 'Papers are missing',
    next: 'Add the papers that are marked, or receive only and ask for them.',
  },
  NotDeferrable: {
    says: 'Some papers cannot be handed in later',
    next: 'The papers that are marked must be here now.',
  },
  MaterialsOwed: {
    says: 'Papers that were promised are still owed',
    next: 'It can be granted when they are here.',
  },
  NothingOwed: { says: 'No papers are owed', next: 'Refresh and look again.' },
  DateInPast: { says: 'The date has passed', next: 'Enter {{today}} or later.' },
  TooManyCases: { says: 'The hall’s numbers are used up', next: 'Ask the manager.' },
  CorrectionAlreadyOpen: {
    says: 'A request for correction is still open',
    next: 'Wait for the applicant to complete it.',
  },
  SecondCorrectionNeedsReason: {
    says: 'Corrections must be asked for at once; this is number {{count}}',
    next: 'Choose why; it is counted.',
  },
  CaseReasonUnknown: { says: 'There is no such reason', next: 'Choose one from the list.' },
  NoteNeeded: { says: 'A reason in words is needed', next: 'The applicant has a right to know it.' },
  AcceptedBySilence: {
    says: 'Five working days passed in silence: it is accepted by law',
    next: 'Go on as accepted and serve the notice.',
  },
  TooEarly: { says: 'It is too early', next: 'It happens after {{from}}.' },
  AlreadyWarned: { says: 'The warning of day {{day}} was given', next: 'Nothing more to do.' },
  NotYourDepartment: {
    says: 'This case is not your department’s',
    next: 'The approving department handles it.',
  },
  HelperAlready: { says: 'This person helps already', next: 'Choose somebody else to change it.' },
  NotHelped: { says: 'Nobody helps with this case', next: 'Assign somebody first.' },
  CaseTakenBy: { says: 'A colleague has taken this case', next: 'Choose “take over” to have it.' },
  LimitPassed: { says: 'The limit has passed and cannot be extended', next: 'Decide as soon as possible.' },
  LimitAlreadyExtended: {
    says: 'The limit was extended before',
    next: 'It can be extended once only; decide in time.',
  },
  ExtensionTooLong: { says: 'At most {{maxDays}} working days', next: 'Change the days.' },
  ProcedureUnknown: { says: 'The item has no such procedure', next: 'Choose one from the list.' },
  SpecialRunning: { says: 'A special procedure is still running', next: 'End it first.' },
  NoSpecialRunning: { says: 'No special procedure is running', next: 'Refresh and look again.' },
  DeadlineUnchanged: { says: 'The deadline is the same by the new calendar', next: 'Nothing to do.' },
  AlreadyAdopted: { says: 'It was settled before', next: 'Refresh and look again.' },
  DocumentUnknown: { says: 'There is no such document', next: 'Refresh and look again.' },
  DocumentIncomplete: {
    says: 'The document has empty mandatory fields',
    next: 'Fill in what is marked, then print.',
  },
  DocumentVoid: { says: 'The document is void', next: 'Use the new one.' },
  DocumentNotPrinted: { says: 'The document is not printed yet', next: 'Print it first.' },
  DocumentNotStamped: {
    says: 'The document is not stamped yet',
    next: 'Stamp and record it, then hand it over.',
  },
  DocumentNotSealed: { says: 'This document is signed, not sealed', next: 'Let the applicant sign.' },
  AlreadyStamped: { says: 'The stamp is recorded', next: 'Nothing more to do.' },
  AlreadyServed: { says: 'The document has been served', next: 'Nothing more to do.' },
  WrongSeal: { says: 'That is the wrong seal', next: 'Check which seal the document names.' },
  DocumentInForce: {
    says: 'The document has been served and cannot be made void',
    next: 'Issue another to put it right.',
  },
  ResultNotHere: { says: 'The result is not here yet', next: 'Hand it over when it has come.' },
  ReceiverUnknown: { says: 'The receiver is not recorded', next: 'Record the receiver first.' },
  WitnessNotFree: {
    says: 'You cannot be the witness yourself, and only somebody who stands here can put a fingerprint',
    next: 'Choose another colleague.',
  },
  ReceiverNotAllowed: {
    says: 'The receiver’s papers are not enough',
    next: 'Check what is needed, then hand over.',
  },
  NoPhone: { says: 'There is no mobile number', next: 'Tell them in person.' },
  NoticeUnknown: { says: 'There is no such message', next: 'Refresh and look again.' },
  NoticeSettled: { says: 'The message has an outcome', next: 'Nothing more to do.' },
  HandoverUnknown: { says: 'There is no such list', next: 'Refresh and look again.' },
  HandoverNotInState: { says: 'The list has moved on', next: 'Refresh and look again.' },
  PapersMissing: {
    says: 'Some papers were not scanned',
    next: 'Look again; if they are not here, sign with them named as missing.',
  },
  NotOnTheList: { says: 'Something scanned is not on the list', next: 'Put it aside and check.' },
  WrongShortCode: { says: 'The short code is another case’s', next: 'Make the list again.' },
  AlreadyListed: { says: 'The case stands on another list', next: 'Sign for that one first.' },
  DeliveryUnknown: { says: 'There is no such receipt', next: 'Refresh and look again.' },
};

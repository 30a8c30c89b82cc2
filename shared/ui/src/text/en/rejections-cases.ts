/** How casework says no. */
import type { caseRejections as chinese } from '../zh-CN/rejections-cases.ts';
import type { Saying } from '../zh-CN/rejections.ts';

export const caseRejections: Record<keyof typeof chinese, Saying> = {
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

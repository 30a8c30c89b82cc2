/** Every command of a case against every status: each cell says what happens. */
import { describe, expect, it } from 'vitest';
import { caseCommands } from '../../registry.ts';
import { paper } from '../testing/items.fixture.ts';
import { application, gist, PERSON, type Stage, type Who } from '../testing/stage.ts';
import { ID, inState, RECEIPT, REGISTERED, STATES, type State } from '../testing/states.ts';

type CaseCommandName = keyof typeof caseCommands;
const missing = [{ materialId: 'LEASE', kind: 'content' }];

type Row = readonly [who: Who, payload: (desk: Stage) => object, ...cells: string[]];

const STATE = 'CaseNotInState';
const NONE = 'CaseUnknown';
const times = (count: number, cell: string): string[] => Array<string>(count).fill(cell);

const which = (desk: Stage): object => ({ caseId: desk.state === null ? ID : desk.current().caseId });
const withIt =
  (more: object) =>
  (desk: Stage): object => ({ ...which(desk), ...more });
const always = (cell: string): string[] => times(STATES.length, cell);
/** Where these cells stand in the row; everywhere else it is at another step. */
const only = (cells: Partial<Record<State, string>>): string[] =>
  STATES.map((state) => cells[state] ?? (state === 'none' ? NONE : STATE));
/** The first document of the case: of a closed registered case there is none. */
const first = (desk: Stage): object => ({
  ...which(desk),
  documentId: desk.state === null ? ID : (desk.current().documents[0]?.documentId ?? ID),
});
/** Nothing was printed but the decision: the receipt is still to print, a closed case has no document. */
const ofReceipt = (cell: string): string[] => [NONE, ...times(STATES.length - 2, cell), 'DocumentUnknown'];

const NOT_HELPED: Partial<Record<State, string>> = {
  received: 'NotHelped',
  correcting: 'NotHelped',
  accepted: 'NotHelped',
  decided: 'NotHelped',
  atIssue: 'NotHelped',
};

const TABLE: Record<CaseCommandName, Row> = {
  receiveCase: ['clerk', () => application({ next: 'keep' }), ...always('CaseReceived+DocumentIssued')],
  registerCase: ['clerk', () => REGISTERED, ...always('CaseRegistered')],
  recordUnlistedCase: [
    'clerk',
    () => ({
      departmentId: 'LYJ',
      note: '其他',
      applicantId: PERSON.wang,
      promisedDate: '2026-09-30',
      basis: 'usual',
      ticketId: null,
    }),
    ...always('UnlistedCaseRecorded'),
  ],
  completeAtOnce: [
    'clerk',
    () => application({ itemId: 'CARD', outcome: 'granted', handOut: false }),
    ...always('CaseReceived+CaseAccepted+DocumentIssued+CaseDecided'),
  ],
  acceptCase: [
    'clerk',
    withIt({ deferred: ['LEASE'] }),
    ...only({ received: 'CaseAccepted+MaterialsDeferred+DocumentIssued+DocumentIssued' }),
  ],
  requestCorrection: [
    'sjj',
    withIt({ missing }),
    ...only({ received: 'CorrectionRequested+DocumentIssued', correcting: 'CorrectionAlreadyOpen' }),
  ],
  supplyCorrection: [
    'clerk',
    withIt({ materials: [paper('LEASE')] }),
    ...only({ correcting: 'CorrectionSupplied+DocumentIssued' }),
  ],
  refuseAcceptance: [
    'sjj',
    withIt({ reasonId: 'notRequired', competentDepartmentId: null, note: '不需许可' }),
    ...only({ received: 'AcceptanceRefused+DocumentIssued' }),
  ],
  verifyApplicant: [
    'clerk',
    withIt({ applicantId: PERSON.wang }),
    ...only({ received: 'AlreadyVerified', correcting: 'AlreadyVerified', accepted: 'AlreadyVerified' }),
  ],
  withdrawCase: [
    'clerk',
    withIt({ note: '本人要求' }),
    ...only({
      received: 'CaseWithdrawn+DocumentIssued',
      correcting: 'CaseWithdrawn+DocumentIssued',
      accepted: 'CaseWithdrawn+DocumentIssued',
    }),
  ],
  deemAccepted: ['clock', which, ...only({ received: 'TooEarly' })],
  warnUndecided: ['clock', withIt({ day: 3 }), ...only({ received: 'TooEarly' })],
  supplyDeferred: [
    'clerk',
    withIt({ materials: [paper('LEASE')] }),
    ...only({ accepted: 'DeferredSupplied+DocumentIssued' }),
  ],
  endDeferral: ['clock', which, ...only({ accepted: 'TooEarly' })],
  takeCase: [
    'sjj',
    which,
    ...only({ received: 'CaseTaken', correcting: 'CaseTaken', accepted: 'CaseTaken', decided: 'CaseTaken' }),
  ],
  passCase: [
    'sjj',
    withIt({ toAccountId: 'official-sjj-2' }),
    ...only({
      received: 'CasePassed',
      correcting: 'CasePassed',
      accepted: 'CasePassed',
      decided: 'CasePassed',
    }),
  ],
  assignHelper: [
    'clerk',
    withIt({ helperId: 'clerk-2', way: 'entrust', why: 'manyItems', agreed: true }),
    ...only({
      received: 'HelperAssigned',
      correcting: 'HelperAssigned',
      accepted: 'HelperAssigned',
      decided: 'HelperAssigned',
      atIssue: 'HelperAssigned',
    }),
  ],
  tellHelped: ['clerk', withIt({ channel: 'phone' }), ...only(NOT_HELPED)],
  endHelp: ['clerk', withIt({ note: '自己办' }), ...only(NOT_HELPED)],
  recordStep: [
    'sjj',
    withIt({ step: 'review', outcome: 'passed' }),
    ...only({ accepted: 'StepRecorded', decided: 'StepRecorded' }),
  ],
  startSpecial: [
    'sjj',
    withIt({ procedureCode: 'expertReview', expectedDays: 9 }),
    ...only({ accepted: 'SpecialStarted+DocumentIssued' }),
  ],
  endSpecial: ['sjj', withIt({ outcome: 'passed' }), ...only({ accepted: 'NoSpecialRunning' })],
  extendLimit: [
    'chief',
    withIt({ days: 5, note: '案情复杂' }),
    ...only({ accepted: 'LimitExtended+DocumentIssued' }),
  ],
  moveDeadline: ['clock', which, ...only({ received: 'DeadlineUnchanged', accepted: 'DeadlineUnchanged' })],
  correctReceipt: [
    'clerk',
    withIt({ receivedAt: '2026-09-23T01:00:00.000Z', note: '看错了' }),
    ...only({ received: 'NotOnPaper', correcting: 'NotOnPaper', accepted: 'NotOnPaper' }),
  ],
  decideCase: [
    'sjj',
    withIt({ outcome: 'refused', note: '不符合条件' }),
    ...only({ accepted: 'CaseDecided+DocumentIssued' }),
  ],
  attachResult: [
    'sjj',
    withIt({ fileId: ID }),
    ...only({ decided: 'ResultAttached', atIssue: 'ResultAttached' }),
  ],
  sendResult: ['sjj', which, ...only({ decided: 'ResultSent' })],
  arriveResult: ['clerk', which, ...only({ decided: 'ResultArrived+ApplicantNotified' })],
  notifyApplicant: ['clerk', withIt({ channel: 'phone' }), ...only({ atIssue: 'ApplicantNotified' })],
  reportNotice: [
    'hub',
    withIt({ noticeId: ID, outcome: 'sent' }),
    NONE,
    ...times(STATES.length - 1, 'NoticeUnknown'),
  ],
  remindCollect: ['clock', withIt({ day: 5 }), ...only({ atIssue: 'TooEarly' })],
  recordDelivery: [
    'hub',
    withIt({ deliveryId: ID, receipt: RECEIPT }),
    ...only({ decided: 'ResultNotHere', atIssue: 'ResultDelivered+DocumentServed' }),
  ],
  recallDelivery: ['manager', withIt({ note: '发错人' }), ...only({ handedOut: 'DeliveryRecalled' })],
  closeCase: ['clerk', which, ...only({ accepted: 'NotThisWay', decided: 'NotThisWay' })],
  adoptUnlisted: ['manager', withIt({ itemId: null }), NONE, ...times(STATES.length - 1, 'NotThisWay')],
  recordHandover: [
    'hub',
    (desk) => ({
      ...which(desk),
      handoverId: ID,
      departmentId: 'SJJ',
      shortCode: desk.state === null ? '026000011' : desk.current().shortCode,
      stage: 'listed',
    }),
    ...only({
      received: 'HandoverRecorded',
      correcting: 'HandoverRecorded',
      accepted: 'HandoverRecorded',
    }),
  ],
  printDocument: ['clerk', first, ...ofReceipt('DocumentPrinted')],
  stampDocument: [
    'clerk',
    (desk) => ({ ...first(desk), sealId: 'sjj-seal' }),
    ...ofReceipt('DocumentNotPrinted'),
  ],
  serveDocument: [
    'clerk',
    (desk) => ({ ...first(desk), how: 'counter' }),
    ...ofReceipt('DocumentNotPrinted'),
  ],
  voidDocument: [
    'clerk',
    (desk) => ({ ...first(desk), reasonId: 'misprint', reissue: true }),
    ...ofReceipt('DocumentVoided+DocumentIssued'),
  ],
  issueDocument: [
    'clerk',
    withIt({ form: 'lossStatement' }),
    NONE,
    ...times(STATES.length - 1, 'DocumentIssued'),
  ],
};

describe('办件 command × status', () => {
  it('has a row for every command and a cell for every status', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(Object.keys(caseCommands).toSorted());
    for (const [, , ...cells] of Object.values(TABLE)) expect(cells).toHaveLength(STATES.length);
  });

  it('a case that is unknown or at another step is met where it is declared, and nowhere else', () => {
    for (const [name, [, , ...cells]] of Object.entries(TABLE)) {
      const { rejections } = caseCommands[name as CaseCommandName];
      const declared = [NONE, STATE].filter((code) => rejections.some((one) => one === code));
      expect([name, [NONE, STATE].filter((code) => cells.includes(code))]).toEqual([name, declared]);
    }
  });

  it.each(STATES.slice(1))('the stage brings a case to %s', (state) => {
    expect(inState(state).current().status).toBe(state);
  });

  for (const [name, [who, payload, ...cells]] of Object.entries(TABLE)) {
    it.each(STATES.map((state, index) => [state, cells[index]] as const))(
      `${name} × %s → %s`,
      (state, cell) => {
        const desk = inState(state);
        const outcome = gist(desk.when(who, name as CaseCommandName, payload(desk)));
        expect(typeof outcome === 'string' ? outcome : outcome.join('+')).toBe(cell);
      },
    );
  }
});

/** Every rejection that a command of casework declares, and how it comes to it. The stage breaks at one that is not declared. */
import { describe, expect, it } from 'vitest';
import type { CaseContext } from '../command.ts';
import type { Delivery } from '../delivery.ts';
import type { Handover } from '../handover.ts';
import { ALL_PAPERS, ITEMS, paper } from '../testing/items.fixture.ts';
import { application, casework, gist, PERSON, stage } from '../testing/stage.ts';
import type { CaseworkName, Stage, Who } from '../testing/stage.ts';
import { ID, inState, RECEIPT, REGISTERED } from '../testing/states.ts';

type Try = readonly [desk: Stage, who: Who, payload: object, extra?: Partial<CaseContext>];
type Ways = Readonly<Record<string, () => Try>>;

/** Proven for every command by its row in command-status.test.ts. */
const BY_STATUS = ['CaseUnknown', 'CaseNotInState'];

const LESS = ALL_PAPERS.filter(({ materialId }) => materialId !== 'LEASE');
const FOOD = ITEMS['FOOD']!;
const HELP = { helperId: 'clerk-2', way: 'entrust', why: 'asked', agreed: true };
const CODE = '026000011';
const missing = [{ materialId: 'LEASE', kind: 'content' }];

const accepted = (more: object = {}): Stage =>
  stage().given('clerk', 'receiveCase', application({ next: 'accept', ...more }));
const kept = (more: object = {}): Stage =>
  stage().given('clerk', 'receiveCase', application({ next: 'keep', ...more }));
const onPaper = (next: string): Stage =>
  stage().given(
    'clerk',
    'receiveCase',
    application({ next, paper: { receivedAt: '2026-09-22T01:10:00.000Z', serial: 952 } }),
  );
const toDay = (date: string): object => ({ receivedAt: `${date}T01:10:00.000Z`, note: '登记表上是这一天' });
const registered = (): Stage => stage().given('clerk', 'registerCase', REGISTERED);
const reviewed = (): Stage => {
  const desk = accepted();
  return desk.given('sjj', 'startSpecial', { ...desk.id(), ...REVIEW });
};
const REVIEW = { procedureCode: 'expertReview', expectedDays: 9 };
const waiting = (more: object = {}): Stage => {
  const desk = accepted(more);
  desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' }).papered('granted');
  return desk.given('clerk', 'arriveResult', desk.id());
};

/** The act on the case of that desk. */
const on = (who: Who, desk: Stage, more: object = {}, extra?: Partial<CaseContext>): Try =>
  extra ? [desk, who, { ...desk.id(), ...more }, extra] : [desk, who, { ...desk.id(), ...more }];
/** Another department's official on a case of SJJ. */
const notTheirs = (more: object = {}, desk: Stage = accepted()): Ways => ({
  NotYourDepartment: () => on('mzj', desk, more),
});

const take = (more: object, extra?: Partial<CaseContext>): Try =>
  extra ? [stage(), 'clerk', application(more), extra] : [stage(), 'clerk', application(more)];
const USED_UP = {
  caseSerial: () => 1_000,
  shortSerial: () => 100_000,
  documentSerial: () => 1,
  isPaperSpent: () => false,
};
const intake = (next: object, itemId: string): Ways => ({
  ItemUnknown: () => take({ ...next, itemId: 'NONE' }),
  ItemNotHere: () => take({ ...next, itemId: 'AWAY' }),
  NotThisWay: () => take({ ...next, itemId: 'REG' }),
  TreeVersionUnknown: () => take({ ...next, itemId }, { item: { ...ITEMS[itemId]!, checklist: null } }),
  QuestionsOpen: () =>
    take(
      { ...next, itemId },
      {
        item: {
          ...ITEMS[itemId]!,
          checklist: { ...FOOD.checklist!, outcome: { kind: 'stopped', reason: '不用办' } },
        },
      },
    ),
  ApplicantUnknown: () => take({ ...next, itemId, applicantId: PERSON.nobody }),
  TooManyCases: () => take({ ...next, itemId }, { numbers: USED_UP }),
  IdentityToVerify: () => take({ ...next, itemId, applicantId: PERSON.unproven }),
  MaterialMissing: () => take({ ...next, itemId, materials: LESS }),
});

const form = (
  desk: Stage,
  which: 'acceptance' | 'special' | 'granted' | 'lossStatement',
  more: object = {},
) => ({
  documentId: desk.document(which),
  ...more,
});
const printed = (desk: Stage = accepted()): Stage =>
  desk.given('clerk', 'printDocument', { ...desk.id(), ...form(desk, 'acceptance') });
const voided = (desk: Stage = accepted()): Stage => desk.given('clerk', 'voidDocument', voiding(desk));
const voiding = (desk: Stage) => ({
  ...desk.id(),
  ...form(desk, 'acceptance'),
  reasonId: 'misprint',
  reissue: false,
});
/** What every act on a document may meet. */
const paperwork = (more: object = {}): Ways => ({
  NotYourDepartment: () => {
    const desk = accepted();
    return on('mzj', desk, form(desk, 'acceptance', more));
  },
  DocumentUnknown: () => on('clerk', accepted(), { documentId: ID, ...more }),
  DocumentVoid: () => {
    const desk = voided();
    return on('clerk', desk, form(desk, 'acceptance', more));
  },
});

const LISTED = [
  { caseId: ID, shortCode: CODE },
  { caseId: PERSON.nobody, shortCode: '026000022' },
];
const list = (): Stage =>
  stage('handover').given('clerk', 'makeHandover', { departmentId: 'SJJ', run: null, cases: LISTED });
const bag = (desk: Stage) => ({ handoverId: (desk.state as Handover).handoverId });
const inTheBag = (): Stage => {
  const desk = list();
  return desk.given('clerk', 'signOver', { ...bag(desk), scanned: LISTED.map(({ shortCode }) => shortCode) });
};
const HAND_OUT = {
  caseIds: [ID],
  receiver: { personId: PERSON.wang, relation: 'self' },
  proof: 'notice',
  papers: ['id'],
  how: 'counter',
};
const handedOut = (): Stage => stage('delivery').given('clerk', 'deliverResults', HAND_OUT);
const receipt = (desk: Stage) => ({ deliveryId: (desk.state as Delivery).deliveryId });

const unlisted = {
  departmentId: 'LYJ',
  note: '其他',
  applicantId: PERSON.wang,
  basis: 'usual',
  ticketId: null,
};
const REJECTED: Readonly<Record<CaseworkName, Ways>> = {
  receiveCase: {
    ...intake({ next: 'accept' }, 'FOOD'),
    TimeInFuture: () =>
      take({ next: 'keep', paper: { receivedAt: '2026-12-31T00:00:00.000Z', serial: 951 } }),
    TimeOutsideDay: () =>
      take({ next: 'keep', paper: { receivedAt: '2026-01-05T02:00:00.000Z', serial: 951 } }),
    PaperSerialSpent: () =>
      take(
        { next: 'keep', paper: { receivedAt: '2026-09-24T01:00:00.000Z', serial: 951 } },
        { numbers: { ...USED_UP, isPaperSpent: () => true } },
      ),
    NotDeferrable: () => take({ next: 'accept', materials: LESS, deferred: ['FORM'] }),
    CaseReasonUnknown: () => take({ next: 'refuse', reasonId: 'mood', note: '不需许可' }),
    NoteNeeded: () => take({ next: 'refuse', reasonId: 'notRequired' }),
  },
  completeAtOnce: {
    ...intake({ outcome: 'granted', handOut: false }, 'CARD'),
    PowerNeeded: () => [
      stage(),
      'newClerk',
      application({ itemId: 'CARD', outcome: 'granted', handOut: false }),
    ],
    ItemNotImmediate: () => take({ outcome: 'granted', handOut: false }),
    NoteNeeded: () => take({ itemId: 'CARD', outcome: 'refused', handOut: false }),
  },
  registerCase: {
    ItemUnknown: () => [stage(), 'clerk', { ...REGISTERED, itemId: 'NONE' }],
    ItemNotHere: () => [stage(), 'clerk', { ...REGISTERED, itemId: 'AWAY' }],
    NotThisWay: () => [stage(), 'clerk', { ...REGISTERED, itemId: 'FOOD' }],
    ApplicantUnknown: () => [stage(), 'clerk', { ...REGISTERED, applicantId: PERSON.nobody }],
    IdentityToVerify: () => [stage(), 'clerk', { ...REGISTERED, applicantId: PERSON.unproven }],
    DateInPast: () => [stage(), 'clerk', { ...REGISTERED, dueDate: '2026-09-23' }],
    TooManyCases: () => [stage(), 'clerk', REGISTERED, { numbers: USED_UP }],
  },
  recordUnlistedCase: {
    ApplicantUnknown: () => [
      stage(),
      'clerk',
      { ...unlisted, promisedDate: '2026-09-30', applicantId: PERSON.nobody },
    ],
    IdentityToVerify: () => [
      stage(),
      'clerk',
      { ...unlisted, promisedDate: '2026-09-30', applicantId: PERSON.unproven },
    ],
    DateInPast: () => [stage(), 'clerk', { ...unlisted, promisedDate: '2026-09-23' }],
    TooManyCases: () => [stage(), 'clerk', { ...unlisted, promisedDate: '2026-09-30' }, { numbers: USED_UP }],
  },
  adoptUnlisted: {
    NotThisWay: () => on('manager', accepted(), { itemId: null }),
    AlreadyAdopted: () => {
      const desk = stage().given('clerk', 'recordUnlistedCase', { ...unlisted, promisedDate: '2026-09-30' });
      return on('manager', desk.given('manager', 'adoptUnlisted', { ...desk.id(), itemId: null }), {
        itemId: null,
      });
    },
    ItemUnknown: () =>
      on(
        'manager',
        stage().given('clerk', 'recordUnlistedCase', { ...unlisted, promisedDate: '2026-09-30' }),
        {
          itemId: 'NONE',
        },
      ),
  },
  acceptCase: {
    ...notTheirs({}, kept()),
    IdentityToVerify: () => on('clerk', kept({ applicantId: PERSON.unproven })),
    NotDeferrable: () => on('clerk', kept({ materials: LESS }), { deferred: ['FORM'] }),
    MaterialMissing: () => on('clerk', kept({ materials: LESS })),
  },
  requestCorrection: {
    ...notTheirs({ missing }, kept()),
    AcceptedBySilence: () => on('clerk', kept().on('2026-10-10'), { missing }),
    CorrectionAlreadyOpen: () => {
      const desk = kept();
      return on('sjj', desk.given('clerk', 'requestCorrection', { ...desk.id(), missing }), { missing });
    },
    SecondCorrectionNeedsReason: () => on('clerk', corrected(), { missing }),
    CaseReasonUnknown: () => on('clerk', corrected(), { missing, reasonId: 'mood' }),
  },
  supplyCorrection: {},
  refuseAcceptance: {
    ...notTheirs(refusal(), kept()),
    AcceptedBySilence: () => on('clerk', kept().on('2026-10-10'), refusal()),
    CaseReasonUnknown: () => on('clerk', kept(), { ...refusal(), reasonId: 'mood' }),
  },
  verifyApplicant: {
    AlreadyVerified: () => on('clerk', kept(), { applicantId: PERSON.wang }),
    ApplicantUnknown: () =>
      on('clerk', kept({ applicantId: PERSON.unproven }), { applicantId: PERSON.nobody }),
    IdentityToVerify: () =>
      on('clerk', kept({ applicantId: PERSON.unproven }), { applicantId: PERSON.unproven }),
  },
  withdrawCase: {},
  deemAccepted: { TooEarly: () => on('clock', kept()) },
  warnUndecided: {
    TooEarly: () => on('clock', kept(), { day: 3 }),
    AlreadyWarned: () => {
      const desk = kept().on('2026-09-30');
      return on('clock', desk.given('clock', 'warnUndecided', { ...desk.id(), day: 3 }), { day: 3 });
    },
  },
  supplyDeferred: { NothingOwed: () => on('clerk', accepted(), { materials: [paper('LEASE')] }) },
  endDeferral: {
    ...notTheirs(),
    NothingOwed: () => on('clock', accepted()),
    TooEarly: () => on('clock', accepted({ materials: LESS, deferred: ['LEASE'] })),
  },
  takeCase: {
    ...notTheirs(),
    CaseTakenBy: () => {
      const desk = accepted();
      return on('sjj2', desk.given('sjj', 'takeCase', desk.id()));
    },
  },
  assignHelper: {
    HelperAlready: () => {
      const desk = accepted();
      return on('clerk', desk.given('clerk', 'assignHelper', { ...desk.id(), ...HELP }), HELP);
    },
  },
  tellHelped: { NotHelped: () => on('clerk', accepted(), { channel: 'phone' }) },
  endHelp: { NotHelped: () => on('clerk', accepted(), { note: '自己办' }) },
  passCase: notTheirs({ toAccountId: null }),
  recordStep: notTheirs({ step: 'review', outcome: 'done' }),
  startSpecial: {
    ...notTheirs(REVIEW),
    NotThisWay: () => on('sjj', registered(), REVIEW),
    SpecialRunning: () => on('sjj', reviewed(), REVIEW),
    ProcedureUnknown: () => on('sjj', accepted(), { ...REVIEW, procedureCode: 'auction' }),
  },
  endSpecial: {
    ...notTheirs({ outcome: 'passed' }, reviewed()),
    NoSpecialRunning: () => on('sjj', accepted(), { outcome: 'passed' }),
  },
  extendLimit: {
    ...notTheirs(longer()),
    NotThisWay: () => on('chief', registered(), longer()),
    PowerNeeded: () => on('sjj', accepted(), longer()),
    LimitAlreadyExtended: () => {
      const desk = accepted();
      return on('chief', desk.given('chief', 'extendLimit', { ...desk.id(), ...longer() }), longer());
    },
    ExtensionTooLong: () => on('chief', accepted(), { ...longer(), days: 11 }),
    LimitPassed: () => on('chief', accepted().on('2026-10-30'), longer()),
  },
  correctReceipt: {
    NotOnPaper: () => on('clerk', accepted(), toDay('2026-09-23')),
    ReceiptNotYours: () => on('clerk', onPaper('keep').on('2026-09-25'), toDay('2026-09-23')),
    ReceiptUnchanged: () => on('clerk', onPaper('keep'), toDay('2026-09-22')),
    TimeInFuture: () => on('clerk', onPaper('keep'), toDay('2026-09-25')),
    TimeOutsideDay: () => on('clerk', onPaper('keep'), toDay('2026-07-22')),
    ReceiptAfterNext: () => {
      const desk = onPaper('keep').on('2026-09-24');
      desk.given('clerk', 'acceptCase', desk.id()).on('2026-09-24', '15:00');
      return on('clerk', desk, { ...toDay('2026-09-24'), receivedAt: '2026-09-24T06:00:00.000Z' });
    },
  },
  moveDeadline: { DeadlineUnchanged: () => on('clock', accepted()) },
  decideCase: {
    ...notTheirs({ outcome: 'granted' }),
    SpecialRunning: () => on('sjj', reviewed(), { outcome: 'granted' }),
    MaterialsOwed: () =>
      on('sjj', accepted({ materials: LESS, deferred: ['LEASE'] }), { outcome: 'granted' }),
    NoteNeeded: () => on('sjj', accepted(), { outcome: 'refused' }),
  },
  attachResult: notTheirs({ fileId: ID }, waiting()),
  sendResult: {
    ...notTheirs({}, inState('decided')),
    ResultNotHere: () => {
      const desk = inState('decided');
      return on('sjj', desk.given('sjj', 'sendResult', desk.id()));
    },
  },
  arriveResult: {},
  notifyApplicant: {
    NoPhone: () => on('clerk', waiting({ applicantId: PERSON.company }), { channel: 'sms' }),
  },
  reportNotice: {
    NoticeUnknown: () => on('hub', waiting(), { noticeId: ID, outcome: 'sent' }),
    NoticeSettled: () => {
      const desk = waiting();
      const told = { noticeId: desk.current().notices[0]?.noticeId, outcome: 'delivered' };
      return on('hub', desk.given('hub', 'reportNotice', { ...desk.id(), ...told }), told);
    },
  },
  remindCollect: {
    TooEarly: () => on('clock', waiting(), { day: 5 }),
    AlreadyWarned: () => {
      const desk = waiting().on('2026-10-09');
      return on('clock', desk.given('clock', 'remindCollect', { ...desk.id(), day: 5 }), { day: 5 });
    },
  },
  recordDelivery: {
    ResultNotHere: () => on('hub', inState('decided'), handing()),
    DocumentNotStamped: () => {
      const desk = accepted();
      desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' });
      return on('hub', desk.given('clerk', 'arriveResult', desk.id()), handing());
    },
    ReceiverUnknown: () =>
      on('hub', waiting(), handing({ receiver: { personId: PERSON.nobody, relation: 'self' } })),
    ReceiverNotAllowed: () => on('hub', waiting(), handing({ papers: [] })),
  },
  recallDelivery: {},
  closeCase: {
    ...notTheirs({}, registered()),
    NotThisWay: () => on('clerk', accepted()),
  },
  recordHandover: {
    NotYourDepartment: () => on('hub', accepted(), moving(accepted(), { departmentId: 'XSJ' })),
    WrongShortCode: () => on('hub', accepted(), moving(accepted(), { shortCode: '026999999' })),
    AlreadyListed: () => {
      const desk = accepted();
      desk.given('hub', 'recordHandover', { ...desk.id(), ...moving(desk) });
      return on('hub', desk, moving(desk, { handoverId: PERSON.nobody }));
    },
  },
  printDocument: {
    ...paperwork(),
    DocumentIncomplete: () => {
      const desk = accepted();
      const documents = { [desk.document('acceptance')]: { missing: ['contact'] as const } };
      return on('clerk', desk, form(desk, 'acceptance'), { documents });
    },
  },
  stampDocument: {
    ...paperwork({ sealId: 'sjj-seal' }),
    DocumentNotSealed: () => {
      const desk = accepted();
      desk.given('clerk', 'issueDocument', { ...desk.id(), form: 'lossStatement' });
      return on('clerk', desk, form(desk, 'lossStatement', { sealId: 'sjj-seal' }));
    },
    DocumentNotPrinted: () => {
      const desk = accepted();
      return on('clerk', desk, form(desk, 'acceptance', { sealId: 'sjj-seal' }));
    },
    AlreadyStamped: () => {
      const desk = accepted().papered('acceptance');
      return on('clerk', desk, form(desk, 'acceptance', { sealId: 'sjj-seal' }));
    },
    WrongSeal: () => {
      const desk = printed();
      return on('clerk', desk, form(desk, 'acceptance', { sealId: 'xsj-seal' }));
    },
  },
  serveDocument: {
    ...paperwork({ how: 'counter' }),
    DocumentNotPrinted: () => {
      const desk = accepted();
      return on('clerk', desk, form(desk, 'acceptance', { how: 'counter' }));
    },
    DocumentNotStamped: () => {
      const desk = printed();
      return on('clerk', desk, form(desk, 'acceptance', { how: 'counter' }));
    },
    AlreadyServed: () => {
      const desk = accepted().papered('acceptance', true);
      return on('clerk', desk, form(desk, 'acceptance', { how: 'counter' }));
    },
  },
  voidDocument: {
    ...paperwork({ reasonId: 'misprint', reissue: false }),
    DocumentInForce: () => {
      const desk = accepted().papered('acceptance', true);
      return [desk, 'clerk', voiding(desk)];
    },
    CaseReasonUnknown: () => {
      const desk = accepted();
      return [desk, 'clerk', { ...voiding(desk), reasonId: 'mood' }];
    },
  },
  issueDocument: {},
  makeHandover: {},
  signOver: {
    HandoverUnknown: () => [stage('handover'), 'clerk', { handoverId: ID, scanned: [] }],
    HandoverNotInState: () => {
      const desk = inTheBag();
      return [desk, 'clerk', { ...bag(desk), scanned: [] }];
    },
    NotOnTheList: () => {
      const desk = list();
      return [desk, 'clerk', { ...bag(desk), scanned: ['026000033'] }];
    },
    PapersMissing: () => {
      const desk = list();
      return [desk, 'clerk', { ...bag(desk), scanned: [CODE] }];
    },
  },
  signFor: {
    HandoverUnknown: () => [stage('handover'), 'sjj', { handoverId: ID, scanned: [] }],
    HandoverNotInState: () => {
      const desk = list();
      return [desk, 'sjj', { ...bag(desk), scanned: [] }];
    },
    NotYourDepartment: () => {
      const desk = inTheBag();
      return [desk, 'mzj', { ...bag(desk), scanned: [] }];
    },
    NotOnTheList: () => {
      const desk = inTheBag();
      return [desk, 'sjj', { ...bag(desk), scanned: ['026000033'] }];
    },
    PapersMissing: () => {
      const desk = inTheBag();
      return [desk, 'sjj', { ...bag(desk), scanned: [CODE] }];
    },
  },
  printHandover: {
    HandoverUnknown: () => [stage('handover'), 'clerk', { handoverId: ID, documentId: ID }],
    DocumentUnknown: () => {
      const desk = list();
      return [desk, 'clerk', { ...bag(desk), documentId: ID }];
    },
    DocumentIncomplete: () => {
      const desk = list();
      const documentId = (desk.state as Handover).documents[0]!.documentId;
      const documents = { [documentId]: { missing: ['contact'] as const } };
      return [desk, 'clerk', { ...bag(desk), documentId }, { documents }];
    },
  },
  deliverResults: {
    ReceiverUnknown: () => [
      stage('delivery'),
      'clerk',
      { ...HAND_OUT, receiver: { personId: PERSON.nobody, relation: 'self' } },
    ],
    WitnessNotFree: () => [
      stage('delivery'),
      'clerk',
      { ...HAND_OUT, how: 'post', fingerprint: { witness: 'clerk-2' } },
    ],
  },
  printDelivery: {
    DeliveryUnknown: () => [stage('delivery'), 'clerk', { deliveryId: ID, documentId: ID }],
    DocumentUnknown: () => {
      const desk = handedOut();
      return [desk, 'clerk', { ...receipt(desk), documentId: ID }];
    },
    DocumentIncomplete: () => {
      const desk = handedOut();
      const documentId = (desk.state as Delivery).documents[0]!.documentId;
      const documents = { [documentId]: { missing: ['contact'] as const } };
      return [desk, 'clerk', { ...receipt(desk), documentId }, { documents }];
    },
  },
};

function corrected(): Stage {
  const desk = kept();
  desk.given('clerk', 'requestCorrection', { ...desk.id(), missing });
  return desk.given('clerk', 'supplyCorrection', { ...desk.id(), materials: [paper('LEASE')] });
}

function refusal(): object {
  return { reasonId: 'notRequired', competentDepartmentId: null, note: '不需许可' };
}

function longer(): object {
  return { days: 5, note: '案情复杂' };
}

function handing(more: object = {}): object {
  return { deliveryId: ID, receipt: { ...RECEIPT, ...more } };
}

function moving(desk: Stage, more: object = {}): object {
  const { shortCode } = desk.current();
  return { handoverId: ID, departmentId: 'SJJ', shortCode, stage: 'listed', ...more };
}

describe.each(Object.entries(REJECTED) as [CaseworkName, Ways][])('%s', (name, ways) => {
  const declared = casework[name].rejections.filter((code) => !BY_STATUS.includes(code));

  it('declares no other rejection', () => {
    expect(Object.keys(ways).toSorted()).toEqual([...declared].toSorted());
  });

  it.each(Object.entries(ways))('can come to %s', (code, given) => {
    const [desk, who, payload, extra] = given();
    expect(gist(desk.when(who, name, payload, extra))).toBe(code);
  });
});

describe('the table', () => {
  it('has every command of casework', () => {
    expect(Object.keys(REJECTED).toSorted()).toEqual(Object.keys(casework).toSorted());
  });
});

/** Papers over the desk: kept, accepted, sent back, refused; what must be there, what may come later. */
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../guidance/checklist.ts';
import { ALL_PAPERS, ITEMS, paper } from '../testing/items.fixture.ts';
import { application, gist, PERSON, stage } from '../testing/stage.ts';

const FOOD = ITEMS['FOOD']!;
const LESS = ALL_PAPERS.filter(({ materialId }) => materialId !== 'LEASE');
const take = (more: object) => stage().when('clerk', 'receiveCase', application({ next: 'accept', ...more }));

describe('收件与受理 receiveCase', () => {
  it('keeps: a receipt, and the day from which silence counts', () => {
    const desk = stage().given('clerk', 'receiveCase', application({ next: 'keep' }));
    expect(desk.log.map(({ type }) => type)).toEqual(['CaseReceived', 'DocumentIssued']);
    expect(desk.current()).toMatchObject({
      status: 'received',
      // Friday is the festival, then the national holidays: five working days end on 10-09.
      silentUntil: '2026-10-09T09:30:00.000Z',
      departmentIds: ['SJJ'],
      documents: [{ form: 'receipt', documentNo: '保政服文〔2026〕第0-00001号', sealId: 'sjj-seal' }],
    });
    expect(desk.current().caseNo).toBe('1146902900990002144461004901000202609240001');
    expect(desk.current().shortCode).toMatch(/^02600001\d$/);
  });

  it('accepts in the same act: the notice, both dates, counted from the next working day', () => {
    const desk = stage().given('clerk', 'receiveCase', application({ next: 'accept' }));
    expect(desk.log.map(({ type }) => type)).toEqual(['CaseReceived', 'CaseAccepted', 'DocumentIssued']);
    expect(desk.current()).toMatchObject({
      status: 'accepted',
      deemed: false,
      limits: { promised: { dueDate: '2026-10-15', certain: true }, statutory: { dueDate: '2026-10-29' } },
      documents: [{ form: 'acceptance', copies: 2 }],
    });
  });

  it('a transferred item stands in the 审批局’s inbox, is seen by both, and bears the 审批局’s seal', () => {
    const desk = stage().given('clerk', 'receiveCase', application({ itemId: 'BUILD', next: 'accept' }));
    expect(desk.current()).toMatchObject({
      approvalDepartmentId: 'XSJ',
      departmentIds: ['XSJ', 'ZJJ'],
      documents: [{ sealId: 'xsj-seal' }],
    });
  });

  it.each([
    ['no such item', { itemId: 'NONE' }, 'ItemUnknown'],
    ['another hall’s item', { itemId: 'AWAY' }, 'ItemNotHere'],
    ['an item that is only registered here', { itemId: 'REG' }, 'NotThisWay'],
    ['an applicant whom nobody recorded', { applicantId: PERSON.nobody }, 'ApplicantUnknown'],
    [
      'an agent whom nobody recorded',
      { agent: { personId: PERSON.nobody, mayCollect: true } },
      'ApplicantUnknown',
    ],
    ['身份待核', { applicantId: PERSON.unproven }, 'IdentityToVerify'],
    ['a paper that is absent', { materials: LESS }, 'MaterialMissing'],
    [
      'an electronic copy where only paper counts',
      { materials: [...LESS, { ...paper('LEASE'), form: 'eCert' }] },
      'MaterialMissing',
    ],
    ['容缺 of what cannot wait', { materials: [], deferred: ['FORM'] }, 'NotDeferrable'],
  ])('does not accept: %s', (_, more, code) => {
    expect(gist(take(more))).toBe(code);
  });

  it('asks for all questions, and for a version that exists', () => {
    const withList = (checklist: Checklist | null) =>
      gist(
        stage().when('clerk', 'receiveCase', application({ next: 'keep' }), { item: { ...FOOD, checklist } }),
      );
    const outcome = { kind: 'stopped', reason: '不用办' } as const;
    expect(withList(FOOD.checklist && { ...FOOD.checklist, outcome })).toBe('QuestionsOpen');
    expect(withList(null)).toBe('TreeVersionUnknown');
  });

  it('answers that end with no are refused in writing, nothing else', () => {
    const outcome = { kind: 'stopped', reason: '不用办' } as const;
    const item = { ...FOOD, checklist: FOOD.checklist && { ...FOOD.checklist, outcome } };
    const refused = application({
      next: 'refuse',
      materials: [],
      reasonId: 'notRequired',
      competentDepartmentId: null,
      note: '不用办',
    });
    expect(gist(stage().when('clerk', 'receiveCase', refused, { item }))).toEqual([
      'CaseReceived',
      'AcceptanceRefused',
      'DocumentIssued',
    ]);
  });

  it('an electronic certificate stands for a copy that may be shared; an optional paper may be absent', () => {
    const materials = [paper('FORM'), { ...paper('IDCARD'), form: 'eCert', originals: 0 }, paper('LEASE')];
    expect(gist(take({ materials }))).toEqual(['CaseReceived', 'CaseAccepted', 'DocumentIssued']);
  });

  it('容缺: accepted, the paper is owed until the promised date, with a notice of its own', () => {
    const desk = stage().given(
      'clerk',
      'receiveCase',
      application({ next: 'accept', materials: LESS, deferred: ['LEASE'] }),
    );
    const { limits, materials, documents } = desk.current();
    expect(documents.map(({ form }) => form)).toEqual(['acceptance', 'deferral']);
    expect(materials.at(-1)).toMatchObject({
      materialId: 'LEASE',
      form: 'deferred',
      dueAt: limits?.promised.dueAt,
    });
  });

  it('容缺 may be shorter than the promised limit, never longer', () => {
    const due = (maxDays: number) => {
      const desk = stage();
      desk.office = { ...desk.office, deferral: { maxDays } };
      desk.given(
        'clerk',
        'receiveCase',
        application({ next: 'accept', materials: LESS, deferred: ['LEASE'] }),
      );
      return desk.current().materials.at(-1)?.dueAt?.slice(0, 10);
    };
    expect([due(3), due(60)]).toEqual(['2026-09-30', '2026-10-15']);
  });

  it('告知承诺 has its document', () => {
    const desk = stage().given('clerk', 'receiveCase', application({ next: 'accept', pledge: true }));
    expect(desk.current().documents.map(({ form }) => form)).toEqual(['acceptance', 'pledge']);
  });

  it('身份待核: received only, with the list of what to bring; accepted once it is proven', () => {
    const desk = stage().given(
      'clerk',
      'receiveCase',
      application({ next: 'keep', applicantId: PERSON.unproven }),
    );
    expect(desk.current().documents.map(({ form }) => form)).toEqual(['receipt', 'bringList']);
    expect(gist(desk.when('clerk', 'acceptCase', desk.id()))).toBe('IdentityToVerify');
    desk.people = { ...desk.people, [PERSON.unproven]: desk.people[PERSON.wang as never]! };
    expect(gist(desk.when('clerk', 'acceptCase', desk.id()))).toEqual(['CaseAccepted', 'DocumentIssued']);
  });

  it('身份待核 ends with the document on the desk: of the same person, or of somebody known before', () => {
    const desk = stage().given(
      'clerk',
      'receiveCase',
      application({ next: 'keep', applicantId: PERSON.unproven }),
    );
    const proven = { ...desk.id(), applicantId: PERSON.wang };
    expect(gist(desk.when('clerk', 'verifyApplicant', proven))).toEqual(['ApplicantVerified']);
    expect(desk.current()).toMatchObject({ applicantId: PERSON.wang, identityToVerify: false });
    expect(gist(desk.when('clerk', 'acceptCase', desk.id()))).toEqual(['CaseAccepted', 'DocumentIssued']);
  });

  it('sends back in the same act, everything that is missing at once', () => {
    const desk = stage().given(
      'clerk',
      'receiveCase',
      application({ next: 'correct', materials: [paper('FORM')] }),
    );
    expect(desk.current()).toMatchObject({
      status: 'correcting',
      corrections: [{ count: 1, missing: [{ materialId: 'IDCARD' }, { materialId: 'LEASE' }] }],
    });
    expect(desk.current().documents.map(({ form }) => form)).toEqual(['receipt', 'correction']);
  });

  it('refuses in the same act, with reason and words', () => {
    const refuse = (more: object) =>
      stage().when('clerk', 'receiveCase', application({ next: 'refuse', ...more }));
    expect(gist(refuse({ reasonId: 'whatever', note: '…' }))).toBe('CaseReasonUnknown');
    expect(gist(refuse({ reasonId: 'notCompetent' }))).toBe('NoteNeeded');
    expect(
      gist(refuse({ reasonId: 'notCompetent', competentDepartmentId: 'GAJ', note: '请到公安局' })),
    ).toEqual(['CaseReceived', 'AcceptanceRefused', 'DocumentIssued']);
  });

  it('补录: what was taken in on paper has its number, its due date and its silence from the true day', () => {
    const paper = { receivedAt: '2026-09-22T01:10:00.000Z', serial: 952 };
    const desk = stage().given('clerk', 'receiveCase', application({ next: 'accept', paper }));
    const online = stage().given('clerk', 'receiveCase', application({ next: 'accept' }));
    const { caseNo, receivedAt, acceptedAt, limits } = desk.current();
    expect(caseNo?.slice(31)).toBe('202609220952');
    expect([receivedAt, acceptedAt]).toEqual([paper.receivedAt, paper.receivedAt]);
    // Two working days earlier than what is accepted now (09-24).
    expect(limits?.promised.dueDate).toBe('2026-10-13');
    expect(online.current().limits?.promised.dueDate).toBe('2026-10-15');
    const kept = stage().given('clerk', 'receiveCase', application({ next: 'keep', paper }));
    const silentUntil = kept.current().silentUntil ?? '';
    const later =
      stage()
        .given('clerk', 'receiveCase', application({ next: 'keep' }))
        .current().silentUntil ?? '';
    expect(silentUntil < later).toBe(true);
  });

  it('更正收件时间: number and papers stay, silence, acceptance, 容缺 and limits count from the true day', () => {
    const paper = { receivedAt: '2026-09-22T01:10:00.000Z', serial: 952 };
    const right = '2026-09-21T02:00:00.000Z';
    const entered = (more: object) => stage().given('clerk', 'receiveCase', application({ paper, ...more }));
    const corrected = (more: object) => {
      const desk = entered(more);
      return desk.given('clerk', 'correctReceipt', {
        ...desk.id(),
        receivedAt: right,
        note: '登记表是 21 日',
      });
    };
    const owed = { next: 'accept', materials: LESS, deferred: ['LEASE'] };
    const accepted = corrected(owed).current();
    const asItOughtToBe = entered({ ...owed, paper: { ...paper, receivedAt: right } }).current();
    const told = ({ receivedAt, acceptedAt, completeAt, limits, materials }: typeof accepted) => ({
      receivedAt,
      acceptedAt,
      completeAt,
      limits,
      materials,
    });
    expect(told(accepted)).toEqual(told(asItOughtToBe));
    expect(accepted.caseNo?.slice(31)).toBe('202609220952');
    expect(accepted.limits?.promised.dueDate).toBe('2026-10-12');
    expect(accepted.moved).toEqual([]);
    const printed = entered(owed).papered('acceptance');
    printed.given('clerk', 'correctReceipt', { ...printed.id(), receivedAt: right, note: '登记表是 21 日' });
    expect(printed.current().moved).toMatchObject([
      { from: { promised: '2026-10-13' }, to: { promised: '2026-10-12' } },
    ]);

    const kept = corrected({ next: 'keep' }).current();
    const keptRight = entered({ next: 'keep', paper: { ...paper, receivedAt: right } }).current();
    expect(kept.silentUntil).toBe(keptRight.silentUntil);
    expect(kept.silentUntil).not.toBe(entered({ next: 'keep' }).current().silentUntil);
  });

  it('更正收件时间: accepted later, the limit stays where acceptance put it; the manager may on every day', () => {
    const paper = { receivedAt: '2026-09-22T01:10:00.000Z', serial: 952 };
    const desk = stage().given('clerk', 'receiveCase', application({ next: 'keep', paper }));
    desk.given('clerk', 'acceptCase', desk.id());
    const before = desk.current();
    desk.on('2026-09-28');
    const change = { ...desk.id(), receivedAt: '2026-09-21T02:00:00.000Z', note: '登记表是 21 日' };
    expect(gist(desk.when('clerk', 'correctReceipt', change))).toBe('ReceiptNotYours');
    desk.given('manager', 'correctReceipt', change);
    expect(desk.current()).toMatchObject({
      receivedAt: change.receivedAt,
      acceptedAt: before.acceptedAt,
      limits: before.limits,
      moved: [],
    });
  });

  it('the last serials of a day are the paper’s', () => {
    const numbers = {
      caseSerial: () => 951,
      shortSerial: () => 1,
      documentSerial: () => 1,
      isPaperSpent: () => false,
    };
    const payload = application({ next: 'keep' });
    expect(gist(stage().when('clerk', 'receiveCase', payload, { numbers }))).toBe('TooManyCases');
    const last = { ...numbers, caseSerial: () => 950 };
    expect(gist(stage().when('clerk', 'receiveCase', payload, { numbers: last }))).toContain('CaseReceived');
  });

  it('says so when the numbers are used up', () => {
    const used = {
      caseSerial: () => 1_000,
      shortSerial: () => 1,
      documentSerial: () => 1,
      isPaperSpent: () => false,
    };
    expect(gist(stage().when('clerk', 'receiveCase', application({ next: 'keep' }), { numbers: used }))).toBe(
      'TooManyCases',
    );
    const codes = { ...used, caseSerial: () => 1, shortSerial: () => 100_000 };
    expect(
      gist(stage().when('clerk', 'receiveCase', application({ next: 'keep' }), { numbers: codes })),
    ).toBe('TooManyCases');
  });

  it('the visit: the ticket, or the key that the desk gave, or the case alone', () => {
    const key = '00000000-0000-4000-8000-0000000000ee';
    const visitOf = (more: object) =>
      stage()
        .given('clerk', 'receiveCase', application({ next: 'keep', ...more }))
        .current();
    expect(visitOf({ ticketId: key }).visitKey).toBe(key);
    expect(visitOf({ visitKey: key }).visitKey).toBe(key);
    const alone = visitOf({});
    expect(alone.visitKey).toBe(alone.caseId);
  });
});

describe('登记型 registerCase', () => {
  const wish = {
    itemId: 'REG',
    applicantId: PERSON.wang,
    externalNo: 'HN-2026-0001',
    dueDate: null,
    ticketId: null,
  };

  it('needs five things and gives no document', () => {
    expect(Object.keys(wish)).toHaveLength(5);
    const desk = stage().given('clerk', 'registerCase', wish);
    expect(desk.current()).toMatchObject({
      status: 'accepted',
      way: 'registered',
      caseNo: null,
      externalNo: 'HN-2026-0001',
      documents: [],
      limits: { promised: { dueDate: '2026-10-09' } },
    });
  });

  it('keeps the date that the other system gave', () => {
    const desk = stage().given('clerk', 'registerCase', { ...wish, dueDate: '2026-09-30' });
    expect(desk.current().limits?.promised.dueDate).toBe('2026-09-30');
    expect(gist(stage().when('clerk', 'registerCase', { ...wish, dueDate: '2026-09-23' }))).toBe(
      'DateInPast',
    );
  });

  it('is for such items only, and for known applicants', () => {
    expect(gist(stage().when('clerk', 'registerCase', { ...wish, itemId: 'FOOD' }))).toBe('NotThisWay');
    expect(gist(stage().when('clerk', 'registerCase', { ...wish, applicantId: PERSON.nobody }))).toBe(
      'ApplicantUnknown',
    );
  });

  it('is closed when nothing is handed out here, or shows by its result', () => {
    const closed = stage().given('clerk', 'registerCase', wish);
    closed.given('clerk', 'closeCase', closed.id());
    expect(closed.current().status).toBe('closed');
    const arrived = stage().given('clerk', 'registerCase', wish);
    expect(gist(arrived.when('clerk', 'arriveResult', arrived.id()))).toEqual([
      'CaseDecided',
      'ResultArrived',
      'ApplicantNotified',
    ]);
  });
});

describe('其他事项 recordUnlistedCase', () => {
  const wish = {
    departmentId: 'LYJ',
    note: '野生动物损害补偿',
    applicantId: PERSON.wang,
    promisedDate: '2026-09-30',
    basis: 'department',
    ticketId: null,
  };

  it('is recorded with a date and its basis, until the manager has settled it', () => {
    const desk = stage().given('clerk', 'recordUnlistedCase', wish);
    expect(desk.current()).toMatchObject({
      way: 'unlisted',
      departmentIds: ['LYJ'],
      unlisted: { adopted: false },
    });
    expect(JSON.stringify(desk.log)).not.toContain('野生动物');
    expect(gist(desk.when('manager', 'adoptUnlisted', { ...desk.id(), itemId: 'NONE' }))).toBe('ItemUnknown');
    desk.given('manager', 'adoptUnlisted', { ...desk.id(), itemId: 'FOOD' });
    expect(desk.current()).toMatchObject({ itemId: 'FOOD', unlisted: { adopted: true } });
    expect(gist(desk.when('manager', 'adoptUnlisted', { ...desk.id(), itemId: null }))).toBe(
      'AlreadyAdopted',
    );
  });

  it('promises nothing in the past', () => {
    expect(gist(stage().when('clerk', 'recordUnlistedCase', { ...wish, promisedDate: '2026-09-23' }))).toBe(
      'DateInPast',
    );
  });
});

describe('即办件 completeAtOnce', () => {
  const wish = application({
    itemId: 'CARD',
    outcome: 'granted',
    resultNo: '琼老年证2026第0001号',
    handOut: true,
  });

  it('is received, accepted, decided and handed out in one act', () => {
    const desk = stage().given('clerk', 'completeAtOnce', wish);
    expect(desk.log.map(({ type }) => type)).toEqual([
      'CaseReceived',
      'CaseAccepted',
      'DocumentIssued',
      'CaseDecided',
      'ResultDelivered',
      'DocumentIssued',
    ]);
    expect(desk.current()).toMatchObject({
      status: 'handedOut',
      limits: { promised: { dueDate: '2026-09-24' } },
      delivery: { receipt: { receiver: { personId: PERSON.wang, relation: 'self' } } },
    });
    expect(desk.current().documents.map(({ form }) => form)).toEqual(['acceptance', 'delivery']);
  });

  it('to the agent who may collect', () => {
    const agent = { personId: PERSON.agent, mayCollect: true };
    const desk = stage().given('clerk', 'completeAtOnce', { ...wish, agent });
    expect(desk.current().delivery?.receipt.receiver).toEqual({ personId: PERSON.agent, relation: 'agent' });
  });

  it('needs 即办授权, an item done on the spot, all papers, and words for a refusal', () => {
    expect(gist(stage().when('newClerk', 'completeAtOnce', wish))).toBe('PowerNeeded');
    expect(gist(stage().when('clerk', 'completeAtOnce', { ...wish, itemId: 'FOOD' }))).toBe(
      'ItemNotImmediate',
    );
    expect(gist(stage().when('clerk', 'completeAtOnce', { ...wish, materials: [] }))).toBe('MaterialMissing');
    expect(gist(stage().when('clerk', 'completeAtOnce', { ...wish, outcome: 'refused' }))).toBe('NoteNeeded');
  });

  it('waits as decided when the result is made later; then it lies at the 出证窗口', () => {
    const desk = stage().given('clerk', 'completeAtOnce', { ...wish, handOut: false });
    expect(desk.current().status).toBe('decided');
    desk.given('clerk', 'arriveResult', desk.id());
    expect(desk.current().status).toBe('atIssue');
  });
});

/** Documents and results: print → seal → serve, void, hand over the desk to who may have it, call back what went wrong. */
import { describe, expect, it } from 'vitest';
import { application, gist, PERSON, stage, type Stage } from '../testing/stage.ts';

const DELIVERY = '00000000-0000-7000-8000-0000000000d1';
const accepted = (more: object = {}): Stage =>
  stage().given('clerk', 'receiveCase', application({ next: 'accept', ...more }));

/** Decided, sealed, at the 出证窗口. */
function waiting(more: object = {}): Stage {
  const desk = accepted(more);
  desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' }).papered('granted');
  return desk.given('clerk', 'arriveResult', desk.id());
}

const receipt = (more: object = {}) => ({
  receiver: { personId: PERSON.wang, relation: 'self' },
  proof: 'notice',
  papers: ['id'],
  how: 'counter',
  trackingNo: null,
  ...more,
});
const handOut = (desk: Stage, more: object = {}) =>
  desk.when('hub', 'recordDelivery', { ...desk.id(), deliveryId: DELIVERY, receipt: receipt(more) });

describe('文书', () => {
  const notice = (desk: Stage) => ({ ...desk.id(), documentId: desk.document('acceptance') });

  it('nothing prints with an empty mandatory field', () => {
    const desk = accepted();
    const documents = { [desk.document('acceptance')]: { missing: ['contact'] as const } };
    expect(desk.when('clerk', 'printDocument', notice(desk), { documents })).toMatchObject({
      code: 'DocumentIncomplete',
      details: { missing: ['contact'] },
    });
  });

  it('print, seal, serve, in this order; every print is counted', () => {
    const desk = accepted();
    const seal = { ...notice(desk), sealId: 'sjj-seal' };
    expect(gist(desk.when('clerk', 'stampDocument', seal))).toBe('DocumentNotPrinted');
    desk.given('clerk', 'printDocument', notice(desk)).given('clerk', 'printDocument', notice(desk));
    expect(desk.current().documents.at(-1)?.printed).toBe(2);
    expect(gist(desk.when('clerk', 'serveDocument', { ...notice(desk), how: 'counter' }))).toBe(
      'DocumentNotStamped',
    );
    expect(gist(desk.when('clerk', 'stampDocument', { ...seal, sealId: 'xsj-seal' }))).toBe('WrongSeal');
    desk.given('clerk', 'stampDocument', seal);
    expect(gist(desk.when('clerk', 'stampDocument', seal))).toBe('AlreadyStamped');
    desk.given('clerk', 'serveDocument', { ...notice(desk), how: 'counter' });
    expect(gist(desk.when('clerk', 'serveDocument', { ...notice(desk), how: 'counter' }))).toBe(
      'AlreadyServed',
    );
  });

  it('what the applicant signs bears no seal', () => {
    const desk = accepted().given('clerk', 'issueDocument', { ...accepted().id(), form: 'lossStatement' });
    const which = { ...desk.id(), documentId: desk.document('lossStatement') };
    expect(gist(desk.when('clerk', 'serveDocument', { ...which, how: 'counter' }))).toBe(
      'DocumentNotPrinted',
    );
    desk.given('clerk', 'printDocument', which);
    expect(gist(desk.when('clerk', 'stampDocument', { ...which, sealId: 'sjj-seal' }))).toBe(
      'DocumentNotSealed',
    );
    desk.given('clerk', 'serveDocument', { ...which, how: 'counter' });
  });

  it('作废: the number stays, another takes its place; not once it is in the applicant’s hands', () => {
    const desk = accepted();
    const voiding = { ...notice(desk), reasonId: 'misprint', reissue: true };
    expect(gist(desk.when('clerk', 'voidDocument', { ...voiding, reasonId: 'mood' }))).toBe(
      'CaseReasonUnknown',
    );
    desk.given('clerk', 'voidDocument', voiding);
    const [old, fresh] = desk.current().documents;
    expect(old).toMatchObject({ documentNo: '保政服文〔2026〕第0-00001号', voidedAt: desk.at });
    expect(fresh).toMatchObject({ documentNo: '保政服文〔2026〕第0-00002号', replaces: old?.documentId });
    expect(gist(desk.when('clerk', 'printDocument', { ...desk.id(), documentId: old?.documentId }))).toBe(
      'DocumentVoid',
    );
    desk.papered('acceptance', true);
    expect(gist(desk.when('clerk', 'voidDocument', { ...voiding, ...notice(desk) }))).toBe('DocumentInForce');
  });

  it('of another case is unknown here', () => {
    const desk = accepted();
    expect(gist(desk.when('clerk', 'printDocument', { ...desk.id(), documentId: DELIVERY }))).toBe(
      'DocumentUnknown',
    );
  });
});

describe('出证', () => {
  it('arrives, and who left a number is told in the same act', () => {
    const desk = waiting();
    expect(desk.log.slice(-2).map(({ type }) => type)).toEqual(['ResultArrived', 'ApplicantNotified']);
    const silent = waiting({ applicantId: PERSON.company });
    expect(silent.log.at(-1)?.type).toBe('ResultArrived');
    expect(gist(silent.when('clerk', 'notifyApplicant', { ...silent.id(), channel: 'sms' }))).toBe('NoPhone');
    expect(gist(silent.when('clerk', 'notifyApplicant', { ...silent.id(), channel: 'screen' }))).toEqual([
      'ApplicantNotified',
    ]);
  });

  it('what became of the message is reported once', () => {
    const desk = waiting();
    const { noticeId } = desk.current().notices[0]!;
    const report = (outcome: string) =>
      gist(desk.when('hub', 'reportNotice', { ...desk.id(), noticeId, outcome }));
    expect([report('sent'), report('sent'), report('delivered'), report('failed')]).toEqual([
      ['NoticeReported'],
      'NoticeSettled',
      ['NoticeReported'],
      'NoticeSettled',
    ]);
    expect(
      gist(desk.when('hub', 'reportNotice', { ...desk.id(), noticeId: DELIVERY, outcome: 'sent' })),
    ).toBe('NoticeUnknown');
  });

  it('reminds after so many working days, once each', () => {
    const desk = waiting();
    const remind = (day: number) => gist(desk.when('clock', 'remindCollect', { ...desk.id(), day }));
    expect(desk.on('2026-10-08') && remind(5)).toBe('TooEarly');
    expect(desk.on('2026-10-09') && remind(5)).toEqual(['CollectReminded']);
    expect(remind(5)).toBe('AlreadyWarned');
  });

  it('goes from the department to the window', () => {
    const desk = accepted();
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' });
    desk
      .given('sjj', 'attachResult', { ...desk.id(), fileId: DELIVERY })
      .given('sjj', 'sendResult', desk.id());
    expect(desk.current().result).toMatchObject({ place: 'onTheWay', fileId: DELIVERY });
    expect(gist(desk.when('sjj', 'sendResult', desk.id()))).toBe('ResultNotHere');
    expect(gist(handOut(desk))).toBe('ResultNotHere');
  });
});

describe('送达', () => {
  it('to the applicant with an identity document; the decision is served by it', () => {
    const desk = waiting();
    expect(handOut(desk, { papers: [] })).toMatchObject({
      code: 'ReceiverNotAllowed',
      details: { needs: ['id'] },
    });
    expect(gist(handOut(desk))).toEqual(['ResultDelivered', 'DocumentServed']);
    expect(desk.current()).toMatchObject({ status: 'handedOut', result: { place: 'handedOut' } });
    expect(gist(handOut(desk))).toBe('CaseNotInState');
  });

  it('not while the decision is unsealed', () => {
    const desk = accepted();
    desk
      .given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' })
      .given('clerk', 'arriveResult', desk.id());
    expect(handOut(desk)).toMatchObject({ code: 'DocumentNotStamped', details: { form: 'granted' } });
  });

  const agentReceives = { receiver: { personId: PERSON.agent, relation: 'agent' } };

  it('to the agent who was registered as 可代领; to any other with 委托书 and both identity documents', () => {
    const collecting = waiting({ agent: { personId: PERSON.agent, mayCollect: true } });
    expect(gist(handOut(collecting, agentReceives))).toEqual(['ResultDelivered', 'DocumentServed']);
    const other = waiting({ agent: { personId: PERSON.agent, mayCollect: false } });
    expect(handOut(other, agentReceives)).toMatchObject({
      details: { needs: ['applicantId', 'authorisation'] },
    });
    const papers = ['id', 'applicantId', 'authorisation'];
    expect(gist(handOut(other, { ...agentReceives, papers }))).toEqual(['ResultDelivered', 'DocumentServed']);
  });

  it('nobody becomes the applicant by saying so', () => {
    const desk = waiting();
    const receiver = { personId: PERSON.stranger, relation: 'self' };
    expect(handOut(desk, { receiver })).toMatchObject({
      details: { needs: ['applicantId', 'authorisation'] },
    });
    expect(gist(handOut(desk, { receiver: { personId: PERSON.nobody, relation: 'self' } }))).toBe(
      'ReceiverUnknown',
    );
  });

  it('a lost notice needs its 遗失声明', () => {
    const desk = waiting();
    expect(handOut(desk, { proof: 'lossStatement' })).toMatchObject({
      details: { needs: ['lossStatement'] },
    });
    expect(gist(handOut(desk, { proof: 'lossStatement', papers: ['id', 'lossStatement'] }))).toHaveLength(2);
  });

  it('a company: 委托书 or 公章', () => {
    const receiver = { personId: PERSON.stranger, relation: 'entrusted' };
    const papersFor = (...papers: string[]) =>
      gist(handOut(waiting({ applicantId: PERSON.company }), { receiver, papers }));
    expect(papersFor('id')).toBe('ReceiverNotAllowed');
    expect(papersFor('id', 'authorisation')).toHaveLength(2);
    expect(papersFor('id', 'companySeal')).toHaveLength(2);
  });

  it('by post to the applicant, electronically from the department when the scan is there', () => {
    expect(gist(handOut(waiting(), { how: 'post', papers: [], trackingNo: 'SF1234567890' }))).toHaveLength(2);
    const desk = accepted();
    desk.given('sjj', 'decideCase', { ...desk.id(), outcome: 'granted' }).papered('granted');
    expect(gist(handOut(desk, { how: 'electronic', papers: [] }))).toBe('ResultNotHere');
    desk.given('sjj', 'attachResult', { ...desk.id(), fileId: DELIVERY });
    expect(gist(handOut(desk, { how: 'electronic', papers: [] }))).toHaveLength(2);
  });

  it('a wrong hand-out is called back, stays an incident, and can be handed out again', () => {
    const desk = waiting();
    handOut(desk);
    desk.given('manager', 'recallDelivery', { ...desk.id(), note: '发错人' });
    expect(desk.current()).toMatchObject({
      status: 'atIssue',
      delivery: null,
      incidents: [{ by: 'manager' }],
    });
    expect(gist(handOut(desk))).toEqual(['ResultDelivered']);
    expect(desk.current().incidents).toHaveLength(1);
  });
});

describe('一张送达回证', () => {
  const CASES = [uuid(1), uuid(2), uuid(1)];
  const wish = {
    caseIds: CASES,
    receiver: { personId: PERSON.agent, relation: 'agent' },
    proof: 'shortCode',
    papers: ['id'],
    how: 'counter',
  };

  it('lists several results, each once, has a number, and can be printed', () => {
    const desk = stage('delivery').given('clerk', 'deliverResults', wish);
    expect(desk.state).toMatchObject({
      caseIds: CASES.slice(0, 2),
      documents: [{ form: 'delivery', sealId: null }],
    });
    const { deliveryId, documents } = desk.state as {
      deliveryId: string;
      documents: { documentId: string }[];
    };
    const print = { deliveryId, documentId: documents[0]?.documentId };
    expect(gist(desk.when('clerk', 'printDelivery', print))).toEqual(['DocumentPrinted']);
    expect(gist(desk.when('clerk', 'printDelivery', { deliveryId, documentId: deliveryId }))).toBe(
      'DocumentUnknown',
    );
  });

  it('goes to nobody unknown', () => {
    const receiver = { personId: PERSON.nobody, relation: 'self' };
    expect(gist(stage('delivery').when('clerk', 'deliverResults', { ...wish, receiver }))).toBe(
      'ReceiverUnknown',
    );
  });

  it('按手印：当面，有另一位同事见证', () => {
    const by = (change: object) => {
      const payload = { ...wish, fingerprint: { witness: 'colleague' }, ...change };
      return stage('delivery').when('clerk', 'deliverResults', payload);
    };
    expect(by({})).toMatchObject([
      { payload: { receipt: { fingerprint: { witness: 'colleague' } } } },
      { type: 'DocumentIssued' },
    ]);
    expect(gist(by({ fingerprint: { witness: 'clerk-1' } }))).toBe('WitnessNotFree');
    expect(gist(by({ how: 'post' }))).toBe('WitnessNotFree');
  });

  function uuid(n: number): string {
    return `00000000-0000-7000-8000-00000000000${String(n)}`;
  }
});

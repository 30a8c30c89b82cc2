/** 食品经营许可: from the papers on the desk to the certificate in an agent's hand, over days, through both offices. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  deskOf,
  FARMER,
  papersFor,
  personOf,
  RESTAURANT,
  STRANGER,
  type Desk,
} from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const DAY_MS = 24 * 3_600_000;

let hall: HubInTest;
let clerk: Desk;
let official: Desk;

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk5');
  official = await deskOf(hall, 'official-sjj');
});
afterEach(() => hall.stop());

const typesOf = (events: readonly { readonly type: string }[]): readonly string[] =>
  events.map(({ type }) => type);

it('食品经营许可：受理、盖章、移交、决定、到窗、代理人领走，一步一张文书', async () => {
  const applicantId = await personOf(clerk, RESTAURANT);
  const agentId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const received = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: { personId: agentId, mayCollect: true },
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  expect(typesOf(received)).toEqual(['CaseReceived', 'CaseAccepted', 'DocumentIssued']);
  const { caseId, shortCode } = received[0]!.payload as { caseId: never; shortCode: never };

  // Five working days from Monday 23 November: Monday 30 November.
  const first = await clerk.file(caseId);
  expect(first.line).toMatchObject({
    status: 'accepted',
    itemName: '食品经营许可核发',
    dueDate: '2026-11-30',
    light: 'green',
    next: 'print',
  });
  const acceptance = first.documents.find(({ form }) => form === 'acceptance')!;
  expect(acceptance.missing).toEqual([]);

  // Nothing leaves the desk unprinted or unstamped.
  const { documentId } = acceptance;
  const seal = first.case.documents[0]!.sealId!;
  expect(await clerk.refused('stampDocument', { caseId, documentId, sealId: seal })).toBe(
    'DocumentNotPrinted',
  );
  await clerk.act('printDocument', { caseId, documentId });
  await clerk.act('stampDocument', { caseId, documentId, sealId: seal });

  // The papers go over, signed for on both sides.
  const made = await clerk.act('makeHandover', {
    departmentId: 'SJJ',
    run: null,
    cases: [{ caseId, shortCode }],
  });
  const { handoverId } = made[0]!.payload as { handoverId: never };
  await clerk.act('signOver', { handoverId, scanned: [shortCode] });
  await official.act('signFor', { handoverId, scanned: [shortCode] });
  expect((await official.file(caseId)).line.next).toBe('take');

  await official.act('takeCase', { caseId });
  hall.pass(2 * DAY_MS);
  clerk = await deskOf(hall, 'clerk12');
  official = await deskOf(hall, 'official-sjj');
  await official.act('recordStep', { caseId, step: 'siteInspection', outcome: 'passed' });
  await official.act('decideCase', { caseId, outcome: 'granted', resultNo: 'JY24690290000001' as never });
  const decided = await official.file(caseId);
  const licence = decided.documents.find(({ form }) => form === 'granted')!;
  await official.act('printDocument', { caseId, documentId: licence.documentId });
  await official.act('stampDocument', { caseId, documentId: licence.documentId, sealId: seal });
  await official.act('sendResult', { caseId });
  await clerk.act('arriveResult', { caseId });
  expect(
    (await hall.ask('POST', '/api/collect', { token: clerk.token, body: { code: shortCode } })).body,
  ).toMatchObject({
    answer: 'ready',
    itemName: '食品经营许可核发',
  });

  // A stranger does not get it; the agent who was named at the intake does, with the card on the desk.
  const stranger = await personOf(clerk, STRANGER);
  const handing = { caseIds: [caseId], proof: 'notice' as const, how: 'counter' as const };
  expect(
    await clerk.refused('deliverResults', {
      ...handing,
      receiver: { personId: stranger, relation: 'agent' },
      papers: ['id'],
    }),
  ).toBe('ReceiverNotAllowed');
  await clerk.act('deliverResults', {
    ...handing,
    receiver: { personId: agentId, relation: 'agent' },
    papers: ['id'],
  });
  const done = await clerk.file(caseId);
  expect(done.line).toMatchObject({ status: 'handedOut', next: 'none', light: 'none' });
  expect(done.delivery?.receipt.receiver).toEqual({ personId: agentId, relation: 'agent' });

  // What the company's people see on their phone tells no name.
  const phone = await hall.ask('POST', '/api/phone/case', { body: { shortCode, lastFour: '0013' } });
  expect(phone.status).toBe(200);
  expect(phone.text).not.toMatch(/王䶮|陈𠮷|13800000001/u);
});

it('别的部门看不见，群众猜不着', async () => {
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [received] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'keep',
  });
  const { caseId, shortCode } = received!.payload as { caseId: never; shortCode: string };
  const stranger = await deskOf(hall, 'official-xsj');
  expect((await stranger.get(`/api/cases/${caseId as string}`)).status).toBe(404);
  expect((await stranger.get('/api/cases?view=open')).body.cases).toEqual([]);
  expect((await official.get('/api/cases?view=inbox')).body.cases).toHaveLength(1);
  expect(await stranger.refused('acceptCase', { caseId })).toBe('NotYourDepartment');

  const ask = (lastFour: string) => hall.ask('POST', '/api/phone/case', { body: { shortCode, lastFour } });
  for (let guess = 0; guess < 5; guess += 1) expect((await ask(`000${guess}`)).status).toBe(404);
  expect((await ask('0013')).status).toBe(429);
  hall.pass(15 * 60_000);
  expect((await ask('0013')).status).toBe(200);
});

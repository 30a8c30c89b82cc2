/** 身份待核: no document at hand; the papers are taken in with a list of what to bring, and accepted once it was brought. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskOf, FARMER, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let hall: HubInTest;
let clerk: Desk;

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk5');
});
afterEach(() => hall.stop());

const NOBODY_YET = { kind: 'natural', name: '符阿婆', identity: null, phone: '13800000009' } as const;

async function taken(): Promise<{ readonly caseId: never; readonly applicantId: never }> {
  const applicantId = (await personOf(clerk, NOBODY_YET)) as never;
  const intake = {
    ...(await papersFor(hall, 'C01')),
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter' as const,
  };
  expect(await clerk.refused('receiveCase', { ...intake, next: 'accept' })).toBe('IdentityToVerify');
  const [received] = await clerk.act('receiveCase', { ...intake, next: 'keep' });
  return { caseId: received!.payload['caseId'] as never, applicantId };
}

it('没带证件：只收件，给需带材料清单；证件带来了核实身份，电话还在，当场受理', async () => {
  const { caseId, applicantId } = await taken();
  const before = await clerk.file(caseId);
  expect(before.documents.map(({ form }) => form)).toEqual(['receipt', 'bringList']);
  expect(before.case.identityToVerify).toBe(true);
  expect(await clerk.refused('acceptCase', { caseId })).toBe('IdentityToVerify');
  expect(await clerk.refused('verifyApplicant', { caseId, applicantId })).toBe('IdentityToVerify');

  const shown = {
    ...NOBODY_YET,
    phone: null,
    identity: { kind: 'householdBook', number: '469029190402290116' },
  };
  const { status, body } = await hall.ask('PUT', `/api/people/${applicantId as string}`, {
    token: clerk.token,
    body: shown,
  });
  expect([status, body.personId, body.card.traits.hasPhone]).toEqual([200, applicantId, true]);
  await clerk.act('verifyApplicant', { caseId, applicantId });
  expect(await clerk.refused('verifyApplicant', { caseId, applicantId })).toBe('AlreadyVerified');
  await clerk.act('acceptCase', { caseId });
  expect((await clerk.file(caseId)).line).toMatchObject({ status: 'accepted', next: 'print' });
});

it('带来的证件是以前办过的人的：办件归到那个人名下，查他的号码就找得到', async () => {
  const known = await personOf(clerk, FARMER);
  const { caseId, applicantId } = await taken();
  const { body } = await hall.ask('PUT', `/api/people/${applicantId as string}`, {
    token: clerk.token,
    body: { kind: 'natural', name: FARMER.name, identity: FARMER.identity },
  });
  expect(body.personId).toBe(known);
  await clerk.act('verifyApplicant', { caseId, applicantId: known });
  const { case: current, line } = await clerk.file(caseId);
  expect(current).toMatchObject({ applicantId: known, identityToVerify: false });
  expect(line.applicant).toBe('王*');
  const number = FARMER.identity!.number;
  const found = await clerk.post('/api/cases/search', { text: number });
  expect(found.body.cases.map((each: { readonly caseId: string }) => each.caseId)).toEqual([caseId]);
});

/** 帮代办: offered, agreed to, in the helper's list with state and date, told, and counted when the case has ended. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskOf, FARMER, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let hall: HubInTest;
let clerk: Desk;

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk7');
});
afterEach(() => hall.stop());

async function received(): Promise<never> {
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'C01', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [first] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  return first!.payload['caseId'] as never;
}

it('帮代办：指定到人，进他的清单，告知有记录，办结后还数得到', async () => {
  const caseId = await received();
  const { helpers } = (await clerk.get('/api/office/people')).body;
  const helper = helpers.find(
    ({ displayName }: { readonly displayName: string }) => displayName === '演示窗口11',
  );
  const wish = { caseId, helperId: helper.accountId, way: 'entrust', why: 'asked', agreed: true } as const;
  await clerk.act('assignHelper', wish);

  const theirs = await deskOf(hall, 'clerk11');
  const list = (await theirs.get('/api/cases?view=myHelp')).body;
  expect(list.cases).toMatchObject([{ caseId, helperId: helper.accountId, status: 'accepted' }]);
  expect(list.cases[0].dueDate).not.toBeNull();
  expect((await clerk.get('/api/cases?view=myHelp')).body.cases).toEqual([]);

  await theirs.act('tellHelped', { caseId, channel: 'phone' });
  const file = await clerk.file(caseId);
  expect(file.names[helper.accountId]).toBe('演示窗口11');
  expect(file.case.help?.told).toMatchObject([{ channel: 'phone' }]);

  await clerk.act('withdrawCase', { caseId, note: '本人要求' });
  const { cases, counts } = (await theirs.get('/api/cases?view=helpOver')).body;
  expect(cases).toMatchObject([{ caseId, helperId: helper.accountId, status: 'withdrawn' }]);
  expect(counts).toMatchObject({ myHelp: 0, helped: 0, helpOver: 1 });
});

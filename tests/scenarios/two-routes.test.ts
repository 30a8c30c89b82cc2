/** 划转与原渠道: the same window takes in both; a transferred item is the 审批服务局's to decide, any other its own department's. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acceptedCase, deskOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let hall: HubInTest;
let clerk: Desk;
/** 行政审批服务局 */
let bureau: Desk;
/** 卫健委: the department that the transferred item came from */
let health: Desk;
/** 市监局: decides its own */
let market: Desk;

beforeEach(async () => {
  hall = await hubInTest();
  [clerk, bureau, health, market] = [
    await deskOf(hall, 'clerk5'),
    await deskOf(hall, 'official-xsj'),
    await deskOf(hall, 'official-wjw'),
    await deskOf(hall, 'official-sjj'),
  ];
});
afterEach(() => hall.stop());

const accepted = async (itemId: string): Promise<CaseId> => (await acceptedCase(hall, clerk, itemId)).caseId;

const inboxOf = async (desk: Desk): Promise<readonly string[]> =>
  (await desk.get('/api/cases?view=inbox')).body.cases.map(
    ({ caseId }: { readonly caseId: string }) => caseId,
  );
const seen = async (desk: Desk, caseId: CaseId): Promise<number> =>
  (await desk.get(`/api/cases/${caseId}`)).status;
const sealOf = async (caseId: CaseId): Promise<string> =>
  (await clerk.file(caseId)).case.documents.find(({ form }) => form === 'acceptance')!.sealId!;

it('公共场所卫生许可已划转：审批局收、审、盖章，原部门看得见、办不了', async () => {
  const caseId = await accepted('C07');
  expect((await clerk.file(caseId)).case).toMatchObject({
    approvalDepartmentId: 'XSJ',
    terms: { approvalRoute: 'transferred', departmentId: 'WJW' },
  });
  expect(await sealOf(caseId)).toBe('xsj-acceptance');
  expect([await inboxOf(bureau), await inboxOf(health), await inboxOf(market)]).toEqual([[caseId], [], []]);
  expect([await seen(bureau, caseId), await seen(health, caseId), await seen(market, caseId)]).toEqual([
    200, 200, 404,
  ]);

  for (const [name, payload] of [
    ['takeCase', { caseId }],
    ['decideCase', { caseId, outcome: 'granted' }],
  ] as const) {
    expect(await health.refused(name, payload)).toBe('NotYourDepartment');
    expect(await market.refused(name, payload)).toBe('NotYourDepartment');
  }
  await bureau.act('takeCase', { caseId });
  await bureau.act('decideCase', { caseId, outcome: 'granted' });
  expect((await health.file(caseId)).line.status).toBe('decided');
});

it('食品经营许可走原渠道：市监局自己审、盖自己的章，审批局不沾手', async () => {
  const caseId = await accepted('B08');
  expect((await clerk.file(caseId)).case).toMatchObject({
    approvalDepartmentId: 'SJJ',
    terms: { approvalRoute: 'original', departmentId: 'SJJ' },
  });
  expect(await sealOf(caseId)).toBe('sjj-acceptance');
  expect([await inboxOf(market), await inboxOf(bureau)]).toEqual([[caseId], []]);
  expect(await seen(bureau, caseId)).toBe(404);
  expect(await bureau.refused('decideCase', { caseId, outcome: 'granted' })).toBe('NotYourDepartment');
  await market.act('decideCase', { caseId, outcome: 'granted' });
  expect((await clerk.file(caseId)).line.status).toBe('decided');
});

it('移交也分两路：两张清单，各送各的', async () => {
  const transferred = await accepted('C07');
  const original = await accepted('B08');
  const ready = (await clerk.get('/api/handovers/ready')).body as readonly {
    readonly departmentId: string;
    readonly cases: readonly { readonly caseId: string; readonly shortCode: never }[];
  }[];
  expect(ready.map(({ departmentId, cases }) => [departmentId, cases.map(({ caseId }) => caseId)])).toEqual(
    expect.arrayContaining([
      ['XSJ', [transferred]],
      ['SJJ', [original]],
    ]),
  );
  const { shortCode } = ready.find(({ departmentId }) => departmentId === 'SJJ')!.cases[0]!;
  const astray = { departmentId: 'XSJ' as never, run: null, cases: [{ caseId: original, shortCode }] };
  expect(await clerk.refused('makeHandover', astray)).toBe('NotYourDepartment');
});

/** 期限: silence, corrections, special procedures, deferrals and extensions on the real hub, whose clock the test moves. */
import { afterEach, expect, it } from 'vitest';
import { deskOf, FARMER, papersFor, personOf, RESTAURANT, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const HOUR_MS = 3_600_000;

let hall: HubInTest;
let clerk: Desk;
let official: Desk;

/** 09:00 in the hall on that day. */
async function morning(date: string): Promise<void> {
  hall = await hubInTest({ wall: Date.parse(`${date}T01:00:00.000Z`) });
  clerk = await deskOf(hall, 'clerk7');
}
afterEach(() => hall.stop());

/** Days go by; the clock does what is due on each of them, at nine and in the evening. Sessions last for a day. */
async function daysLater(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    for (const hours of [9, 15]) {
      hall.pass(hours * HOUR_MS);
      // A first turn finds what became due, a second what that led to.
      await hall.hub.tick();
      await hall.hub.tick();
    }
  }
  clerk = await deskOf(hall, 'clerk7');
}

type Next = 'keep' | 'accept';
async function received(itemId: string, next: Next, more: object = {}): Promise<never> {
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, itemId, (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [first] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next,
    ...more,
  });
  return first!.payload['caseId'] as never;
}

const eventsOf = async (caseId: never): Promise<readonly string[]> =>
  (await clerk.file(caseId)).life.map(({ type }) => type);

it('收件后五个工作日不作声：第三、四天提醒，第五天下班视为受理，期限从收件那天算', async () => {
  await morning('2026-11-23');
  const caseId = await received('C01', 'keep');
  await daysLater(2);
  expect(await eventsOf(caseId)).not.toContain('UndecidedWarned');
  await daysLater(2);
  expect((await clerk.file(caseId)).case.warnedDays).toEqual([3, 4]);
  await daysLater(4);
  const file = await clerk.file(caseId);
  expect(file.case).toMatchObject({
    status: 'accepted',
    deemed: true,
    acceptedAt: '2026-11-23T01:00:00.000Z',
  });
  expect(file.line).toMatchObject({ dueDate: '2026-11-30', next: 'acceptedBySilence' });
  expect(file.documents.map(({ form }) => form)).toEqual(['receipt', 'deemed']);
});

it('补正一次告知，等多久都不会自己变；补齐那天才算受理', async () => {
  await morning('2026-11-23');
  const caseId = await received('C01', 'keep');
  const needed = (await clerk.file(caseId)).case.terms!.needed[0]!.materialId;
  await clerk.act('requestCorrection', {
    caseId,
    missing: [{ materialId: needed, kind: 'form' }],
    note: '请盖公章',
  });
  expect(
    await clerk.refused('requestCorrection', { caseId, missing: [{ materialId: needed, kind: 'absent' }] }),
  ).toBe('CorrectionAlreadyOpen');
  await daysLater(14);
  expect((await clerk.file(caseId)).line.status).toBe('correcting');
  const paper = { materialId: needed, form: 'paper', originals: 1, copies: 1 } as const;
  await clerk.act('supplyCorrection', { caseId, materials: [paper] });
  await clerk.act('acceptCase', { caseId });
  const file = await clerk.file(caseId);
  expect(file.line).toMatchObject({ status: 'accepted', dueDate: '2026-12-14' });
  expect(file.documents.map(({ form }) => form)).toEqual(['receipt', 'correction', 'receipt', 'acceptance']);
});

it('特别程序跨国庆：有告知才停表，结束次日接着算', async () => {
  await morning('2026-09-21');
  const caseId = await received('A13', 'accept');
  official = await deskOf(hall, 'official-xsj');
  const before = await official.file(caseId);
  const procedure = before.case.terms!.procedures.find(({ countsInLimit }) => !countsInLimit)!;
  const started = await official.act('startSpecial', {
    caseId,
    procedureCode: procedure.code,
    expectedDays: 5,
    note: '专家评审',
  });
  expect(started.map(({ type }) => type)).not.toContain('ClockStopped');
  const notice = (await official.file(caseId)).case.documents.find(({ form }) => form === 'special')!;
  await official.act('printDocument', { caseId, documentId: notice.documentId });
  await official.act('stampDocument', { caseId, documentId: notice.documentId, sealId: notice.sealId! });
  await official.act('serveDocument', { caseId, documentId: notice.documentId, how: 'counter' });
  expect((await official.file(caseId)).line.light).toBe('stopped');
  await daysLater(17);
  official = await deskOf(hall, 'official-xsj');
  await official.act('endSpecial', { caseId, outcome: 'passed' });
  // The day on which it ends is not counted yet.
  expect((await official.file(caseId)).line.light).toBe('stopped');
  await daysLater(1);
  official = await deskOf(hall, 'official-xsj');
  const after = await official.file(caseId);
  expect(after.line.light).toBe('green');
  expect(after.line.dueDate! > before.line.dueDate!).toBe(true);
});

it('容缺没按时补：到期的次刻终止，出终止告知', async () => {
  await morning('2026-11-23');
  const applicantId = await personOf(clerk, RESTAURANT);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const { body } = await hall.ask('GET', '/api/guidance/items/B08');
  const deferrable = (body.guide.item.materials as { materialId: string; deferrable: boolean }[]).filter(
    ({ deferrable: may }) => may,
  );
  const [first] = deferrable;
  expect(first).toBeDefined();
  const [opened] = await clerk.act('receiveCase', {
    ...papers,
    materials: papers.materials.filter(({ materialId }) => materialId !== first!.materialId),
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
    deferred: [first!.materialId as never],
  });
  const caseId = opened!.payload['caseId'] as never;
  expect((await clerk.file(caseId)).documents.map(({ form }) => form)).toEqual(['acceptance', 'deferral']);
  await daysLater(8);
  const file = await clerk.file(caseId);
  expect(file.line.status).toBe('terminated');
  expect(file.documents.map(({ form }) => form)).toContain('termination');
});

it('延长期限：只有负责人，写明理由，只有一次', async () => {
  await morning('2026-11-23');
  const caseId = await received('C01', 'accept');
  official = await deskOf(hall, 'official-xsj');
  expect(await official.refused('extendLimit', { caseId, days: 5, note: '案情复杂' })).toBe('PowerNeeded');
  const chief = await deskOf(hall, 'chief');
  const before = (await chief.file(caseId)).line.dueDate!;
  await chief.act('extendLimit', { caseId, days: 5, note: '案情复杂' });
  expect((await chief.file(caseId)).line.dueDate! > before).toBe(true);
  expect(await chief.refused('extendLimit', { caseId, days: 5, note: '再延' })).toBe('LimitAlreadyExtended');
});

it('即办件：有授权的窗口一屏办完；登记型只登记；未入库的交管理员', async () => {
  await morning('2026-11-23');
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'C14');
  const done = await clerk.act('completeAtOnce', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    outcome: 'granted',
    handOut: true,
  } as never);
  const atOnce = await clerk.file(done[0]!.payload['caseId'] as string);
  expect(atOnce.line.status).toBe('handedOut');

  const [registered] = await clerk.act('registerCase', {
    itemId: 'A06' as never,
    applicantId,
    externalNo: '4600-2026-1123-000871' as never,
    dueDate: '2026-11-27' as never,
    ticketId: null,
  });
  expect((await clerk.file(registered!.payload['caseId'] as string)).line).toMatchObject({
    way: 'registered',
    externalNo: '4600-2026-1123-000871',
    dueDate: '2026-11-27',
    status: 'accepted',
  });
  const found = await clerk.post('/api/cases/search', { text: '4600-2026-1123-000871' });
  expect(found.body.cases).toHaveLength(1);

  const [unlisted] = await clerk.act('recordUnlistedCase', {
    departmentId: 'MZJ',
    applicantId,
    promisedDate: '2026-12-01' as never,
    basis: 'department',
    note: '旧村道命名证明',
    ticketId: null,
  });
  const manager = await deskOf(hall, 'manager');
  expect((await manager.get('/api/cases?view=unlisted')).body.cases).toMatchObject([
    { itemName: '旧村道命名证明', next: 'adopt' },
  ]);
  await manager.act('adoptUnlisted', { caseId: unlisted!.payload['caseId'] as never, itemId: null });
  expect((await manager.get('/api/cases?view=unlisted')).body.cases).toEqual([]);
});

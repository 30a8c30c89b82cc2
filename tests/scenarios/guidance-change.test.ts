/** 情形化梳理: a department changes what an item needs; everybody is asked by the new version, a running case keeps its own. */
import { checklistOf } from '@yichuang/domain/guidance/checklist';
import type { TreeBody } from '@yichuang/domain/guidance/tree';
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';
import type { DeskAnswer, OneGuide, TreeDesk } from '@yichuang/protocol/guidance';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskOf, papersFor, personOf, RESTAURANT, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const DAY_MS = 24 * 3_600_000;
const PASSWORD = 'a sentence that nobody guesses';
/** 餐饮服务 · 新办 · 本人. */
const ANSWERS = ['fmt_3', 'act_1', 'agent_1'];
const HEALTH: MaterialNeed = {
  materialId: 'HEALTHCERT',
  originals: 0,
  copies: 2,
  verifyOriginal: false,
  necessity: 'required',
  deferrable: false,
  eCertShareable: true,
  note: null,
};

let hall: HubInTest;
let author: Desk;
let reviewer: Pick<Desk, 'post'>;

beforeEach(async () => {
  hall = await hubInTest();
  author = await deskOf(hall, 'official-sjj');
  reviewer = await colleague('符强');
});
afterEach(() => hall.stop());

/** Another official of the same department. */
async function colleague(displayName: string): Promise<Pick<Desk, 'post'>> {
  const manager = await deskOf(hall, 'manager');
  const account = { username: 'fu.qiang', displayName, role: 'official', departmentId: 'SJJ' };
  await manager.post('/api/accounts', { ...account, password: PASSWORD });
  const { body } = await hall.ask('POST', '/api/sessions', {
    body: { username: account.username, password: PASSWORD },
  });
  return { post: (path, sent) => hall.ask('POST', path, { token: body.token, body: sent }) };
}

const DESK = '/api/guidance/desk/items/B08';
const onDesk = async (): Promise<TreeDesk> => (await author.get(DESK)).body as TreeDesk;
const publicly = async (version?: number): Promise<OneGuide['guide']> =>
  (
    (await hall.ask('GET', `/api/guidance/items/B08${version === undefined ? '' : `?version=${version}`}`))
      .body as OneGuide
  ).guide;
/** What the 一次性告知单 of a restaurant lists. */
const papersOf = ({ item, tree }: OneGuide['guide']): readonly string[] =>
  checklistOf(item, tree, ANSWERS).materials.map(({ materialId }) => materialId);

/** Keeps a draft, as the forms do. */
async function write(change: (body: TreeBody) => TreeBody): Promise<DeskAnswer> {
  const { row, body } = await onDesk();
  const draft = { body: change(body), basedOn: row.draft?.savedAt ?? null, note: null };
  return (await author.post(`${DESK}/draft`, draft)).body as DeskAnswer;
}
const withHealth = (body: TreeBody): TreeBody => ({ ...body, materials: [...body.materials, HEALTH] });
const tryIt = (): Promise<unknown> => author.post(`${DESK}/trial`, { chosen: ANSWERS });
const confirmAs = async (who: Pick<Desk, 'post'>, onPaper: string | null = null): Promise<DeskAnswer> =>
  (await who.post(`${DESK}/confirm`, { reviewer: onPaper })).body as DeskAnswer;
const publish = async (effectiveFrom: string): Promise<DeskAnswer> =>
  (await author.post(`${DESK}/publish`, { effectiveFrom })).body as DeskAnswer;

async function takeIn(clerk: Desk) {
  const applicantId = await personOf(clerk, RESTAURANT);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [received] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  return clerk.file(received!.payload['caseId'] as string);
}

it('部门改一个情形：改、试、同事审核、发布，一次性告知单跟着变；正在办的件仍按原来的版本', async () => {
  const clerk = await deskOf(hall, 'clerk5');
  const running = await takeIn(clerk);
  expect(running.case.terms).toMatchObject({ tree: { treeId: 'SC_B08', version: 1 } });
  const before = (await hall.ask('GET', '/api/guidance/revision')).body.revision;
  expect(papersOf(await publicly())).not.toContain('HEALTHCERT');

  expect(await write(withHealth)).toMatchObject({ outcome: 'done', version: { version: 2, state: 'draft' } });
  // Nobody sees what is being written, and nobody is taken in by it.
  expect(papersOf(await publicly())).not.toContain('HEALTHCERT');
  expect((await hall.ask('GET', '/api/guidance/items/B08?version=2')).status).toBe(404);
  await tryIt();
  expect(await confirmAs(reviewer)).toMatchObject({
    version: { author: '演示县市监局审批员', reviewer: '符强' },
  });
  expect(await publish('2026-11-23')).toMatchObject({ outcome: 'done' });

  const now = await publicly();
  expect(now.tree).toMatchObject({ version: 2, confirmedOn: '2026-11-23', effectiveFrom: '2026-11-23' });
  expect(papersOf(now)).toContain('HEALTHCERT');
  expect((await hall.ask('GET', '/api/guidance/revision')).body.revision).not.toBe(before);
  // A slip or a link of yesterday still says what it said.
  expect(papersOf(await publicly(1))).not.toContain('HEALTHCERT');

  const after = await clerk.file(running.case.caseId);
  expect(after.case.terms).toEqual(running.case.terms);
  expect((await takeIn(clerk)).case.terms).toMatchObject({
    tree: { version: 2 },
    needed: expect.arrayContaining([expect.objectContaining({ materialId: 'HEALTHCERT' })]),
  });
});

it('定在以后生效：到那天零点自己换，之前还是原来的', async () => {
  await write(withHealth);
  await tryIt();
  await confirmAs(reviewer);
  await publish('2026-11-25');
  expect((await onDesk()).row).toMatchObject({ inForce: { version: 1 }, coming: { version: 2 } });
  hall.pass(DAY_MS);
  expect((await publicly()).tree?.version).toBe(1);
  hall.pass(DAY_MS);
  expect((await publicly()).tree?.version).toBe(2);
});

it('没试过、自己审自己、别的部门、还没确认就发布：都不行，说得清为什么', async () => {
  await write(withHealth);
  expect(await confirmAs(reviewer)).toEqual({ outcome: 'refused', why: 'NotTried' });
  await tryIt();
  expect(await confirmAs(author)).toEqual({ outcome: 'refused', why: 'ReviewerIsAuthor' });
  expect(await publish('2026-11-23')).toEqual({ outcome: 'refused', why: 'NotConfirmed' });
  const other = await deskOf(hall, 'official-rsj');
  expect((await other.post(`${DESK}/confirm`, { reviewer: null })).status).toBe(403);
  // The colleague signed the list on paper.
  expect(await confirmAs(author, '符强')).toMatchObject({
    version: { reviewer: '符强', state: 'confirmed' },
  });
});

it('停用之后不再提问，旧版本都在；再发布一版就恢复', async () => {
  expect((await author.post(`${DESK}/retire`, {})).status).toBe(200);
  expect((await publicly()).tree).toBeNull();
  expect(papersOf(await publicly(1))).toContain('LAYOUT_FOOD');
  await write(withHealth);
  await tryIt();
  await confirmAs(reviewer);
  await publish('2026-11-23');
  expect((await publicly()).tree?.version).toBe(2);
  expect((await onDesk()).versions.map(({ version, state }) => [version, state])).toEqual([
    [2, 'published'],
    [1, 'retired'],
  ]);
});

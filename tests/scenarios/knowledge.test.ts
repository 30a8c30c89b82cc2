/** 知识库: who may write what, when it is seen, what is counted, and what a changed item does to it. */
import type { TreeBody } from '@yichuang/domain/guidance/tree';
import type { KnowledgeBook } from '@yichuang/domain/knowledge/answer';
import { findAnswers } from '@yichuang/domain/knowledge/find-answers';
import type { GuidanceBook, TreeDesk } from '@yichuang/protocol/guidance';
import type { AnswerRow, KnowledgeAnswer, KnowledgeDesk } from '@yichuang/protocol/knowledge';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const DAY_MS = 24 * 3_600_000;
const DESK = '/api/knowledge/desk';

let hall: HubInTest;
let manager: Desk;

beforeEach(async () => {
  hall = await hubInTest();
  manager = await deskOf(hall, 'manager');
});
afterEach(() => hall.stop());

const desk = async (who: Desk = manager): Promise<KnowledgeDesk> =>
  (await who.get(DESK)).body as KnowledgeDesk;
const row = async (answerId: string, who: Desk = manager): Promise<AnswerRow> =>
  (await desk(who)).rows.find((one) => one.answerId === answerId)!;
const book = async (token?: string): Promise<KnowledgeBook> =>
  (await hall.ask('GET', '/api/knowledge/current', { token })).body as KnowledgeBook;
const ids = ({ answers }: KnowledgeBook): readonly string[] => answers.map(({ answerId }) => answerId);
const done = async (who: Desk, path: string, body?: unknown): Promise<AnswerRow> => {
  const { body: answer } = await who.post(`${DESK}${path}`, body);
  expect(answer).toMatchObject({ outcome: 'done' });
  return (answer as Extract<KnowledgeAnswer, { outcome: 'done' }>).row;
};
const use = (channel: string, what: object) =>
  hall.ask('POST', '/api/knowledge/uses', { body: { channel, use: what } });

it('四十五条随系统带来：群众看不到只给窗口的两条，取号机断网也有；汉字、拼音、首字母都查得到', async () => {
  expect((await desk()).rows).toHaveLength(45);
  const publicly = await book();
  expect(publicly.answers).toHaveLength(43);
  expect(ids(publicly)).not.toContain('KB044');
  const { token } = await deskOf(hall, 'guide1');
  expect(ids(await book(token))).toContain('KB044');

  const kept = (await hall.ask('GET', '/api/guidance/current')).body as GuidanceBook;
  expect(kept.knowledge).toEqual(publicly);
  for (const typed of ['过号', 'guohao', 'ghlzmb', '叫号没听到'])
    expect(findAnswers(publicly, typed)[0]?.answerId).toBe('KB004');
  // By a name of an item that the question does not have.
  expect(findAnswers(publicly, '高龄').length + findAnswers(publicly, '低保').length).toBeGreaterThan(0);
});

it('写一条、发布、停用：发布以前谁也看不到，停用以后不再显示，每一步记着是谁', async () => {
  const { body } = await row('KB004');
  const written = { ...body, question: '摆摊要办什么手续？', otherQuestions: ['夜市摊位'] };
  const created = await done(manager, '', { body: written });
  expect(created).toMatchObject({ answerId: 'KB046', state: 'draft', reviewedOn: null });
  expect(ids(await book())).not.toContain('KB046');

  const before = (await hall.ask('GET', '/api/guidance/revision')).body.revision;
  await done(manager, '/KB046/publish');
  expect(findAnswers(await book(), 'ystw')[0]?.answerId).toBe('KB046');
  expect((await hall.ask('GET', '/api/guidance/revision')).body.revision).not.toBe(before);

  await done(manager, '/KB046/retire');
  expect(ids(await book())).not.toContain('KB046');
  const { entries } = (await manager.get(`${DESK}/KB046`)).body;
  expect(entries.map(({ deed }: { deed: string }) => deed)).toEqual(['retired', 'published', 'saved']);
  await done(manager, '/KB046/publish');
  expect(ids(await book())).toContain('KB046');
});

it('两个人同时改一条：后存的人被告知，什么也没丢', async () => {
  const { body, savedAt } = await row('KB004');
  await done(manager, '/KB004/draft', { body: { ...body, answer: '先存的那一份答案。' }, basedOn: savedAt });
  const late = { body: { ...body, answer: '后存的那一份答案。' }, basedOn: savedAt };
  expect((await manager.post(`${DESK}/KB004/draft`, late)).body).toEqual({
    outcome: 'refused',
    why: 'Changed',
  });
  expect(await row('KB004')).toMatchObject({ body: { answer: '先存的那一份答案。' }, hasDraft: true });
  expect((await book()).answers.find(({ answerId }) => answerId === 'KB004')?.answer).not.toContain('先存的');
});

it('部门只能写自己的；窗口和导办看不到这个栏目；事项编号不对不收', async () => {
  const official = await deskOf(hall, 'official-sjj');
  const shop = await row('KB024', official);
  expect(shop).toMatchObject({ mayEdit: true, body: { departmentId: 'SJJ' } });
  await done(official, '/KB024/draft', { body: { ...shop.body, person: '符强' }, basedOn: shop.savedAt });
  const { body, savedAt, mayEdit } = await row('KB004', official);
  expect(mayEdit).toBe(false);
  expect((await official.post(`${DESK}/KB004/draft`, { body, basedOn: savedAt })).status).toBe(403);
  // Nor give an answer of its own away.
  const away = { body: { ...shop.body, departmentId: null }, basedOn: (await row('KB024')).savedAt };
  expect((await official.post(`${DESK}/KB024/draft`, away)).status).toBe(403);
  for (const username of ['clerk1', 'guide1'])
    expect((await (await deskOf(hall, username)).get(DESK)).status).toBe(403);
  const wrong = { body: { ...body, itemIds: ['NONE'] } };
  expect((await manager.post(DESK, wrong)).status).toBe(400);
});

it('事项一变，讲到它的条目马上标待复核；复核无误就撤下；到期也要复核', async () => {
  const related = (await desk()).rows.filter(({ body }) => body.itemIds.some((itemId) => itemId === 'B08'));
  expect(related.map(({ answerId }) => answerId)).toEqual(['KB025']);
  expect(related[0]).toMatchObject({ review: 'fresh' });

  const items = '/api/guidance/desk/items/B08';
  const { row: tree, body } = (await manager.get(items)).body as TreeDesk;
  const changed: TreeBody = { ...body, materials: body.materials.slice(1) };
  await manager.post(`${items}/draft`, { body: changed, basedOn: tree.draft?.savedAt ?? null, note: null });
  expect(await row('KB025')).toMatchObject({ review: 'fresh' });
  await manager.post(`${items}/trial`, { chosen: ['fmt_3', 'act_1', 'agent_1'] });
  await manager.post(`${items}/confirm`, { reviewer: '县市监局王科长' });
  await manager.post(`${items}/publish`, { effectiveFrom: '2026-11-23' });

  const { name } = (await desk()).items.find(({ itemId }) => itemId === 'B08')!;
  expect(await row('KB025')).toMatchObject({ review: 'itemsChanged', changedItems: [name] });
  const shown = async () => (await book()).answers.find(({ answerId }) => answerId === 'KB025');
  expect(await shown()).toMatchObject({ toReview: true });
  await done(manager, '/KB025/review');
  expect(await row('KB025')).toMatchObject({ review: 'fresh', reviewedOn: '2026-11-23' });
  expect(await shown()).toMatchObject({ toReview: false });

  hall.pass(180 * DAY_MS);
  manager = await deskOf(hall, 'manager');
  expect(await row('KB025')).toMatchObject({ review: 'due', dueOn: '2027-05-22' });
  expect(await shown()).toMatchObject({ toReview: true });
});

it('命中率只数次数：查过几次、有用几次；没查到的话记下来，带号码的话不记，是谁查的谁也不知道', async () => {
  await use('kiosk', { kind: 'search', words: 'ghl', found: 1 });
  await use('kiosk', { kind: 'adopted', answerId: 'KB004' });
  await use('phone', { kind: 'search', words: '养猪补贴', found: 0 });
  await use('guide', { kind: 'search', words: '养猪补贴', found: 0 });
  await use('phone', { kind: 'search', words: '469029190001010013', found: 0 });
  expect((await use('phone', { kind: 'adopted', answerId: 'KB999' })).status).toBe(404);
  const { figures, unanswered } = await desk();
  expect(figures).toEqual({ searches: 4, found: 1, adopted: 1 });
  expect(unanswered).toEqual([{ words: '养猪补贴', times: 2, lastOn: '2026-11-23' }]);
  expect(await row('KB004')).toMatchObject({ adopted: 1 });
  await manager.post(`${DESK}/unanswered/settle`, { words: '养猪补贴' });
  expect((await desk()).unanswered).toEqual([]);
  expect(hall.logged.join('\n')).not.toMatch(/养猪|469029190001010013/);
});

it('主机重启以后，写的、停用的和数的都还在，随带的条目不会再来一遍', async () => {
  await done(manager, '/KB001/retire');
  await use('kiosk', { kind: 'search', words: 'ghl', found: 1 });
  hall = await hall.restart();
  manager = await deskOf(hall, 'manager');
  expect(await row('KB001')).toMatchObject({ state: 'retired' });
  expect((await desk()).rows).toHaveLength(45);
  expect((await desk()).figures.searches).toBe(1);
});

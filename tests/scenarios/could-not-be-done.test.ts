/** 办不成事: what somebody could not get done has a named person, an answer by the next working day, steps, and an end. */
import type { AlertCard, AlertsAnswer } from '@yichuang/protocol/alerts';
import type { DeskAnswer } from '@yichuang/protocol/desk';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';

let hall: HallDay;
let manager: Person;
let guide: Person;

beforeEach(async () => {
  hall = await demoHall();
  manager = await hall.staff('manager');
  guide = await hall.staff('guide1');
});
afterEach(() => hall.close());

const desk = (by: Person, query = ''): Promise<DeskAnswer> => by.reads(`/api/desk${query}`);

function opened(note: string, more: object = {}): Promise<unknown> {
  return guide.does('openDifficulty', { note, number: null, zoneId: null, itemId: null, ...more });
}

it('导办登记，过了一个工作日没答复排在最前并标超期；管理员交办，新责任人答复、告知、办结，台账能导出', async () => {
  const { number } = await hall.take('general-C');
  await opened('社保卡补了三次没补成，电话 13900000000', { number, zoneId: 'C' });
  const [first] = (await desk(guide)).difficulties;
  expect(first).toMatchObject({ number, answerBy: '2026-11-24T09:30:00.000Z', late: false, outcome: null });
  expect(first?.steps[0]).toMatchObject({ did: 'opened', words: '社保卡补了三次没补成，电话 13900000000' });
  // Its words are nowhere in the events.
  expect(JSON.stringify(await manager.reads('/api/events?kinds=difficulty'))).not.toContain('13900000000');

  await hall.pass({ minutes: 60 });
  await opened('房产证加名字跑了两趟');
  const answered = (await desk(guide)).difficulties.find(({ number: one }) => one === null);
  await guide.does('stepDifficulty', {
    difficultyId: answered?.difficultyId,
    note: '已当面答复',
    answered: true,
  });
  await hall.pass({ minutes: 36 * 60 });
  manager = await hall.staff('manager');
  guide = await hall.staff('guide1');
  const { difficulties, assignees } = await desk(manager);
  expect(difficulties.map(({ number: one, late }) => [one, late])).toEqual([
    [number, true],
    [null, false],
  ]);

  const other = await hall.staff('guide2');
  const second = assignees.find(({ name }) => name === '演示导办2');
  const of = { difficultyId: first?.difficultyId };
  await manager.does('assignDifficulty', { ...of, toAccountId: second?.accountId });
  const step = { ...of, note: '社保局已补卡，通知本人', answered: true };
  expect((await guide.isRefused('stepDifficulty', step)).code).toBe('NotYourDifficulty');
  await other.does('stepDifficulty', step);
  await other.does('closeDifficulty', { ...of, note: '卡已领到', outcome: 'done', told: 'inPerson' });

  expect((await desk(manager)).difficulties).toHaveLength(1);
  const book = await desk(manager, '?from=2026-11-23&to=2026-11-25');
  expect(book.difficulties.find(({ difficultyId }) => difficultyId === of.difficultyId)).toMatchObject({
    outcome: 'done',
    told: 'inPerson',
    late: true,
    steps: [
      { did: 'opened' },
      { did: 'assigned' },
      { did: 'answered' },
      { did: 'closed', words: '卡已领到' },
    ],
  });
  const { status, headers } = await hall.hub.ask('POST', '/api/desk/xlsx', {
    token: manager.token,
    body: { from: '2026-11-23', to: '2026-11-25' },
  });
  expect(status).toBe(200);
  expect(String(headers['content-type'])).toContain('spreadsheetml');
});

it('过了期限没答复：监管预警通知管理员，写明谁负责；答复以后预警恢复，不重复发', async () => {
  await opened('低保申请说系统查不到人');
  const lateOnes = async (): Promise<readonly AlertCard[]> => {
    const { alerts }: AlertsAnswer = await manager.reads('/api/alerts');
    return alerts.filter(({ ruleId }) => ruleId === 'difficultyLate');
  };
  const look = async (minutes: number): Promise<void> => {
    await hall.pass({ minutes });
    await hall.hub.hub.tick();
  };
  await look(1);
  expect(await lateOnes()).toEqual([]);
  await look(36 * 60);
  manager = await hall.staff('manager');
  guide = await hall.staff('guide1');
  await look(1);
  const [first] = (await desk(guide)).difficulties;
  expect(await manager.reads('/api/figures/open')).toMatchObject({
    helped: 0,
    difficulties: { open: 1, late: 1 },
    findings: { open: 0, late: 0 },
    objections: { open: 0, late: 0 },
  });
  const [raised, ...others] = await lateOnes();
  expect(raised).toMatchObject({ about: first?.difficultyId, aboutName: '演示导办1', recoveredAt: null });
  expect(others).toEqual([]);

  const of = { difficultyId: first?.difficultyId };
  await guide.does('stepDifficulty', { ...of, note: '已电话告知补什么', answered: true });
  const open = await manager.reads('/api/figures/open');
  expect(open).toMatchObject({ difficulties: { open: 1, late: 0 } });
  await look(1);
  await look(2);
  const [answered, ...more] = await lateOnes();
  expect(answered?.alertId).toBe(raised?.alertId);
  expect(answered?.recoveredAt).not.toBeNull();
  expect(more).toEqual([]);
});

/** 服务承诺: the manager changes a limit; what is opened from then on goes by it, what was opened before keeps its own. */
import type { DeskAnswer } from '@yichuang/protocol/desk';
import type { OfficeAnswer } from '@yichuang/protocol/office';
import type { OwnFiguresAnswer } from '@yichuang/protocol/objections';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';

let hall: HallDay;
let manager: Person;

beforeEach(async () => {
  hall = await demoHall();
  manager = await hall.staff('manager');
});
afterEach(() => hall.close());

async function put(by: Person, change: object): Promise<number> {
  const { rules }: OfficeAnswer = await manager.reads('/api/office/desk');
  const body = { revision: rules.revision, change };
  return (await hall.hub.ask('PUT', '/api/office', { token: by.token, body })).status;
}

it('管理员改服务承诺：新登记的办不成事、数据复核按新的，已登记的不变，改别的设置不影响它', async () => {
  const guide = await hall.staff('guide1');
  const clerk = await hall.window(5);
  const open = (note: string): Promise<unknown> =>
    guide.does('openDifficulty', { note, number: null, zoneId: null, itemId: null });
  await open('改之前');
  const promises = {
    help: { items: 2, minutes: 30 },
    difficulty: { answerDays: 3 },
    objection: { lodgeDays: 7, answerDays: 1 },
  };
  expect(await put(guide, { promises })).toBe(403);
  expect(await put(manager, { promises: { ...promises, difficulty: { answerDays: 0 } } })).toBe(400);
  expect(await put(manager, { promises })).toBe(200);
  expect(await put(manager, { collectAt: '一楼出证窗口' })).toBe(200);
  const { rules, marks }: OfficeAnswer = await manager.reads('/api/office/desk');
  expect([rules.promises, marks.promises.changed]).toEqual([promises, true]);

  await open('改之后');
  const { difficulties }: DeskAnswer = await guide.reads('/api/desk');
  const limits = difficulties.map(({ steps, answerBy }) => [steps[0]?.words, answerBy]);
  expect(Object.fromEntries(limits)).toEqual({
    改之前: '2026-11-24T09:30:00.000Z',
    改之后: '2026-11-26T09:30:00.000Z',
  });
  const own: OwnFiguresAnswer = await clerk.reads('/api/figures/own');
  expect(own.lodgeDays).toBe(7);
  const lodged = { figure: 'finished', ticketId: null, number: null, note: '少计了' };
  const late = await clerk.isRefused('lodgeObjection', { ...lodged, date: '2026-11-15' });
  expect(late.code).toBe('ObjectionOutOfTime');
  await clerk.does('lodgeObjection', { ...lodged, date: '2026-11-16' });
  const { objections }: OwnFiguresAnswer = await clerk.reads('/api/figures/own');
  expect(objections[0]?.answerBy).toBe('2026-11-24T09:30:00.000Z');
});

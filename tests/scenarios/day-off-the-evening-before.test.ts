/** 三月三: the county's day off is known the evening before; the hall stays shut, limits are counted again, and it can be undone. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '@yichuang/domain/casework/ids';
import { LocalDate } from '@yichuang/domain/ids';
import type { CalendarMoved, CalendarPreview, CalendarYear } from '@yichuang/protocol/calendar';
import { deskOf, FARMER, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

/** 三月初三 of 2026 is Sunday 19 April: the county gives the Monday after it. */
const DAY_OFF = LocalDate.parse('2026-04-20');
const FRIDAY_MORNING = Date.parse('2026-04-17T01:00:00.000Z');
/** Sunday, eight in the evening. */
const TO_EVENING_MS = (2 * 24 + 11) * 3_600_000;

let hall: HubInTest;
let manager: Desk;
let clerk: Desk;
let caseId: CaseId;

beforeEach(async () => {
  hall = await hubInTest({ wall: FRIDAY_MORNING });
  clerk = await deskOf(hall, 'clerk5');
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [received] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  caseId = received?.payload['caseId'] as CaseId;
  hall.pass(TO_EVENING_MS);
  manager = await deskOf(hall, 'manager');
});
afterEach(() => hall.stop());

const OFF = { date: DAY_OFF, working: false, reasonId: 'localHoliday' as const };
const year = async (): Promise<CalendarYear> => (await manager.get('/api/calendar/years/2026')).body;
const dueDate = async (): Promise<string | null> => (await manager.file(caseId)).line.dueDate;
/** A first turn finds what became due, a second what that led to. */
const turns = async (): Promise<void> => {
  await hall.hub.tick();
  await hall.hub.tick();
};

it('三月三前一晚加放假：先看影响，定了以后期限顺延，印出的日期不变，第二天不开门', async () => {
  const { body } = await manager.post('/api/calendar/preview', { act: 'change', ...OFF });
  expect(body as CalendarPreview).toMatchObject({ before: true, after: false, open: 1, moving: 1 });
  // Looking changes nothing: five working days from Friday 17 April.
  expect(await dueDate()).toBe('2026-04-24');

  await manager.act('changeCalendar', { ...OFF, note: '保府办函〔2026〕12号' });
  await turns();
  const file = await manager.file(caseId);
  expect(file.line).toMatchObject({ dueDate: '2026-04-27', printedDueDate: '2026-04-24' });
  const moved = (await manager.get('/api/calendar/moved?since=1')).body as CalendarMoved;
  expect(moved).toMatchObject({
    waiting: 0,
    moved: [{ from: { promised: '2026-04-24' }, to: { promised: '2026-04-27' } }],
  });
  expect((await year()).days.find(({ date }) => date === DAY_OFF)).toMatchObject({
    working: false,
    note: '保府办函〔2026〕12号',
    mayUndo: true,
  });
  // What the screens go by: the hall has no session on that day.
  const rules = hall.hub.core.settings.latest();
  expect(rules?.specialDays.find(({ date }) => date === DAY_OFF)?.sessions).toEqual([]);
});

it('加错了可以撤销：期限回到原来的日子', async () => {
  await manager.act('changeCalendar', { ...OFF, note: '电话通知' });
  await turns();
  expect(await dueDate()).toBe('2026-04-27');
  await manager.act('undoCalendarChange', { date: DAY_OFF });
  await turns();
  expect(await dueDate()).toBe('2026-04-24');
  expect((await year()).days.find(({ date }) => date === DAY_OFF)).toBeUndefined();
});

it('窗口和部门不能改日历；过去的日子谁也不能改', async () => {
  expect(
    await manager.refused('changeCalendar', { ...OFF, date: LocalDate.parse('2026-04-16'), note: '补' }),
  ).toBe('DayIsPast');
  for (const username of ['clerk5', 'official-sjj']) {
    const token = await hall.signIn(username);
    const body = { commandId: randomUUID(), payload: { ...OFF, note: '试一下' } };
    expect((await hall.ask('POST', '/api/commands/changeCalendar', { token, body })).status).toBe(403);
  }
});

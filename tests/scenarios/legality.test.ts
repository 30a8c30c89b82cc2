/** 合法性: ten cases of several types and both routes, taken in on the eve of two holidays; every date was counted by hand. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskOf, FARMER, papersFor, personOf, RESTAURANT, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let hall: HubInTest;
let clerk: Desk;
beforeEach(async () => {
  hall = await hubInTest({ wall: Date.parse('2026-09-24T01:00:00.000Z') });
  clerk = await deskOf(hall, 'clerk7');
});
afterEach(() => hall.stop());

/**
 * From Thursday, 24 September 2026, 09:00. No work: 25–27 September and 1–7 October, weekends. Work: Saturday, 10 October.
 * 28 Sept = 1, 30 = 3, 8 Oct = 4, 9 = 5, 10 = 6, 12 = 7, 15 = 10, 22 = 15, 29 = 20, 12 Nov = 30, 24 Dec = 60.
 */
const BY_HAND = [
  // 划转, 承诺 5 / 法定 15.
  { item: 'A10', promised: '2026-10-09', statutory: '2026-10-22', department: '县审批局' },
  // 划转, 10 / 30; 公示 and 技术评审 do not count.
  { item: 'A13', promised: '2026-10-15', statutory: '2026-11-12', department: '县审批局' },
  // 原渠道, 5 / 10.
  { item: 'B08', promised: '2026-10-09', statutory: '2026-10-15', department: '县市监局' },
  // 划转, 5 / 20.
  { item: 'C01', promised: '2026-10-09', statutory: '2026-10-29', department: '县审批局' },
  // 划转, 7 / 20; 告知承诺 in this 情形: 1 day.
  { item: 'C03', promised: '2026-09-28', statutory: '2026-10-29', department: '县审批局' },
  // 个人, 15 / 30.
  { item: 'C05', promised: '2026-10-22', statutory: '2026-11-12', department: '县审批局' },
  // 30 working days / three months: no working day is counted in months.
  { item: 'C06', promised: '2026-11-12', statutory: '2026-12-24', department: '县审批局' },
  // 划转, 告知承诺 in this 情形: the same day / 20.
  { item: 'C07', promised: '2026-09-24', statutory: '2026-10-29', department: '县审批局' },
  // 20 / 60.
  { item: 'C13', promised: '2026-10-29', statutory: '2026-12-24', department: '县审批局' },
  // 垂管, 10 / 20.
  { item: 'D09', promised: '2026-10-15', statutory: '2026-10-29', department: '县烟草局' },
] as const;
const PERSONAL = new Set(['C03', 'C05', 'D09']);

it('两个长假前收的十件：承诺和法定期限与手算一天不差，部门与渠道也对', async () => {
  const farmer = await personOf(clerk, FARMER);
  const restaurant = await personOf(clerk, RESTAURANT);
  const found: object[] = [];
  for (const { item } of BY_HAND) {
    const [first] = await clerk.act('receiveCase', {
      ...(await papersFor(hall, item)),
      applicantId: PERSONAL.has(item) ? farmer : restaurant,
      agent: null,
      ticketId: null,
      pickup: 'counter',
      next: 'accept',
    });
    const { line } = await clerk.file(String(first?.payload['caseId']));
    const { dueDate, statutoryDueDate, departmentName, itemId } = line;
    found.push({ item: itemId, promised: dueDate, statutory: statutoryDueDate, department: departmentName });
  }
  expect(found).toEqual(BY_HAND);
});

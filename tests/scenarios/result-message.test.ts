/** 领证短信: ordered when the result arrives at the 出证窗口, sent from the outbox once, what became of it stands on the case; nobody is named in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId, ShortCode } from '@yichuang/domain/casework/ids';
import type { ServiceId } from '@yichuang/domain/ids';
import type { NoticesAnswer, NoticeTextsAnswer } from '@yichuang/protocol/notices';
import type { PersonEntry } from '@yichuang/protocol/people';
import { deskOf, FARMER, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

const HOUR_MS = 3_600_000;

let hall: HubInTest;
let clerk: Desk;
let caseId: CaseId;
let shortCode: ShortCode;

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk12');
});
afterEach(() => hall.stop());

/** Decided by the department, on its way to the 出证窗口. */
async function onTheWay(applicant: PersonEntry): Promise<void> {
  const official = await deskOf(hall, 'official-sjj');
  const applicantId = await personOf(clerk, applicant);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [received] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  if (!received) throw new Error('nothing was received');
  ({ caseId, shortCode } = received.payload as { caseId: CaseId; shortCode: ShortCode });
  await official.act('decideCase', { caseId, outcome: 'granted' });
  await official.act('sendResult', { caseId });
}

const sent = (): string => {
  const file = join(hall.data, 'outbox.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
const notices = async (): Promise<NoticesAnswer> => (await clerk.get('/api/notices')).body;
const outcomes = async (): Promise<readonly (string | null)[]> =>
  (await clerk.file(caseId)).case.notices.map(({ outcome }) => outcome);

it('结果到窗就发短信：只有一条，不写姓名，手机号打码，发出没有记在办件里', async () => {
  await onTheWay(FARMER);
  await clerk.act('arriveResult', { caseId });
  await expect.poll(outcomes).toEqual(['sent']);
  hall = await hall.restart();
  clerk = await deskOf(hall, 'clerk12');
  await hall.hub.tick();
  const lines = sent().trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(shortCode);
  expect(sent()).not.toMatch(/王䶮|13800000001/u);
  expect((await notices()).waiting).toEqual([]);
});

it('夜里到的不发，第二天早上八点再发', async () => {
  await onTheWay(FARMER);
  hall.pass(13 * HOUR_MS);
  clerk = await deskOf(hall, 'clerk12');
  await clerk.act('arriveResult', { caseId });
  await expect
    .poll(async () => (await notices()).waiting)
    .toMatchObject([{ shortCode, nextAt: '2026-11-24T00:00:00.000Z' }]);
  expect(sent()).toBe('');
  hall.pass(10.5 * HOUR_MS);
  await expect
    .poll(async () => {
      await hall.hub.tick();
      return sent();
    })
    .toContain(shortCode);
});

it('没有手机的不进待发箱，下一步是打电话通知', async () => {
  await onTheWay({ ...FARMER, phone: null });
  await clerk.act('arriveResult', { caseId });
  await hall.hub.tick();
  expect(sent()).toBe('');
  expect((await notices()).waiting).toEqual([]);
  expect((await clerk.file(caseId)).line.next).toBe('notify');
});

it('管理员改了短信用语，下一条就用新的；某个事项可以不写明；写姓名的、按旧版本改的都不收', async () => {
  const token = await hall.signIn('manager');
  const change = (body: NoticeTextsAnswer) => hall.ask('PUT', '/api/notices/texts', { token, body });
  const { revision, texts } = (await hall.ask('GET', '/api/notices/texts', { token }))
    .body as NoticeTextsAnswer;
  const own = {
    itemId: 'B08' as ServiceId,
    result: '您的事项办好了，短码 {code}。',
    reminder: texts.reminder,
  };
  const wished = { revision, texts: { ...texts, items: [own] } };
  const named = { revision, texts: { ...texts, result: '{name}您好，短码 {code}' } };
  expect((await change(named)).body).toMatchObject({ code: 'BadRequest' });
  expect((await change(wished)).body).toMatchObject({ revision: revision + 1 });
  expect((await change(wished)).body).toMatchObject({ code: 'BadRequest' });
  await onTheWay(FARMER);
  await clerk.act('arriveResult', { caseId });
  await expect.poll(outcomes).toEqual(['sent']);
  expect(sent()).toContain(`【保亭政务】您的事项办好了，短码 ${shortCode}。`);
  expect(sent()).not.toContain('食品经营');
});

/** 补录收件:收件登记表上的件按真实收件日算受理、视为受理和期限;录错了时间能更正,期限跟着重算。 */
import type { CaseId } from '@yichuang/domain/casework/ids';
import { plusDays } from '@yichuang/domain/calendar/dates';
import type { Instant, LocalDate, LocalTime } from '@yichuang/domain/ids';
import { instantAt } from '@yichuang/domain/time';
import { verifyHub } from '@yichuang/server/audit/verify';
import { paperCases } from '@yichuang/server/store/migrations/205-paper-cases';
import Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskOf, FARMER, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { pdfText } from '../support/pdf-text.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let hall: HubInTest;
let clerk: Desk;

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk7');
});
afterEach(() => hall.stop());

/** 9:10 on the day so many days before today. */
const daysAgo = (days: number): Instant =>
  instantAt(plusDays(hall.hub.hall().date, -days), '09:10' as LocalTime, 480);

const intake = async () => ({
  ...(await papersFor(hall, 'C01', (question) => (question === 'fmt' ? 'fmt_3' : undefined))),
  applicantId: await personOf(clerk, FARMER),
  agent: null,
  ticketId: null,
  pickup: 'counter' as const,
});

async function received(next: 'accept' | 'keep', paper?: { receivedAt: Instant; serial: number }) {
  const [first] = await clerk.act('receiveCase', { ...(await intake()), next, ...(paper && { paper }) });
  return first!.payload['caseId'] as CaseId;
}

const dates = async (caseId: CaseId) => {
  const { case: current, line } = await clerk.file(caseId);
  const { limits, receivedAt, acceptedAt, silentUntil, caseNo, moved } = current;
  const due = limits?.promised.dueDate ?? null;
  return { due, receivedAt, acceptedAt, silentUntil, caseNo, moved, line };
};

it('纸质收件补录：编号、受理、视为受理和办理期限都从登记表上的日子算', async () => {
  const now = await dates(await received('accept'));
  // Friday, entered on Monday.
  const paper = { receivedAt: daysAgo(3), serial: 951 };
  const late = await dates(await received('accept', paper));
  expect(late).toMatchObject({ receivedAt: paper.receivedAt, acceptedAt: paper.receivedAt });
  expect(late.line.dueDate).toBe(late.due);
  expect(workdaysBetween(late.due!, now.due!)).toBe(1);
  expect(late.caseNo?.slice(-12)).toBe(`${plusDays(hall.hub.hall().date, -3).replaceAll('-', '')}0951`);
  expect(await clerk.refused('receiveCase', { ...(await intake()), next: 'keep', paper })).toBe(
    'PaperSerialSpent',
  );
  const waiting = await dates(await received('keep', { ...paper, serial: 952 }));
  const waitingNow = await dates(await received('keep'));
  expect(waiting.silentUntil! < waitingNow.silentUntil!).toBe(true);
});

it('收件时间录错了：写明原因更正，期限重算，通知单上的日子还看得到', async () => {
  const caseId = await received('accept', { receivedAt: daysAgo(3), serial: 951 });
  const before = await dates(caseId);
  const other = await deskOf(hall, 'clerk11');
  const right = { caseId, receivedAt: daysAgo(4), note: '登记表上是星期四' };
  expect(await other.refused('correctReceipt', right)).toBe('ReceiptNotYours');
  await clerk.act('correctReceipt', right);
  const after = await dates(caseId);
  expect(after).toMatchObject({ receivedAt: right.receivedAt, acceptedAt: right.receivedAt });
  expect(after.caseNo).toBe(before.caseNo);
  expect(workdaysBetween(after.due!, before.due!)).toBe(1);
  expect(after.line).toMatchObject({ dueDate: after.due, printedDueDate: null });
  // What is not printed yet says the true day.
  const notice = (await clerk.file(caseId)).documents.find(({ form }) => form === 'acceptance');
  const text = await noticeText(notice!.documentId);
  expect(text).toContain(written(after.due!));
  expect(text).not.toContain(written(before.due!));
  await clerk.act('printDocument', { caseId, documentId: notice!.documentId });
  const manager = await deskOf(hall, 'manager');
  await manager.act('correctReceipt', { ...right, receivedAt: daysAgo(3), note: '核对后还是星期五' });
  const again = await dates(caseId);
  expect(again.due).toBe(before.due);
  expect(again.line).toMatchObject({ dueDate: before.due, printedDueDate: after.due });
  expect(await noticeText(notice!.documentId, 1)).toContain(written(after.due!));
  const online = await received('keep');
  expect(await manager.refused('correctReceipt', { ...right, caseId: online })).toBe('NotOnPaper');
  expect(verifyHub(hall.hub.core.tables.name).sound).toBe(true);
});

it('以前补录的收件，升级后也能更正', async () => {
  const caseId = await received('keep', { receivedAt: daysAgo(3), serial: 951 });
  await received('keep');
  const file = hall.hub.core.tables.name;
  const copy = join(mkdtempSync(join(tmpdir(), 'yichuang-paper-')), 'hub.db');
  await hall.hub.core.tables.backup(copy);
  expect(verifyHub(file).sound).toBe(true);
  const database = new Database(copy);
  const living = (): unknown =>
    database.prepare('SELECT caseId, living FROM case_file ORDER BY caseId').all();
  const before = living();
  database.exec(`UPDATE case_file SET living = json_remove(living, '$.onPaper')`);
  database.exec(paperCases.sql);
  expect(living()).toEqual(before);
  expect(JSON.stringify(before)).toContain(caseId);
  database.close();
  expect(verifyHub(copy).sound).toBe(true);
});

async function noticeText(documentId: string, copy = 0): Promise<string> {
  const answer = await fetch(`${hall.url}/api/documents/${documentId}/pdf?copy=${copy}`, {
    headers: { authorization: `Bearer ${clerk.token}` },
  });
  return (await pdfText(new Uint8Array(await answer.arrayBuffer()))).text;
}

/** 2026年11月26日 */
function written(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** Mondays to Fridays; no festival lies in these weeks. */
function workdaysBetween(from: LocalDate, to: LocalDate): number {
  let days = 0;
  for (let day = from; day < to; day = plusDays(day, 1))
    if (![0, 6].includes(new Date(`${plusDays(day, 1)}T00:00:00Z`).getUTCDay())) days += 1;
  return days;
}
